import { modelsOf, operationalsOf, type Grid } from '@/domain/grid'
import { editionFolders } from './shipped'

/** Whether a text says, in French or in English, that labels were reconstructed. */
export const speaksOfIt = (text: string): boolean => /reconstitu|reconstruct/i.test(text)

/** What an edition says of its own labels against its `status`, one sentence each. */
export function statusProblems(file: string, grid: Grid): string[] {
  const { status, notice, shortNotice } = grid.source
  const isOriginal = status === 'original'
  const labels = [...grid.generals, ...operationalsOf(grid), ...modelsOf(grid)]
  return [
    ...Object.entries({ notice, shortNotice })
      .filter(([, text]) => speaksOfIt(text) === isOriginal)
      .map(([key]) => `${file}, source/${key}: not what the status “${status}” says`),
    ...labels
      .filter(({ confidence }) => isOriginal && confidence !== 'certain')
      .map(({ id }) => `${file}, ${id}: not certain, though the status is “original”`),
  ]
}

/** Lines of the method that call labels reconstructed after an original edition, unless they name an earlier one. */
export function outdatedLines(
  file: string,
  text: string,
  status: Grid['source']['status'],
  newest: string,
): string[] {
  if (status === 'reconstructed') return []
  const earlier = editionFolders.map(({ edition }) => edition).filter((name) => name !== newest)
  return text.split('\n').flatMap((line, at) => {
    const isOutdated = speaksOfIt(line) && !earlier.some((name) => line.includes(name))
    return isOutdated
      ? [`${file}, line ${at + 1}: calls labels reconstructed, but the newest edition is original`]
      : []
  })
}
