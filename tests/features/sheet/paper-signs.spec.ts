import '../../stores/fresh'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { signKey } from '@/features/sheet/sheet-keys'
import { loadMessages } from '@/i18n'
import { freshStart } from '../../stores/fresh'
import { answers, eventually, open, store } from './open-sheet'

const rows = (count: number) => '2'.repeat(count)

/** The screen of a workshop, with keys written one after the other. */
async function start(options?: Parameters<typeof open>[0]) {
  const page = await open(options)
  const type = (keys: string) => page.press(...keys.split(''))
  return { ...page, type }
}

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop', 'sheet', 'paper')
})

test.each([
  ['nc', 'rest'],
  ['2nc', 'rest'],
  ['na', 'rest'],
  ['n/', 'rest'],
  ['n/a', 'rest'],
  ['dk', 'rest'],
  ['nsp', 'together'],
  ['n', undefined],
  ['ns', undefined],
  ['sp', undefined],
  ['c', undefined],
  ['ncc', undefined],
  ['n c', undefined],
])('of the keys %s, the last one is: %s', (letters, kind) => {
  expect(signKey(letters)?.kind).toBe(kind)
})

describe('what one reads on paper, typed as it is', () => {
  // Rows 2 to 5 apply to every project and refuse « NC ».
  it.each<[string, string, Record<string, unknown>]>([
    ['n', '2', { '1.1.1': 'nc' }],
    ['nc', '2', { '1.1.1': 'nc' }],
    ['NC2', '3', { '1.1.1': 'nc', '1.2.1': 2 }],
    ['ns', '3', { '1.1.1': 'nc', '1.2.1': 'nsp' }],
    ['nsp', '2', { '1.1.1': 'nsp' }],
    ['NSP1', '3', { '1.1.1': 'nsp', '1.2.1': 1 }],
    ['ncs1', '4', { '1.1.1': 'nc', '1.2.1': 'nsp', '1.2.2': 1 }],
    ['dk1', '3', { '1.1.1': 'nsp', '1.2.1': 1 }],
    ['n/a1', '3', { '1.1.1': 'nc', '1.2.1': 1 }],
    ['2nsp', '3', { '1.1.1': 2, '1.2.1': 'nsp' }],
    ['2nc1', '3', { '1.1.1': 2, '1.2.1': 1 }],
    ['2nspnsp1', '5', { '1.1.1': 2, '1.2.1': 'nsp', '1.2.2': 'nsp', '1.2.3': 1 }],
    ['nnsp', '3', { '1.1.1': 'nc', '1.2.1': 'nsp' }],
    ['xxxxxnnsp', '8', { '1.2.5': 'nc', '1.3.1': 'nsp' }],
    ['xxxxxnspnsp', '8', { '1.2.5': 'nsp', '1.3.1': 'nsp' }],
  ])('%s ends at row %s', async (keys, at, expected) => {
    const { type, text } = await start()
    await type(keys)
    expect(text('.pad .number')).toBe(at)
    await eventually(answers).toEqual(expected)
  })

  it('is said when it gives back a row that was answered on the way', async () => {
    const { type, status } = await start()
    await type('nsp')
    expect(status()).toMatch(
      /^«\u202fNSP\u202f» compte pour la seule ligne\s1. .+ à la ligne\s2\.$/,
    )
    await type('2')
    expect(status()).toBe('')
  })

  it('leaves the row after it as it was when a sheet is corrected', async () => {
    const { press, type, text } = await start()
    await press('2', '1', '3', 'ArrowUp', 'ArrowUp', 'ArrowUp')
    await type('nsp')
    expect(text('.pad .number')).toBe('2')
    expect(text('.was')).toContain('Amorcé')
    await eventually(answers).toEqual({ '1.1.1': 'nsp', '1.2.1': 1, '1.2.2': 3 })
  })

  it('is no sign any more once something else was done in between', async () => {
    const { type, status, click } = await start()
    await type('ns')
    await click('Ligne d’avant')
    await type('p')
    expect(status()).toBe('Cette touche n’a pas d’effet ici.')
    await eventually(answers).toEqual({ '1.1.1': 'nc', '1.2.1': 'nsp' })
  })
})

describe('at the end of a sheet', () => {
  it('the second letter of « NSP » begins no other sheet', async () => {
    const { type, status, text } = await start()
    await type(`${rows(31)}ns`)
    await eventually(() => store().ballots).toHaveLength(2)
    await type('p')
    await eventually(status).toContain('Feuille 1 enregistrée')
    expect(text('.pad .name')).toContain('Nouvelle feuille')
    expect(text('.pad .number')).toBe('1')
    await eventually(answers).toMatchObject({ '3.2.4': 'nsp' })
    await eventually(() => store().ballots).toHaveLength(1)
  })

  it('the second letter of « NSP » does not end the sheet a row too early', async () => {
    const { type, text } = await start()
    await type(`${rows(30)}nsp`)
    expect(text('.pad .number')).toBe('32')
    await eventually(answers).toMatchObject({ '3.2.3': 'nsp' })
    expect(answers()).not.toHaveProperty('3.2.4')
    await type('0')
    await eventually(answers).toMatchObject({ '3.2.3': 'nsp', '3.2.4': 0 })
    expect(store().ballots).toHaveLength(1)
  })

  it('neither letter is taken for the role of the next sheet', async () => {
    const { type, status } = await start({ roles: ['Parent', 'Enseignant'] })
    await type(`1${rows(31)}nsp`)
    await eventually(status).toContain('Feuille 1 enregistrée')
    await eventually(answers).toMatchObject({ '3.2.4': 'nsp' })
    await type('nsp')
    expect(status()).toBe('Aucune fonction ne porte ce numéro.')
  })
})
