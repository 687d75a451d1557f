import { fileOf } from './reading'
import { wholeProject } from './rows'

/** A file of one project, changed as parsed JSON. */
export function changed(
  change: (file: Record<string, never> & { projects: never[] }) => void,
): string {
  const file = JSON.parse(fileOf([wholeProject()])) as Parameters<typeof change>[0]
  change(file)
  return JSON.stringify(file)
}

type Editable = Record<string, unknown>

export const projectIn = (file: { projects: never[] }) => file.projects[0] as unknown as Editable

export const assessmentIn = (file: { projects: never[] }) =>
  (projectIn(file).assessments as Editable[])[0]!

export const answerIn = (file: { projects: never[] }) =>
  (assessmentIn(file).answers as Record<string, Editable>)['1.1.1']!
