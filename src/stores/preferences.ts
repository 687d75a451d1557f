import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { setLanguage } from '@/i18n'
import {
  clearPreferences,
  defaultPreferences,
  readPreferences,
  writePreferences,
  type Preferences,
} from '@/storage/preferences'

export type { Preferences }

function applyToDocument({ language, theme, motion }: Preferences) {
  const { documentElement } = document
  documentElement.lang = language
  documentElement.dataset.theme = theme
  documentElement.dataset.motion = motion
}

/** How this person wants the application; applied to the document at once. */
export const usePreferencesStore = defineStore('preferences', () => {
  const preferences = shallowRef<Preferences>(readPreferences())

  async function show(next: Preferences) {
    await setLanguage(next.language)
    preferences.value = next
    applyToDocument(next)
  }

  /** Applies what is stored; to be called before the first screen. */
  const apply = () => show(preferences.value)

  async function change(patch: Partial<Preferences>) {
    await show({ ...preferences.value, ...patch })
    writePreferences(preferences.value)
  }

  async function reset() {
    clearPreferences()
    await show({ ...defaultPreferences, language: preferences.value.language })
  }

  return { preferences, apply, change, reset }
})
