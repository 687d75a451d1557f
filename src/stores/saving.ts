import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { StorageKind } from '@/storage/database'

type Write = () => Promise<void>

/**
 * Every write to storage goes through here, one after the other, so that the application can say truthfully
 * what is saved, what is on its way and what failed. A failed write is kept and tried again.
 */
export const useSavingStore = defineStore('saving', () => {
  const storageKind = ref<StorageKind>('device')
  const waiting = new Map<string, Write>()
  const failed = shallowRef<ReadonlyMap<string, Write>>(new Map())
  const inProgress = ref(false)
  const hasSaved = ref(false)

  const status = computed(() => {
    if (failed.value.size > 0) return 'failed'
    if (inProgress.value) return 'saving'
    return hasSaved.value ? 'saved' : 'idle'
  })

  function setFailed(key: string, write: Write | null) {
    const next = new Map(failed.value)
    if (write) next.set(key, write)
    else next.delete(key)
    failed.value = next
  }

  async function runOne(key: string, write: Write) {
    try {
      await write()
      setFailed(key, null)
      hasSaved.value = true
    } catch {
      setFailed(key, write)
    }
  }

  async function drain() {
    inProgress.value = true
    for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
      const [key, write] = next.value
      waiting.delete(key)
      await runOne(key, write)
    }
    inProgress.value = false
  }

  /** Queues a write. A write still waiting under the same key is replaced: it must write the latest state of its key. */
  function save(key: string, write: Write) {
    waiting.set(key, write)
    if (!inProgress.value) void drain()
  }

  /** Tries every failed write again. */
  function retry() {
    for (const [key, write] of failed.value) save(key, write)
  }

  return { storageKind, status, save, retry }
})
