/** Why there is no picture; each has its own words. */
export type CameraProblem =
  /** Someone, or the page's policy, said no. */
  | 'refused'
  /** The device has no camera. */
  | 'missing'
  /** Another application holds it. */
  | 'busy'
  /** The browser gives cameras to secure addresses only. */
  | 'insecure'
  /** It was unplugged, or stopped by the system. */
  | 'lost'
  | 'failed'

const problems: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** What an error of `openCamera` means. */
export function cameraProblemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : ''
  return problems[name] ?? 'failed'
}

/** Why cameras cannot even be asked for here; null when they can. */
export function cameraObstacle(): CameraProblem | null {
  // Browsers that refuse leave the whole interface out.
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  if (mediaDevices !== undefined) return null
  return isSecureContext ? 'missing' : 'insecure'
}

/** Opens a camera: this one, or the one that looks away from a phone's screen. Rejects with what the browser says. */
export function openCamera(deviceId: string | null): Promise<MediaStream> {
  const chosen =
    deviceId === null ? { facingMode: 'environment' } : { deviceId: { exact: deviceId } }
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } }
  return navigator.mediaDevices.getUserMedia({ video: { ...chosen, ...size }, audio: false })
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** A camera that one can choose; its label is empty in browsers that hide it. */
export interface Camera {
  id: string
  label: string
}

/** The cameras of this device; none where the browser does not tell. */
export async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

/** Whether a camera looks at the person in front of the screen, who expects a mirror. */
export const isMirror = (stream: MediaStream): boolean =>
  stream.getVideoTracks()[0]?.getSettings().facingMode !== 'environment'
