import { createPinia, type Pinia } from 'pinia'
import { createApp, type App as Application } from 'vue'
import { i18n, loadMessages } from '@/i18n'
import { NewerDataError, openStorage } from '@/storage/database'
import { usePreferencesStore } from '@/stores/preferences'
import { useSavingStore } from '@/stores/saving'
import App from './App.vue'
import OutdatedPage from './OutdatedPage.vue'
import { router } from './router'

/** Whether the data of this device can be used by this version of the application. */
async function openDevice(): Promise<boolean> {
  try {
    useSavingStore().storageKind = await openStorage()
    return true
  } catch (error) {
    if (error instanceof NewerDataError) return false
    throw error
  }
}

/** Takes the place of everything: older code must not touch newer data. */
function showOutdated(app: Application, pinia: Pinia) {
  app.unmount()
  createApp(OutdatedPage).use(pinia).use(i18n).mount('#app')
}

/**
 * Shows the first screen once its words and its assessment are there. Storage opens meanwhile: a new
 * questionnaire does not wait for it, and every reading and writing does.
 * Rejects when not even a page that says what is wrong can be shown.
 */
export async function startApplication(): Promise<void> {
  const pinia = createPinia()
  const app = createApp(App).use(pinia).use(i18n)
  const opening = openDevice()
  await Promise.all([usePreferencesStore().apply(), loadMessages('core')])
  app.use(router)
  // A first screen that cannot be loaded is answered by the page for that, inside the application.
  await router.isReady().catch(() => undefined)
  app.mount('#app')
  if (!(await opening)) showOutdated(app, pinia)
}
