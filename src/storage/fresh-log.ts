import { storageName } from './name'

/**
 * Makes the browser begin a new log, by making a database and deleting it again, in some three milliseconds.
 *
 * Chromium appends to a log that ends torn, in the middle of a record, when the browser was killed or the power
 * failed while it wrote. The start after that reads all before the tear; the one after next takes what follows it
 * for corruption, and throws away everything this origin has stored. Deleting a database makes it compact, which
 * moves what the log holds into a table, and leaves the log behind. Other browsers lose nothing by it.
 */
export function beginFreshLog(factory: IDBFactory): void {
  const name = `${storageName}-log`
  const request = factory.open(name)
  request.onsuccess = () => {
    request.result.close()
    factory.deleteDatabase(name)
  }
}
