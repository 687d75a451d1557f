import { computed, shallowRef } from 'vue'
import type { Ballot } from '@/domain/workshop'
import { t } from '@/i18n'
import { useWorkshopStore, type Removed } from '@/stores/workshop'
import { useSaid } from '@/ui/use-said'

/** The ballots removed since one came to the page: all of them can be put back, the last one first. */
export function useRemovedBallots() {
  const open = useWorkshopStore()
  const removed = shallowRef<readonly { ballot: Ballot; all: Removed }[]>([])
  const { said: message, say } = useSaid()

  async function remove(ballot: Ballot) {
    const all = await open.removeBallots(ballot.participantId)
    // Asked for twice, it is gone the second time: what the first one took is kept.
    if (all.ballots.length === 0) return
    removed.value = [...removed.value, { ballot, all }]
    await say(t('workshop.ballots.removed', { number: ballot.number }))
  }

  async function putBack() {
    const last = removed.value.at(-1)
    if (!last) return
    const { number } = last.ballot
    const given = (await open.putBack(last.ballot.participantId, last.all)) ?? number
    removed.value = removed.value.filter((one) => one !== last)
    const next = removed.value.at(-1)?.ballot.number
    const isBack =
      given === number
        ? t('workshop.ballots.isBack', { number })
        : t('workshop.ballots.isBackAs', { number, given })
    await say(
      next === undefined ? isBack : `${isBack} ${t('workshop.ballots.isStillRemoved', { next })}`,
    )
  }

  /** Once all ballots are deleted, none is put back. */
  async function forget() {
    removed.value = []
    message.value = ''
    await open.forget()
  }

  return { canPutBack: computed(() => removed.value.length > 0), message, remove, putBack, forget }
}
