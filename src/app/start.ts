import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { i18n, loadMessages } from '@/i18n'
import { openStorage } from '@/storage/database'
import { usePreferencesStore } from '@/stores/preferences'
import { useSavingStore } from '@/stores/saving'
import App from './App.vue'
import { router } from './router'

/** Opens storage and shows the first screen once its words and its assessment are there. */
export async function startApplication(): Promise<void> {
  const app = createApp(App).use(createPinia()).use(i18n)
  const saving = useSavingStore()
  const opening = openStorage().then((kind) => {
    saving.storageKind = kind
  })
  await Promise.all([loadMessages('core'), usePreferencesStore().apply(), opening])
  app.use(router)
  await router.isReady()
  app.mount('#app')
}
