import { computed, shallowRef } from 'vue'
import { t } from '@/i18n'
import { useBinStore, type BinEntry, type Restoring } from '@/stores/bin'
import { once } from '@/ui/once'
import { nameOf } from './names'

/** What is done with the bin, and what is said of it: one thing restored, one or all erased after a question. */
export function useDoing() {
  const bin = useBinStore()
  const message = shallowRef('')
  const asked = shallowRef<BinEntry | 'all' | null>(null)

  const question = computed(() =>
    asked.value && asked.value !== 'all'
      ? t('bin.confirm.one', { name: nameOf(asked.value) })
      : t('bin.confirm.all'),
  )

  async function tryTo(work: () => Promise<string>) {
    message.value = ''
    try {
      message.value = await work()
    } catch {
      message.value = t('bin.failed')
    }
  }

  function wordsOf(outcome: Restoring, entry: BinEntry): string {
    const name = nameOf(entry)
    const words: Record<Restoring, string> = {
      done: t('bin.restored', { name }),
      alone: t(`bin.alone.${entry.kind}`, { name }),
      noPlace: t('bin.noPlace', { name }),
      gone: t('bin.gone', { name }),
    }
    return words[outcome]
  }

  const restore = once((entry: BinEntry) =>
    tryTo(async () => wordsOf(await bin.restore(entry.id), entry)),
  )

  async function erase() {
    const what = asked.value
    asked.value = null
    if (!what) return
    await tryTo(async () => {
      if (what === 'all') {
        await bin.empty()
        return t('bin.emptied')
      }
      await bin.erase(what.id)
      return t('bin.erased', { name: nameOf(what) })
    })
  }

  return { message, asked, question, restore, erase }
}
