import { NewerDataError } from './failure'
import { NATIVE_VERSION } from './versions'

/**
 * A factory that opens our own schema version and no other. Dexie would open newer data without a version, and
 * raise the version of a schema it finds incomplete; either way an old application could write over newer data.
 * `onUpgrade` hears that older data is about to be brought to our version.
 */
export function onlyOurVersion(factory: () => IDBFactory, onUpgrade: () => void) {
  return {
    open(name: string, version?: number) {
      if (version === undefined) throw new NewerDataError()
      if (version !== NATIVE_VERSION) throw new Error('The schema of the database is incomplete')
      const request = factory().open(name, version)
      request.addEventListener('upgradeneeded', ({ oldVersion }) => {
        if (oldVersion > 0) onUpgrade()
      })
      return request
    },
    deleteDatabase: (name: string) => factory().deleteDatabase(name),
    databases: () => factory().databases(),
  }
}
