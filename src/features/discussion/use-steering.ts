import type { ResponseCode } from '@/domain/assessment'
import type { View } from '@/domain/view'
import { t } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'
import { useSaid } from '@/ui/use-said'

/** How long a model is discussed when the workshop does not say: five minutes, as in the method. */
const USUAL_SECONDS = 300

/** What the trainer does in the room, from the projector or from the trainer's window alike. */
export function useSteering() {
  const open = useWorkshopStore()
  /** What there is to say of the last key or button; empty when what it did shows by itself. */
  const { said: message, say } = useSaid()

  const moving = (by: number) => () => {
    message.value = ''
    open.step(by)
  }

  /** Shows the answers of the model, or hides them again. */
  function reveal() {
    const { current } = open
    if (!current) return
    message.value = ''
    open.reveal(current.model.id, current.round, !current.isRevealed)
  }

  /** Why a level cannot be agreed on now; empty when it can. */
  function refusalOf(code: ResponseCode): string {
    const { current, workshop } = open
    if (!current || !workshop?.options.askAgreed) return t('discussion.agreed.notAsked')
    const answered = open.reading(current.model.id, current.round)?.answered ?? 0
    if (!current.isRevealed && answered > 0) return t('discussion.agreed.revealFirst')
    return code === 'nc' && !current.model.ncAllowed ? t('discussion.agreed.core') : ''
  }

  function agree(code: ResponseCode) {
    const { current } = open
    const refusal = refusalOf(code)
    void say(refusal)
    if (current && refusal === '') open.agreeCode(current.model.id, code)
  }

  function withdraw() {
    const { current } = open
    message.value = ''
    if (current?.discussion?.agreed) open.agree(current.model.id, null)
  }

  /** Asks everyone again. In a training, the participants of the example answer at once. */
  async function secondRound() {
    const { current } = open
    if (!current) return
    const { id } = current.model
    const refusal = current.discussion?.revealedAt ? '' : t('discussion.second.revealFirst')
    void say(refusal)
    if (refusal) return
    if (current.discussion?.secondOpenedAt) open.moveTo(id, 2)
    else open.openSecondRound(id)
    await open.playTraining(2, Infinity)
  }

  function toggleTimer() {
    if (open.workshop?.timer) open.stopTimer()
    else open.startTimer(open.workshop?.options.timerSeconds ?? USUAL_SECONDS)
  }

  /** Shows something else than the model, or the model again. */
  const toggling = (view: View) => () => {
    message.value = ''
    open.show(open.view === view ? 'model' : view)
  }

  return {
    message,
    next: moving(1),
    previous: moving(-1),
    reveal,
    agree,
    withdraw,
    secondRound,
    toggleTimer,
    toggleWall: toggling('wall'),
    toggleProfile: toggling('profile'),
  }
}
