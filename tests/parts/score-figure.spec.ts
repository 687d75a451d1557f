import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import type { Explained } from '@/parts/explained'
import ScoreFigure from '@/parts/ScoreFigure.vue'

beforeAll(() => loadMessages('core'))

const explained: Explained = {
  title: '1.2 Activités',
  rowsTitle: 'Modèle',
  valuesTitle: 'Réponse',
  rows: [{ id: '1.2.1', name: 'Séances', value: '1 · Amorcé' }],
  steps: [{ name: 'Moyenne', lines: ['1 ÷ 1 = 1,0'] }],
  notes: ['Une note.'],
}

function mountFigure() {
  const explain = vi.fn(() => explained)
  const props = { figure: '1,0', name: '1.2 Activités', explain }
  return { explain, figure: mount(ScoreFigure, { props, attachTo: document.body }) }
}

describe('a figure', () => {
  it('is a button that says what it is and what it opens', () => {
    const { figure } = mountFigure()
    const button = figure.get('button')
    expect(button.text()).toContain('1,0')
    expect(button.text()).toMatch(/Voir le calcul\s:\s1\.2 Activités/)
    expect(button.attributes('aria-haspopup')).toBe('dialog')
  })

  it('works its explanation out only when one asks for it', async () => {
    const { explain, figure } = mountFigure()
    expect(explain).not.toHaveBeenCalled()
    await figure.get('button').trigger('click')
    expect(explain).toHaveBeenCalledTimes(1)
  })

  it('opens the calculation in words and numbers', async () => {
    const { figure } = mountFigure()
    await figure.get('button').trigger('click')
    await expect.poll(() => figure.get('dialog').element.open).toBe(true)
    const text = figure.get('dialog').text()
    for (const words of ['1.2 Activités', '1 · Amorcé', 'Moyenne', '1 ÷ 1 = 1,0', 'Une note.'])
      expect(text).toContain(words)
  })

  it('closes it again', async () => {
    const { figure } = mountFigure()
    await figure.get('button').trigger('click')
    await expect.poll(() => figure.get('dialog').element.open).toBe(true)
    await figure.get('dialog button').trigger('click')
    await expect.poll(() => figure.get('dialog').element.open).toBe(false)
  })
})
