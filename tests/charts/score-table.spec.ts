import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScoreRow } from '@/charts/score-rows'
import ScoreTable from '@/charts/ScoreTable.vue'
import { loadMessages } from '@/i18n'

beforeAll(() => loadMessages('core'))

const row: ScoreRow = {
  id: '1.2',
  general: null,
  number: '1.2',
  name: 'Activités',
  level: 'Amorcé',
  figure: '1,2',
  share: '1/3',
  lowest: { id: '1.2.3', name: 'Séances', level: 'Pas en place' },
  before: '0,8',
  missing: '1 à vérifier',
}
const props = {
  rows: [row, { ...row, id: '1.3', share: '', lowest: null, before: '', missing: '' }],
  caption: 'Le profil',
  headings: { name: 'Critère', share: 'En place', lowest: 'Le plus bas' },
}

const render = (slots = {}) =>
  renderToString(createSSRApp({ render: () => h(ScoreTable, props, slots) }))

describe('the table beside a chart', () => {
  it('is a table whose rows and columns have headings, on a narrow screen too', async () => {
    const html = await render()
    expect(html.match(/<th[^>]*scope="col"/g)).toHaveLength(5)
    expect(html.match(/<th[^>]*role="rowheader"[^>]*scope="row"/g)).toHaveLength(2)
    expect(html.match(/role="cell"/g)).toHaveLength(8)
  })

  it('says the level in words, the figure, the share in place, the lowest and what is missing', async () => {
    const text = (await render()).replaceAll(/<[^>]*>/g, ' ')
    for (const words of [
      'Amorcé',
      '1,2',
      'avant : 0,8',
      '1/3',
      '1.2.3 Séances',
      'Pas en place',
      '1 à vérifier',
    ])
      expect(text).toContain(words)
  })

  it('says what is missing of the row beside its own level, not under its lowest', async () => {
    const [, level = '', , , lowest = ''] = (await render())
      .split(/<t[hd] [^>]*role="(?:cell|rowheader)"/)
      .slice(1)
    expect(level).toContain('1 à vérifier')
    expect(lowest).not.toContain('1 à vérifier')
  })

  it('repeats a heading only before something', async () => {
    expect((await render()).match(/data-heading="Le plus bas[^"]*"/g)).toHaveLength(1)
  })

  it('lets a figure be asked how it was made', async () => {
    const html = await render({ figure: () => h('button', 'Pourquoi') })
    expect(html.match(/<button>Pourquoi<\/button>/g)).toHaveLength(2)
  })
})
