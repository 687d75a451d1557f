import { createPinia } from 'pinia'
import { createApp } from 'vue'
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

/**
 * Opens storage and shows the first screen once its words and its assessment are there.
 * Rejects when not even a page that says what is wrong can be shown.
 */
export async function startApplication(): Promise<void> {
  const pinia = createPinia()
  const app = createApp(App).use(pinia).use(i18n)
  const opening = openDevice()
  await usePreferencesStore().apply()
  const [canOpen] = await Promise.all([opening, loadMessages('core')])
  if (!canOpen) {
    createApp(OutdatedPage).use(i18n).mount('#app')
    return
  }
  app.use(router)
  // A first screen that cannot be loaded is answered by the page for that, inside the application.
  await router.isReady().catch(() => undefined)
  app.mount('#app')
}
