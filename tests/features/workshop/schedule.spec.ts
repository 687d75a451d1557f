import { expect, it } from 'vitest'
import { loadMethod } from '@/catalog'
import { scheduleIn } from '@/features/workshop/schedule'

it.each(['fr', 'en'])(
  'the shipped method has a schedule of ninety minutes without a gap (%s)',
  async (language) => {
    const parts = scheduleIn(await loadMethod('spf-cps', language))
    expect(parts).toHaveLength(9)
    expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ to }) => to)])
    expect(parts.at(-1)?.to).toBe(90)
    for (const { name, text } of parts) expect(`${name}${text}`).not.toMatch(/[*|]/)
  },
)

it('lines that are no part of it are left alone', () => {
  expect(scheduleIn('| Minutes | Étape | Texte |\n|---|---|---|\n| 3 | deux |')).toEqual([])
})
