import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { i18n, loadMessages } from '@/i18n'
import { purgeBin } from '@/storage/bin'
import { hasLostData, openStorage } from '@/storage/database'
import { followLeaving } from '@/storage/left'
import { heldNotes } from '@/storage/notes'
import { watchStanding } from '@/storage/standing'
import { now } from '@/stores/identifiers'
import { usePreferencesStore } from '@/stores/preferences'
import { useSavingStore } from '@/stores/saving'
import { ignoreSecondClicks } from '@/ui/second-click'
import App from './App.vue'
import { router } from './router'
import { crash } from './trouble'

/** What a browser that died had only noted comes back; if it cannot be read, it stays noted. */
const takeNoted = () =>
  import('@/stores/noted').then(({ takeNotes }) => takeNotes()).catch(() => undefined)

async function openDevice(): Promise<void> {
  const saving = useSavingStore()
  watchStanding((standing) => {
    saving.standing = standing
  })
  try {
    saving.storageKind = await openStorage()
    saving.isEmptied = hasLostData()
  } catch (error) {
    crash(error)
    return
  }
  await takeNoted()
  // What has lain in the bin for too long does not show today; if it cannot be removed, there is a next time.
  await purgeBin(now()).catch(() => undefined)
}

/** Follows an address that changes before the first screen is there; the router listens only from then on. */
async function firstScreen(): Promise<void> {
  const follow = () => void router.replace(location.hash.slice(1))
  addEventListener('hashchange', follow)
  // One that cannot be loaded is answered by the page for that, inside the application.
  await router.isReady().catch(() => undefined)
  removeEventListener('hashchange', follow)
}

/**
 * Shows the first screen once its words and its assessment are there. Storage opens meanwhile: a new
 * questionnaire does not wait for it, and every reading and writing does.
 * Rejects when not even a page that says what is wrong can be shown.
 */
export async function startApplication(): Promise<void> {
  const app = createApp(App).use(createPinia()).use(i18n)
  void openDevice()
  await Promise.all([usePreferencesStore().apply(), loadMessages('core')])
  app.use(router)
  await firstScreen()
  ignoreSecondClicks()
  followLeaving('notes', heldNotes, takeNoted)
  app.mount('#app')
}
