import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { CURRENT_GRID, loadGlossary, loadGrid, loadSources } from '@/catalog'
import { modelsOf } from '@/domain/grid'
import GridPage from '@/features/grid/GridPage.vue'
import { loadMessages } from '@/i18n'
import { useContentStore } from '@/stores/content'
import { usePreferencesStore } from '@/stores/preferences'
import { settle, visit } from '../screen'

/** An edition with labels in doubt, which a newer one may not have. */
const load = (language: string) => loadGrid(CURRENT_GRID, '1.0.0', language)
const grid = await load('fr')
const glossary = await loadGlossary(CURRENT_GRID, 'fr')
const sources = await loadSources(CURRENT_GRID, 'fr')

/** The grid page at an address such as `/grid/glossary?at=term-safe`. */
async function show(path: string) {
  const { wrapper: page, click } = await visit('grid', GridPage, path)
  await settle()
  return { page, click: (text: string) => click(text, 'a, button') }
}

/** The part of the page that speaks of one model. */
const entryOf = (page: Awaited<ReturnType<typeof show>>['page'], id: string) =>
  page.findAll('article').find((one) => one.find(`[id="${id}"]`).exists())!

beforeEach(async () => {
  setActivePinia(createPinia())
  await usePreferencesStore().change({ language: 'fr' })
  useContentStore().grid = () => load(usePreferencesStore().language)
  await loadMessages('core', 'grid')
})

describe('the grid', () => {
  it('says where its texts come from before anything else', async () => {
    const { page } = await show('/grid')
    const text = page.get('.content').text()
    expect(text).toContain(grid.source.notice)
    expect(text).toContain(grid.aids)
    expect(text).toContain('Édition 1.0.0')
    expect(text.indexOf(grid.source.notice)).toBeLessThan(text.indexOf('L’échelle'))
  })

  it('shows every model with its label, anchors, evidence and reasons', async () => {
    const { page } = await show('/grid')
    for (const { id, label, plain, why, anchors, evidence } of modelsOf(grid)) {
      const text = entryOf(page, id).text()
      for (const part of [label, plain, why, ...anchors, ...evidence]) expect(text).toContain(part)
    }
  })

  it('shows how sure a label is, its literal reading, its note and its place', async () => {
    const { page } = await show('/grid')
    const text = entryOf(page, '1.3.1').text()
    expect(text).toContain('Libellé probable')
    expect(text).toContain('Place probable')
    expect(text).toContain('Des activités CPS réalisées sont mises en œuvre')
    expect(text).toContain('Autre lecture possible')
    expect(entryOf(page, '1.4.2').text()).toContain('Libellé sûr')
  })

  it('lists the doubtful labels, to be checked first', async () => {
    const { page } = await show('/grid')
    const doubtful = page.findAll('.origin li').map((line) => line.text())
    expect(doubtful.find((line) => line.startsWith('3.2.2'))).toContain('Libellé incertain')
    expect(doubtful.find((line) => line.startsWith('3.1.4'))).toContain('Place probable')
    expect(doubtful.some((line) => line.startsWith('1.4.2'))).toBe(false)
  })

  it('marks the core, and only the core', async () => {
    const { page } = await show('/grid')
    const marked = page
      .findAll('article')
      .filter((entry) => entry.find('.core').exists())
      .map((entry) => entry.get('h4').attributes('id'))
    expect(marked).toEqual(
      modelsOf(grid)
        .filter(({ core }) => core)
        .map(({ id }) => id),
    )
  })

  it('shows the scale with its bands, and the three other readings', async () => {
    const { page } = await show('/grid')
    const text = page.text()
    expect(text).toContain('de 0,75 à moins de 1,5')
    expect(text).toContain('de 2,25 à 3')
    for (const { label } of grid.scale.nonAnswers) expect(text).toContain(label)
    for (const id of ['factors', 'safe', 'core']) expect(page.find(`#${id}`).exists()).toBe(true)
  })

  it('keeps the scanned wording in French and says that labels are translated, in English', async () => {
    await usePreferencesStore().change({ language: 'en' })
    const { page } = await show('/grid')
    expect(page.text()).toContain('a translation made for this tool')
    const reading = entryOf(page, '1.3.1').get('q')
    expect(reading.attributes('lang')).toBe('fr')
    expect(reading.text()).toBe('Des activités CPS réalisées sont mises en œuvre')
  })

  it('leads to the model that the address names, with the focus on it', async () => {
    await show('/grid?at=1.2.4')
    expect(document.activeElement?.id).toBe('1.2.4')
  })

  it('leads again to a place already in the address', async () => {
    const { page, click } = await show('/grid?at=2.3')
    ;(page.get('button').element as HTMLElement).focus()
    await click('2.3 Portage collectif')
    expect(document.activeElement?.id).toBe('2.3')
  })

  it.each(['/grid', '/grid/method', '/grid/glossary', '/grid/sources'])(
    'has one first heading, and every line of its content table leads somewhere: %s',
    async (path) => {
      const { page } = await show(path)
      expect(page.findAll('h1')).toHaveLength(1)
      const places = page.findAll('nav.contents a').map((link) => link.attributes('href') ?? '')
      expect(places.length).toBeGreaterThan(1)
      for (const href of places) {
        const at = new URL(href, 'http://x').searchParams.get('at')
        expect(page.find(`[id="${at}"]`).exists(), href).toBe(true)
      }
    },
  )
})

describe('the method', () => {
  it('is set from its Markdown, with its own title', async () => {
    const { page } = await show('/grid/method')
    expect(page.get('h1').text()).toBe('Mode d’emploi et méthode')
    expect(page.findAll('h2').map((title) => title.text())).toContain('Limites')
    expect(page.findAll('table')).toHaveLength(3)
    expect(page.text()).not.toContain('**')
  })

  it('lists the sources that nothing else cites', async () => {
    const { page } = await show('/grid/method')
    expect(page.get('#tastle').text()).toContain('https://doi.org/10.1016/j.ijar.2006.06.024')
    expect(page.find('#occitanie-2025').exists()).toBe(false)
  })
})

describe('the glossary', () => {
  it('shows every term, in the order of the alphabet', async () => {
    const { page } = await show('/grid/glossary')
    const terms = page.findAll('dt').map((term) => term.text())
    expect(terms).toHaveLength(glossary.terms.length)
    expect(terms).toEqual([...terms].sort(new Intl.Collator('fr').compare))
  })

  it('narrows to what is searched, says how many are left, and shows all again', async () => {
    const { page, click } = await show('/grid/glossary')
    await page.get('input').setValue('mediane')
    expect(page.findAll('dt').map((term) => term.text())).toEqual(['Médiane basse'])
    expect(page.get('[role="status"]').text()).toBe(`1 terme sur ${glossary.terms.length}`)
    await page.get('input').setValue('zzz')
    expect(page.text()).toContain('Aucun terme')
    await click('Montrer tous les termes')
    expect(page.findAll('dt')).toHaveLength(glossary.terms.length)
  })

  it('leads from a term to the ones it mentions, even where the search left them out', async () => {
    const { page, click } = await show('/grid/glossary')
    await page.get('input').setValue('volume')
    await click('Fidélité')
    expect(document.activeElement?.textContent).toBe('Fidélité')
  })

  it('holds the classification of CPS with its caveats', async () => {
    const { page } = await show('/grid/glossary')
    const text = page.get('.classification').text()
    expect(text).toContain('Avoir conscience de soi')
    expect(text).toContain('À vérifier sur le rapport')
  })
})

describe('sources and programmes', () => {
  it('lists every source, with its address in full or the word that it was supplied', async () => {
    const { page } = await show('/grid/sources')
    for (const { id, title, url } of sources.sources) {
      const text = page.get(`[id="${id}"]`).text()
      expect(text).toContain(title)
      if (url) expect(text).toContain(url)
    }
    expect(page.get('#pdl-2025').text()).toContain('Document remis pour ce projet')
  })

  it('shows the facts of each programme with their sources, and the landmarks with their models', async () => {
    const { page } = await show('/grid/sources')
    expect(page.text()).toContain('Douze séances interactives d’une heure.')
    expect(page.text()).toContain('La stratégie nationale 2022-2037')
    const model = page.findAll('a').find((link) => link.text() === '1.2.4')!
    expect(model.attributes('href')).toContain('at=1.2.4')
  })
})
