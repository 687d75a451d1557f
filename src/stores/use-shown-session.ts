import { shallowRef } from 'vue'
import { turns } from './take-latest'
import { useGrid, type Edition } from './use-grid'

interface Followed {
  id: string
  isUnsaved: () => boolean
  follow: () => () => void
}

/** The session that a store shows, followed while it does, and its grid. */
export function useShownSession<One extends Followed>(editionOf: (one: One) => Edition) {
  const session = shallowRef<One>()
  const { grid, load } = useGrid(() => session.value && editionOf(session.value))
  /** Those that one left before everything was stored: coming back finds what was said. */
  const unsaved = new Map<One['id'], One>()
  /** Begins an opening: only what was asked for last is shown. */
  const begin = turns()
  let stopFollowing = () => {}

  /** Keeps the session if it has to be, and lets go of those that were stored since. */
  function leave() {
    stopFollowing()
    if (session.value) unsaved.set(session.value.id, session.value)
    for (const [id, one] of unsaved) if (!one.isUnsaved()) unsaved.delete(id)
  }

  async function show(next: One, isLatest: () => boolean) {
    const loaded = await load(editionOf(next))
    if (!isLatest()) return
    leave()
    grid.value = loaded
    session.value = next
    stopFollowing = next.follow()
  }

  function close() {
    begin()
    leave()
    session.value = undefined
  }

  return { session, grid, unsaved, begin, show, close }
}
