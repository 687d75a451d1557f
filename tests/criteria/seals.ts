import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { filesIn } from './shipped'

/** The hash of each file of an edition, by its name. */
export type Seal = Readonly<Record<string, string>>

export const sealOf = (folder: string): Seal =>
  Object.fromEntries(
    filesIn(folder)
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(`${folder}/${name}`))
          .digest('hex'),
      ]),
  )

const differing = (one: Seal, other: Seal): string[] =>
  Object.keys(one).filter((name) => one[name] !== other[name])

/**
 * What to do about an edition whose files are not those of its seal, in one sentence; null when they are.
 * The seal they would have is told only where it may be written down: of what was never published.
 */
export function sealProblem(folder: string, now: Seal, published: Seal = {}): string | null {
  const frozen = differing(published, now)
  if (frozen.length > 0)
    return (
      `${folder}: ${frozen.join(', ')} changed, but this edition is published and stays as it was. ` +
      'Undo the change, copy the folder and correct the copy: see “Correcting a wording” in criteria/README.md.'
    )
  const unsealed = differing(now, published)
  if (unsealed.length === 0) return null
  const seal = JSON.stringify({ [folder.split('/').at(-1) ?? '']: now }, null, 2)
  return `${folder}: ${unsealed.join(', ')} without a seal. See “Publishing an edition” in criteria/README.md. The seal:\n${seal}`
}
