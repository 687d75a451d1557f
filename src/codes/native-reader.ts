interface Detector {
  detect: (source: CanvasImageSource) => Promise<readonly { rawValue: string }[]>
}

interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats: () => Promise<readonly string[]>
}

const FORMAT = 'qr_code'

/** The reader of the browser itself; null where it has none that reads QR codes. */
export async function findNativeReader(): Promise<
  ((source: CanvasImageSource) => Promise<string | null>) | null
> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  if (BarcodeDetector === undefined) return null
  const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => [])
  if (!formats.includes(FORMAT)) return null
  const detector = new BarcodeDetector({ formats: [FORMAT] })
  return async (source) => (await detector.detect(source))[0]?.rawValue ?? null
}
