import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { CURRENT_EDITION } from '@/catalog'
import SettingsPage from '@/features/settings/SettingsPage.vue'
import { loadMessages, setLanguage } from '@/i18n'
import { database } from '@/storage/database'
import { useAssessmentStore } from '@/stores/assessment'
import { useOfflineStore } from '@/stores/offline'
import { usePreferencesStore } from '@/stores/preferences'
import { useRenewalStore } from '@/stores/renewal'
import { useSavingStore } from '@/stores/saving'
import { useSettingsStore } from '@/stores/settings'
import { version } from '../../../package.json'
import { freshStart, storedExample } from '../../stores/fresh'
import { settle, visit } from '../screen'

const settings = () => visit('settings', SettingsPage, '/settings')

/** What the browser says of its storage. */
function browserWith(storage: Partial<StorageManager>) {
  vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: storage } }))
}

beforeAll(() => loadMessages('core', 'settings'))
beforeEach(freshStart)
afterEach(async () => {
  vi.unstubAllGlobals()
  await setLanguage('fr')
})

describe('a preference', () => {
  it('of theme, motion, wording or keys applies at once and is kept', async () => {
    const { option } = await settings()
    await option('Thème', 'Sombre').setValue(true)
    await option('Mouvements à l’écran', 'Réduits').setValue(true)
    await option('Libellé des modèles pratiques', 'En clair').setValue(true)
    await option('Répondre au clavier', 'Touches inactives').setValue(true)
    await settle()
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(document.documentElement.dataset.motion).toBe('reduced')
    const kept = { theme: 'dark', motion: 'reduced', wording: 'plain', answerKeys: false }
    expect(usePreferencesStore().all).toMatchObject(kept)
    expect(JSON.parse(localStorage.getItem('repere-cps.preferences')!)).toMatchObject(kept)
  })

  it('of language changes every word on screen', async () => {
    const { wrapper, option } = await settings()
    await option('Langue', 'English').setValue(true)
    await vi.waitFor(() => expect(wrapper.get('h1').text()).toBe('Settings'))
    expect(document.documentElement.lang).toBe('en')
    expect(option('Language', 'English').element.checked).toBe(true)
    expect(option('Language', 'Français').element.closest('label')?.lang).toBe('fr')
  })

  it('that the browser does not keep says so', async () => {
    const { wrapper, option } = await settings()
    const refuse = () => {
      throw new Error('refused')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    await option('Thème', 'Clair').setValue(true)
    await settle()
    expect(wrapper.text()).toContain('Ce navigateur ne garde pas ces réglages')
  })
})

describe('what is on this device', () => {
  it('is counted, examples apart, with the room it takes', async () => {
    await storedExample()
    browserWith({
      estimate: () => Promise.resolve({ usage: 1_440_000 }),
      persisted: () => Promise.resolve(true),
    })
    const { wrapper } = await settings()
    await vi.waitFor(() => expect(wrapper.findAll('.facts li')).toHaveLength(3))
    expect(wrapper.findAll('.facts li').map((fact) => fact.text())).toEqual([
      '0 projet',
      '1 exemple fictif',
      expect.stringMatching(/^1,4\sMo pour/),
    ])
    expect(wrapper.text()).toContain('s’est engagé à ne pas effacer')
  })

  it('can be protected when the browser agrees, and says when it does not', async () => {
    let agrees = false
    browserWith({
      persisted: () => Promise.resolve(agrees),
      persist: () => Promise.resolve(agrees),
    })
    const { wrapper, click } = await settings()
    await vi.waitFor(() => expect(wrapper.text()).toContain('peut effacer vos projets'))
    await click('Demander au navigateur')
    expect(wrapper.text()).toContain('n’a pas accepté pour l’instant')
    const store = useSettingsStore()
    const { protect } = store
    store.protect = () => Promise.reject(new Error('unreadable'))
    await click('Demander au navigateur')
    expect(wrapper.text()).toContain('ne laisse pas compter vos projets')
    store.protect = protect
    agrees = true
    await click('Demander au navigateur')
    expect(wrapper.text()).toContain('s’est engagé à ne pas effacer')
  })

  it('is said without figures in a browser that gives none', async () => {
    browserWith({})
    const { wrapper } = await settings()
    await vi.waitFor(() => expect(wrapper.findAll('.facts li')).toHaveLength(1))
    expect(wrapper.text()).not.toContain('peut effacer vos projets de lui-même')
  })

  it('is not counted while the browser cannot read it', async () => {
    useSettingsStore().look = () => Promise.reject(new Error('unreadable'))
    const { wrapper } = await settings()
    expect(wrapper.text()).toContain('ne laisse pas compter vos projets')
  })

  it('is nothing when the browser refuses to store', async () => {
    useSavingStore().storageKind = 'memory'
    const { wrapper } = await settings()
    expect(wrapper.text()).toContain('Rien ne peut être enregistré')
  })
})

describe('erasing everything', () => {
  const confirmWith = async (word: string) => {
    const screen = await settings()
    await screen.control('Pour confirmer').setValue(word)
    await screen.wrapper.get('form').trigger('submit')
    await settle()
    return screen
  }

  it('names all that goes, workshops and ballots too, and needs the word shown on screen', async () => {
    await storedExample()
    const { wrapper, control } = await confirmWith('oui')
    expect(wrapper.text()).toContain('prochains pas, ateliers et bulletins, corbeille')
    expect(wrapper.get('form [role="alert"]').text()).toContain('Rien n’est effacé')
    expect(document.activeElement).toBe(control('Pour confirmer').element)
    expect(await database().projects.count()).toBe(1)
  })

  it('empties the database and the preferences, closes what is open, and leads home', async () => {
    const { assessments } = await storedExample()
    await useAssessmentStore().open(assessments[1]!.id)
    await usePreferencesStore().change({ theme: 'dark' })
    const { router } = await confirmWith(' Effacer ')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('home'))
    expect(await database().projects.count()).toBe(0)
    expect(await database().answers.count()).toBe(0)
    expect(localStorage.getItem('repere-cps.preferences')).toBeNull()
    expect(document.documentElement.dataset.theme).toBe('system')
    expect(useAssessmentStore().assessment).toBeUndefined()
    expect(useSettingsStore().hasErased).toBe(true)
    const { wrapper } = await settings()
    expect(wrapper.text()).toContain('La copie de l’application est effacée')
  })

  it('says what to do when the browser does not let it', async () => {
    useSettingsStore().erase = () => Promise.reject(new Error('blocked'))
    const { wrapper, router } = await confirmWith('effacer')
    expect(wrapper.get('form [role="alert"]').text()).toContain('Fermez les autres onglets')
    expect(router.currentRoute.value.name).toBe('settings')
  })
})

it('says what went wrong in regions that were there before', async () => {
  useOfflineStore().hasUpdate = true
  const { wrapper } = await settings()
  const regions = wrapper.findAll('[role="status"]')
  usePreferencesStore().areKept = false
  useRenewalStore().hindrance = 'unsaved'
  await settle()
  const said = regions.map((region) => region.text()).join(' ')
  expect(said).toContain('ne garde pas ces réglages')
  expect(said).toContain('pas encore enregistrées')
})

describe('about the application', () => {
  it('gives its version, the edition of the grid, the licence and where the texts come from', async () => {
    const { wrapper } = await settings()
    expect(wrapper.text()).toContain(`Repère CPS ${version}`)
    expect(wrapper.text()).toContain(`édition ${CURRENT_EDITION}`)
    expect(wrapper.text()).toContain('licence MIT')
    expect(wrapper.findAll('ul.actions a').map((link) => link.attributes('href'))).toEqual([
      '/transfer',
      '/privacy',
      '/bin',
      '/grid',
      '/grid/method',
      '/grid/sources',
      '/grid/glossary',
    ])
  })
})
