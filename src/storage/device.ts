/** What the browser says of the room it keeps; null where it does not say. */
export interface DeviceRoom {
  /** Bytes this application takes, its own files included. */
  used: number | null
  /** Whether the browser promises not to make room by erasing. */
  isPersistent: boolean | null
}

// Absent where the page is not served securely, whatever the types say.
const storageManager = (): Partial<StorageManager> | undefined =>
  (navigator as { storage?: Partial<StorageManager> }).storage

/** What the browser says of its room, in bytes; null for what it does not say. Never rejects. */
export async function readRoom(): Promise<DeviceRoom> {
  const storage = storageManager()
  try {
    const [estimate, persisted] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()])
    return { used: estimate?.usage ?? null, isPersistent: persisted ?? null }
  } catch {
    return { used: null, isPersistent: null }
  }
}

/** Asks the browser never to make room by erasing this application's data; says whether it agrees. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await storageManager()?.persist?.()) ?? false
  } catch {
    return false
  }
}
