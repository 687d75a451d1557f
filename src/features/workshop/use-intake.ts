import { shallowRef } from 'vue'
import { modelsOf } from '@/domain/grid'
import { offeredRole } from '@/domain/participation'
import { dotsIn, type SentVote } from '@/domain/vote'
import { answeredIn, type BallotSource } from '@/domain/workshop'
import { writeWorkshopCode } from '@/domain/workshop-code'
import { readBallot } from '@/exchange/ballot'
import type { BallotProblem } from '@/exchange/ballot-reading'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'
import { now } from '@/stores/identifiers'
import { useWorkshopStore, type Receipt, type VoteReceipt } from '@/stores/workshop'

/** What became of a ballot, in the trainer's words. */
export interface Outcome {
  /** Tells one outcome from the next that says the same. */
  id: number
  /** Whether nothing is left to do about it. */
  isSettled: boolean
  text: string
}

/** How many outcomes stay in sight. */
const KEPT = 4

/** Several ballots pasted at once: an empty line, or the beginning of another code, parts them. A file is one. */
export const partsOf = (text: string): string[] =>
  (text.trimStart().startsWith('{') ? [text] : text.split(/\n\s*\n|(?=RCPS:)/i))
    .map((part) => part.trim())
    .filter(Boolean)

/** Takes ballots in every form, one after the other; each says what became of it and none stops the next. */
export function useIntake() {
  const open = useWorkshopStore()
  const outcomes = shallowRef<readonly Outcome[]>([])
  let count = 0

  function say(isSettled: boolean, text: string) {
    count += 1
    outcomes.value = [{ id: count, isSettled, text }, ...outcomes.value].slice(0, KEPT)
  }

  /** The one general criterion of the workshop. */
  const scopeName = () =>
    open.grid?.generals.find(({ id }) => id === open.workshop?.options.generalId)?.shortLabel ?? ''

  function sayReceipt(receipt: Receipt) {
    if (receipt.kind === 'closed') {
      say(false, t('workshop.problem.closed'))
      return
    }
    const { number, answers, late, round } = receipt.ballot
    const scope = open.models.map(({ id }) => id)
    const answered = answeredIn(answers, scope)
    if (answered === 0 && Object.keys(answers).length > 0) {
      say(false, t('workshop.receipt.elsewhere', { number, name: scopeName() }))
      return
    }
    const kind = round === 2 ? 'second' : receipt.kind
    const text = t(`workshop.receipt.${kind}`, { number, answered, total: scope.length }, answered)
    say(true, late.length > 0 ? `${text} ${t('workshop.receipt.late', {}, late.length)}` : text)
  }

  function sayVote({ dots }: SentVote, receipt: VoteReceipt) {
    if (receipt.kind === 'closed') {
      say(false, t('workshop.problem.closed'))
      return
    }
    const { kind, number } = receipt
    const of = number === null ? 'voteAlone' : 'vote'
    say(true, t(`workshop.receipt.${of}.${kind}`, { number: number ?? '' }, dotsIn(dots)))
  }

  /** Takes one ballot, or one vote. Gives whether it was one of this workshop. */
  async function take(text: string, source: BallotSource): Promise<boolean> {
    const { workshop, grid } = open
    if (!workshop || !grid) return false
    const models = modelsOf(grid).map(({ id }) => id)
    const reading = readBallot(text, { ...workshop, models }, [open.newestEdition])
    if (reading.kind === 'refused') {
      say(false, problemText(reading.problem, writeWorkshopCode(workshop.code)))
      return false
    }
    if (reading.kind === 'vote') {
      sayVote(reading.vote, await open.voteBallot(reading.vote))
      return true
    }
    const receivedAt = now()
    const roleIndex = offeredRole(workshop.options.roles, reading.ballot.roleIndex)
    sayReceipt(await open.collect({ ...reading.ballot, roleIndex, source, receivedAt }))
    return true
  }

  return { outcomes, take, say }
}

function problemText(problem: BallotProblem, own: string): string {
  switch (problem.kind) {
    case 'otherWorkshop':
      return t('workshop.problem.otherWorkshop', { code: writeWorkshopCode(problem.code), own })
    case 'otherEdition':
      return t('workshop.problem.otherEdition', { edition: problem.edition?.edition ?? '?' })
    case 'damaged':
      return problem.lines.length > 0
        ? t(
            'workshop.problem.lines',
            { lines: formatList(problem.lines.map(String)) },
            problem.lines.length,
          )
        : t('workshop.problem.damaged')
    case 'lineMissing':
      return t('workshop.problem.lineMissing', { line: problem.line })
    case 'unknownVersion':
    case 'notOurs':
      return t(`workshop.problem.${problem.kind}`)
  }
}
