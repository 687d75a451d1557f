/** Absent where the page is not served securely or comes from a disk, whatever the types say. */
export const serviceWorkers = (): ServiceWorkerContainer | undefined =>
  (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
