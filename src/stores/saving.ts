import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { StorageKind } from '@/storage/database'
import { askToKeep } from '@/storage/device'
import { failureOf, type Failure } from '@/storage/failure'
import type { Standing } from '@/storage/standing'

type Write = () => Promise<void>

interface FailedWrite {
  write: Write
  reason: Failure
}

/**
 * Knows of every write to storage, so that the application can say truthfully what is saved, what is on its way and
 * what failed. One that a screen waits for is told with `noteSaved`, unless it only erases; all others are made here.
 * Those begin at once, and those of one key follow one another. A failed write is kept and tried again: when asked,
 * and as soon as another one succeeds.
 */
export const useSavingStore = defineStore('saving', () => {
  /** Undefined until storage is open. */
  const storageKind = ref<StorageKind>()
  /** Whether this device has lost what it held, and nobody has been told yet. */
  const isEmptied = ref(false)
  /** How this page stands to those in other tabs. */
  const standing = ref<Standing>('current')
  const running = shallowRef<ReadonlySet<string>>(new Set())
  const waiting = new Map<string, Write>()
  /** What `append` has begun and storage has not taken yet, oldest first. */
  const queues = new Map<string, Write[]>()
  const failed = shallowRef<ReadonlyMap<string, FailedWrite>>(new Map())
  const hasSaved = ref(false)

  const status = computed(() => {
    if (failed.value.size > 0) return 'failed'
    if (running.value.size > 0) return 'saving'
    return hasSaved.value ? 'saved' : 'idle'
  })
  /** Why the first of the failed writes failed; undefined when none has. */
  const failure = computed(() => failed.value.values().next().value?.reason)
  /** Whether closing the page would lose something. */
  const isAtRisk = computed(
    () =>
      status.value === 'failed' ||
      status.value === 'saving' ||
      (storageKind.value === 'memory' && hasSaved.value),
  )

  function setRunning(key: string, runs: boolean) {
    const next = new Set(running.value)
    if (runs) next.add(key)
    else next.delete(key)
    running.value = next
  }

  function setFailed(key: string, write: FailedWrite | null) {
    if (!write && !failed.value.has(key)) return
    const next = new Map(failed.value)
    if (write) next.set(key, write)
    else next.delete(key)
    failed.value = next
  }

  /** From the first save on there is something that the browser should not erase by itself. */
  function noteSaved() {
    if (!hasSaved.value && storageKind.value === 'device') void askToKeep()
    hasSaved.value = true
  }

  async function run(key: string, write: Write) {
    setRunning(key, true)
    try {
      await write()
      noteSaved()
      setFailed(key, null)
      retry()
    } catch (error) {
      // A newer write of the same key tells for both.
      if (!waiting.has(key)) setFailed(key, { write, reason: failureOf(error) })
    }
    const next = waiting.get(key)
    waiting.delete(key)
    if (next) void run(key, next)
    else setRunning(key, false)
  }

  /** Begins a write. While one of the same key runs, only the latest waits: it must write the latest state of its key. */
  function save(key: string, write: Write) {
    if (running.value.has(key)) waiting.set(key, write)
    else void run(key, write)
  }

  /** Begins a write that no later one tells for: those of one key are made in this order, and a failed one keeps its place. */
  function append(key: string, write: Write) {
    const queue = queues.get(key) ?? []
    queue.push(write)
    queues.set(key, queue)
    save(key, async () => {
      for (let [next] = queue; next; [next] = queue) {
        await next()
        queue.shift()
      }
    })
  }

  /** Tries every failed write again. */
  function retry() {
    for (const [key, { write }] of failed.value) if (!running.value.has(key)) save(key, write)
  }

  /** Resolves once no write is on its way any more: each is stored, or has failed. */
  async function ended(): Promise<void> {
    if (running.value.size === 0) return
    await new Promise<void>((resolve) => {
      const stop = watch(
        () => running.value.size,
        (count) => {
          if (count > 0) return
          stop()
          resolve()
        },
      )
    })
  }

  /** Gives up every write that has not ended: what it was about is gone. */
  function forget() {
    waiting.clear()
    for (const queue of queues.values()) queue.length = 0
    failed.value = new Map()
    hasSaved.value = false
  }

  return {
    storageKind,
    isEmptied,
    standing,
    status,
    failure,
    isAtRisk,
    save,
    append,
    noteSaved,
    retry,
    ended,
    forget,
  }
})
