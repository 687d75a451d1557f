import { describe, expect, it } from 'vitest'
import { wrapLabel } from '@/charts/wrap'

describe('a label around a chart', () => {
  it.each([
    ['Pédagogie', ['Pédagogie']],
    ['Accompagnement', ['Accompagnement']],
    ['Portage collectif', ['Portage', 'collectif']],
    ['Environnement physique', ['Environnement', 'physique']],
    ['Qualité de mise en œuvre', ['Qualité de', 'mise en œuvre']],
    ['Interdisciplinaire', ['Interdisciplinaire']],
    ['Interdisciplinaire\u00a0?', ['Interdisciplinaire\u00a0?']],
  ])('is broken into two lines at most, never inside a word: %s', (label, lines) => {
    expect(wrapLabel(label)).toEqual(lines)
  })

  it('loses nothing', () => {
    const label = 'Environnement éducatif soutenant, professionnels et entourage'
    expect(wrapLabel(label).join(' ')).toBe(label)
  })
})
