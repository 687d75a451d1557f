import type ballot from './messages/fr/ballot.json'
import type bin from './messages/fr/bin.json'
import type codes from './messages/fr/codes.json'
import type core from './messages/fr/core.json'
import type discussion from './messages/fr/discussion.json'
import type edition from './messages/fr/edition.json'
import type further from './messages/fr/further.json'
import type grid from './messages/fr/grid.json'
import type home from './messages/fr/home.json'
import type offline from './messages/fr/offline.json'
import type paper from './messages/fr/paper.json'
import type plan from './messages/fr/plan.json'
import type privacy from './messages/fr/privacy.json'
import type project from './messages/fr/project.json'
import type questionnaire from './messages/fr/questionnaire.json'
import type results from './messages/fr/results.json'
import type settings from './messages/fr/settings.json'
import type sheet from './messages/fr/sheet.json'
import type summary from './messages/fr/summary.json'
import type transfer from './messages/fr/transfer.json'
import type workshop from './messages/fr/workshop.json'

/** The words of the interface by area, one file each; French is the source every language is checked against. */
export interface Words {
  core: typeof core
  home: typeof home
  project: typeof project
  questionnaire: typeof questionnaire
  results: typeof results
  further: typeof further
  plan: typeof plan
  summary: typeof summary
  grid: typeof grid
  paper: typeof paper
  sheet: typeof sheet
  settings: typeof settings
  offline: typeof offline
  edition: typeof edition
  bin: typeof bin
  privacy: typeof privacy
  workshop: typeof workshop
  ballot: typeof ballot
  transfer: typeof transfer
  codes: typeof codes
  discussion: typeof discussion
}

/** `results.title` for `{ results: { title: '…' } }`. */
export type KeyIn<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyIn<T[K]>}`
}[keyof T & string]
