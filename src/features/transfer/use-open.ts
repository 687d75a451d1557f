import { shallowRef } from 'vue'
import { Refusal } from '@/exchange/refusal'
import { CancelledError } from '@/stores/task'
import {
  ChangedMeanwhileError,
  failureOf,
  useTransferOpenStore,
  type Preview,
} from '@/stores/transfer-open'
import { refusalWords, type RefusalWords } from './refusal-words'

/** What the last thing that was tried led to. */
export type Outcome = 'cancelled' | 'done' | 'undone' | 'notUndone' | 'changed' | 'full' | 'failed'

/** A file on its way in: chosen, unlocked, looked at, imported, taken back. */
export function useOpen(onChange: () => void) {
  const store = useTransferOpenStore()
  const file = shallowRef<File>()
  const isLocked = shallowRef(false)
  const refusal = shallowRef<RefusalWords>()
  const preview = shallowRef<Preview>()
  const outcome = shallowRef<Outcome>()

  function close() {
    file.value = undefined
    isLocked.value = false
    refusal.value = undefined
    preview.value = undefined
    outcome.value = undefined
  }

  async function read(passphrase: string | null) {
    if (!file.value) return
    refusal.value = undefined
    outcome.value = undefined
    try {
      const result = await store.open(file.value, passphrase)
      isLocked.value = result === 'locked'
      preview.value = result === 'locked' ? undefined : result
    } catch (error) {
      if (error instanceof CancelledError) outcome.value = 'cancelled'
      else refusal.value = refusalWords(error instanceof Refusal ? error : null)
      // Another try with the same file: only the passphrase was wrong.
      isLocked.value = error instanceof Refusal && error.code === 'wrongPassphrase'
    }
  }

  async function choose(chosen: File) {
    if (store.progress !== undefined) return
    close()
    file.value = chosen
    await read(null)
  }

  async function apply(withPreferences: boolean) {
    const shown = preview.value
    if (!shown) return
    outcome.value = undefined
    try {
      await store.apply(shown, withPreferences)
      preview.value = undefined
      outcome.value = 'done'
      onChange()
    } catch (error) {
      await explain(error, shown)
    }
  }

  /** Shows what the file would do with its older answers too. */
  async function take(shown: Preview) {
    outcome.value = undefined
    try {
      preview.value = await store.takeAnswers(shown)
    } catch (error) {
      outcome.value = error instanceof CancelledError ? 'cancelled' : 'failed'
    }
  }

  async function explain(error: unknown, shown: Preview) {
    if (error instanceof CancelledError) outcome.value = 'cancelled'
    else if (error instanceof ChangedMeanwhileError) {
      preview.value = await store.lookAgain(shown)
      outcome.value = 'changed'
    } else outcome.value = failureOf(error) === 'full' ? 'full' : 'failed'
  }

  async function undo() {
    try {
      outcome.value = (await store.undo()) ? 'undone' : 'notUndone'
    } catch {
      outcome.value = 'notUndone'
    }
    onChange()
  }

  return { file, isLocked, refusal, preview, outcome, choose, read, take, apply, undo, close }
}
