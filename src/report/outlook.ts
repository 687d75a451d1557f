import { isDesign } from '@/domain/assessment'
import { evaluationOf } from './evaluation'
import { FIGURES, headingHeight, heightOf } from './paper'
import { paragraphsHeight, type Passage } from './setting'
import type { Composition } from './source'

export interface ProgressFigure {
  count: number
  label: string
}

/** What has moved since the last date, what is asked for, and what will be measured. */
export interface Outlook {
  progressTitle: string
  /** Up, same, down; empty when there is nothing to compare with. */
  figures: readonly ProgressFigure[]
  remark: Passage
  expectation: Passage
  evaluation: readonly Passage[]
  /** Titles under which the team has said nothing yet. */
  unstated: readonly string[]
}

function progressOf({ source, words, setting }: Composition) {
  const { earlier, assessment } = source
  if (earlier === null)
    return {
      progressTitle: words.say('progress.first'),
      figures: [],
      remark: setting.set('remark', words.say('progress.none')),
    }
  const { compared, up, same, down } = earlier.comparison
  const progressTitle =
    earlier.date === assessment.date
      ? words.say('progress.sameDay')
      : words.say('progress.title', { date: words.date(earlier.date) })
  if (compared === 0)
    return {
      progressTitle,
      figures: [],
      remark: setting.set('remark', words.say('progress.nothingShared')),
    }
  const figure = (key: 'up' | 'same' | 'down', { length }: readonly unknown[]) => ({
    count: length,
    label: words.say(`progress.${key}`, {}, length),
  })
  const total = words.say('progress.compared', {}, compared)
  const isOtherPhase = isDesign(earlier.phase) !== isDesign(assessment.phase)
  return {
    progressTitle,
    figures: [figure('up', up), figure('same', same), figure('down', down)],
    remark: setting.set(
      'remark',
      isOtherPhase ? `${total} ${words.say('progress.otherPhase')}` : total,
    ),
  }
}

/** What comes after the plan: what has moved, what is asked of the funder, how the project is evaluated. */
export function composeOutlook(composition: Composition): Outlook {
  const { portrait, words, setting } = composition
  const expectation = words.say('expectation.title')
  const evaluation = words.say('evaluation.title')
  const asked = portrait.text('requestToFunder')
  const told = evaluationOf(portrait, words)
  const texts = told.length === 0 ? [words.say('unstated')] : told
  return {
    ...progressOf(composition),
    expectation: setting.set('column', asked || words.say('unstated'), expectation),
    evaluation: texts.map((text) => setting.set('column', text, evaluation)),
    unstated: [...(asked ? [] : [expectation]), ...(told.length > 0 ? [] : [evaluation])],
  }
}

/** Millimetres, headings included: progress and expectation beside the evaluation. */
export function outlookHeight(
  { figures, remark, expectation, evaluation }: Outlook,
  size: number,
): number {
  const progress =
    headingHeight(size) + (figures.length > 0 ? FIGURES : 0) + heightOf(remark.lines, size)
  return Math.max(
    progress + headingHeight(size) + heightOf(expectation.lines, size),
    headingHeight(size) + paragraphsHeight(evaluation, size),
  )
}
