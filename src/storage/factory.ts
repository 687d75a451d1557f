import { NewerDataError } from './failure'
import { NATIVE_VERSION } from './versions'

/**
 * A factory that opens our own schema version and no other. Dexie would open newer data without a version, and
 * raise the version of a schema it finds incomplete; either way an old application could write over newer data.
 * `onOlder` hears which older version is about to be brought to ours: 0 where there was no database.
 */
export function onlyOurVersion(factory: () => IDBFactory, onOlder: (version: number) => void) {
  return {
    open(name: string, version?: number) {
      if (version === undefined) throw new NewerDataError()
      if (version !== NATIVE_VERSION) throw new Error('The schema of the database is incomplete')
      const request = factory().open(name, version)
      request.addEventListener('upgradeneeded', ({ oldVersion }) => onOlder(oldVersion))
      return request
    },
    deleteDatabase: (name: string) => factory().deleteDatabase(name),
    databases: () => factory().databases(),
  }
}
