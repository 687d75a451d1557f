/** Sessions that one left before everything was stored: coming back finds what was said. */
export function useUnsaved<Id, One extends { id: Id; isUnsaved: () => boolean }>() {
  const kept = new Map<Id, One>()
  return {
    all: (): readonly One[] => [...kept.values()],
    of: (id: Id): One | undefined => kept.get(id),
    /** Keeps a session that is left if it has to be, and lets go of those that were stored since. */
    leave(left: One | undefined) {
      if (left) kept.set(left.id, left)
      for (const [id, one] of kept) if (!one.isUnsaved()) kept.delete(id)
    },
    forget: (id: Id): void => void kept.delete(id),
    clear: (): void => {
      kept.clear()
    },
  }
}
