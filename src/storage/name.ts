// Replaced by the build. Files opened from a disk share one storage: the build in one file has a name of its own.
declare const STORAGE_NAME: string

/** What the database is called, and what every key in localStorage begins with. */
export const storageName = STORAGE_NAME
