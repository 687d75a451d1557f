import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { forgetApplication, keepApplication, rememberSaid, wasSaid } from '@/storage/offline'

/** Whether the application opens on this device without a network. */
export type Readiness = 'unavailable' | 'preparing' | 'ready' | 'erased'

/** What is worth saying: it has just become ready, a newer version waits, or another tab has moved to one. */
export type OfflineNews = 'ready' | 'update' | 'replaced'

/** The application's own copy on this device, and its newer versions. */
export const useOfflineStore = defineStore('offline', () => {
  const readiness = shallowRef<Readiness>('preparing')
  const news = shallowRef<OfflineNews | null>(null)
  /** A newer version is on this device, whether or not one wants to hear of it now. */
  const hasUpdate = shallowRef(false)

  function onReady() {
    // The copy was complete at the very moment it was erased.
    if (readiness.value === 'erased') return
    readiness.value = 'ready'
    if (wasSaid()) return
    rememberSaid()
    news.value ??= 'ready'
  }

  function onWaiting() {
    hasUpdate.value = true
    news.value = 'update'
  }

  function onReplaced() {
    news.value = 'replaced'
  }

  let isStarted = false

  /** Begins to keep the application on this device, and to follow its newer versions; once in a visit. */
  async function start() {
    if (isStarted) return
    isStarted = true
    const isKept = await keepApplication({ onReady, onWaiting, onReplaced })
    if (!isKept) readiness.value = 'unavailable'
  }

  /** Removes the copy, for good in this visit: one that has not begun does not begin after all. */
  async function forget() {
    isStarted = true
    if (readiness.value !== 'unavailable') readiness.value = 'erased'
    hasUpdate.value = false
    news.value = null
    await forgetApplication()
  }

  return { readiness, news, hasUpdate, start, forget }
})
