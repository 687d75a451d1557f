import '../stores/fresh'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { routeLocationKey } from 'vue-router'
import { router } from '@/app/router'
import { useTitle } from '@/app/use-title'
import { i18n, loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { usePreferencesStore } from '@/stores/preferences'
import { useTitlePart } from '@/ui/title-parts'
import { storedExample } from '../stores/fresh'
import { freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

async function openExample(path: string) {
  const { assessments } = await storedExample()
  const { id } = assessments[1]!
  await useAssessmentStore().open(id)
  return mountShell(path.replace('ID', id))
}

const title = () => expect.poll(() => document.title)

beforeEach(freshShell)

describe('the title of the document', () => {
  it.each([
    ['/', 'Mes projets · Repère CPS'],
    ['/settings', 'Réglages · Repère CPS'],
    ['/grid', 'La grille · Repère CPS'],
    ['/grid/glossary', 'Glossaire · Repère CPS'],
    ['/nowhere', 'Cette page n’existe pas · Repère CPS'],
  ])('names the screen at %s', async (path, expected) => {
    await mountShell(path)
    await title().toBe(expected)
  })

  it.each([
    ['results', 'Profil'],
    ['plan', 'Prochains pas'],
    ['project', 'Fiche du projet'],
    ['summary', 'Synthèse'],
    ['criteria/1.2', '1.2 Activités structurées et séquencées'],
    ['models/1.1.1', '1.1.1 Connaissance des CPS'],
  ])('names the screen and the project at %s', async (path, screen) => {
    await openExample(`/a/ID/${path}`)
    const { name } = useAssessmentStore().project!.identity
    await title().toMatch(new RegExp(`^${screen.slice(0, 12)}.* · ${String(name)} · Repère CPS$`))
  })

  it('follows the name of the project and the language', async () => {
    await openExample('/a/ID/results')
    useAssessmentStore().describe({ name: 'Renamed' })
    await title().toBe('Profil · Renamed · Repère CPS')
    useAssessmentStore().describe({ name: ' ' })
    await title().toBe('Profil · Projet sans nom · Repère CPS')
    await usePreferencesStore().change({ language: 'en' })
    await title().toBe('Profile · Unnamed project · Repère CPS')
    await usePreferencesStore().change({ language: 'fr' })
  })

  it('names the subject of a screen and whose it is, until the next screen says its own', async () => {
    await mountShell('/workshops')
    const saying = (subject: string) =>
      mount(
        defineComponent(() => {
          useTitlePart('subject', () => subject)
          useTitlePart('owner', () => 'tigre jardin 42')
          return () => null
        }),
      )
    const first = saying('1.1.1 Connaissance')
    await title().toBe('1.1.1 Connaissance · Ateliers · tigre jardin 42 · Repère CPS')
    const second = saying('1.1.2 Autre')
    first.unmount()
    await title().toBe('1.1.2 Autre · Ateliers · tigre jardin 42 · Repère CPS')
    second.unmount()
    await title().toBe('Ateliers · Repère CPS')
  })

  const titled = defineComponent(() => {
    useTitle()
    return () => null
  })

  it('exists for every screen, src/app/use-title.ts being the place for it', async () => {
    const titleless: unknown[] = []
    for (const { name, meta } of router.getRoutes()) {
      await loadMessages('core', ...(meta.words ?? []))
      const page = mount(titled, {
        global: {
          plugins: [getActivePinia()!, i18n],
          provide: { [routeLocationKey]: { name, params: {}, meta: {} } },
        },
      })
      if (document.title.startsWith('Cette page n’existe pas')) titleless.push(name)
      page.unmount()
    }
    expect(titleless).toEqual(['notFound'])
  })
})
