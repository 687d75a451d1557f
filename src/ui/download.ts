/** Offers a file to save. Nothing leaves the device. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file once the click is handled.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}

/** Offers a JSON text as a file to save. */
export function downloadText(name: string, content: string): void {
  downloadBlob(name, new Blob([content], { type: 'application/json' }))
}
