import { shallowRef } from 'vue'
import { Refusal } from '@/exchange/refusal'
import { CancelledError } from '@/stores/task'
import {
  ChangedMeanwhileError,
  failureOf,
  useTransferOpenStore,
  type Preview,
} from '@/stores/transfer-open'
import { once } from '@/ui/once'
import { refusalWords, type RefusalWords } from './refusal-words'

const endings = ['done', 'withoutPreferences', 'undone', 'notUndone'] as const

/** How an import, or its undoing, ended. */
export type Ending = (typeof endings)[number]

/** What the last thing that was tried led to. */
export type Outcome = Ending | 'cancelled' | 'changed' | 'full' | 'failed'

export const isEnding = (outcome: Outcome): outcome is Ending =>
  endings.some((one) => one === outcome)

function failed(error: unknown): Outcome {
  if (error instanceof CancelledError) return 'cancelled'
  return failureOf(error) === 'full' ? 'full' : 'failed'
}

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
      outcome.value = (await store.apply(shown, withPreferences)) ? 'done' : 'withoutPreferences'
      preview.value = undefined
      onChange()
    } catch (error) {
      if (error instanceof ChangedMeanwhileError)
        await look(() => store.lookAgain(shown), 'changed')
      else outcome.value = failed(error)
    }
  }

  /** Shows what the file would do with its older answers too. */
  const take = (shown: Preview) => look(() => store.takeAnswers(shown))

  async function look(again: () => Promise<Preview>, found?: Outcome) {
    outcome.value = undefined
    try {
      preview.value = await again()
      outcome.value = found
    } catch (error) {
      outcome.value = failed(error)
    }
  }

  const undo = once(async () => {
    try {
      outcome.value = (await store.undo()) ? 'undone' : 'notUndone'
    } catch {
      outcome.value = 'notUndone'
    }
    onChange()
  })

  return { file, isLocked, refusal, preview, outcome, choose, read, take, apply, undo, close }
}
