import type { WholeProject } from '@/domain/whole-project'
import { mergeProject } from '@/exchange/merge'
import { storeIncoming } from '@/storage/transfer-write'

/** Stores what comes from elsewhere, as an import does; `tick` hears how many projects are done. */
export const store = (
  projects: readonly WholeProject[],
  tick: (done: number) => void = () => {},
): ReturnType<typeof storeIncoming> =>
  storeIncoming(projects, (file, here) => mergeProject(here, file).writes, tick)
