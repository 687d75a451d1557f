import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { language, setLanguage } from '@/i18n'
import {
  clearPreferences,
  defaultPreferences,
  readPreferences,
  writePreferences,
  type Preferences,
} from '@/storage/preferences'

export type { Preferences }

/** How this person wants the application; applied to the document at once. */
export const usePreferencesStore = defineStore('preferences', () => {
  const all = shallowRef<Preferences>(readPreferences())
  const field = <K extends keyof Preferences>(key: K) => computed(() => all.value[key])
  /** Whether the browser took the last change: some keep nothing. */
  const areKept = shallowRef(true)

  function show(next: Preferences) {
    all.value = next
    const { documentElement } = document
    documentElement.lang = next.language
    documentElement.dataset.theme = next.theme
    documentElement.dataset.motion = next.motion
  }

  /** Applies what is stored; to be awaited before the first screen. */
  async function apply() {
    show(all.value)
    await setLanguage(all.value.language)
  }

  /**
   * Changes some preferences and keeps them; the language once its words are there. Another change may have come in
   * the meantime, here or in another tab: this one is laid over what is kept. The language of another tab stays there.
   */
  async function change(patch: Partial<Preferences>) {
    if (patch.language) await setLanguage(patch.language)
    const known = areKept.value ? readPreferences() : all.value
    const next = { ...known, ...patch, ...(patch.language && { language: language() }) }
    areKept.value = writePreferences(next)
    show({ ...next, language: language() })
  }

  /** Back to the defaults, which are not kept; the language stays for this visit. */
  function reset() {
    clearPreferences()
    show({ ...defaultPreferences, language: all.value.language })
  }

  return {
    all,
    language: field('language'),
    theme: field('theme'),
    motion: field('motion'),
    wording: field('wording'),
    answerKeys: field('answerKeys'),
    areKept,
    apply,
    change,
    reset,
  }
})
