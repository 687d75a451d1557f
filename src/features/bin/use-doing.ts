import { computed } from 'vue'
import { t } from '@/i18n'
import { useBinStore, type BinEntry, type Restoring } from '@/stores/bin'
import { once } from '@/ui/once'
import { useAsked } from '@/ui/use-asked'
import { nameOf } from './names'

/** What is done with the bin, and what is said of it: one thing restored, one or all erased after a question. */
export function useDoing() {
  const bin = useBinStore()
  const failed = () => t('bin.failed')

  const { asked, message, tell, confirm } = useAsked<BinEntry | 'all'>(async (what) => {
    if (what === 'all') {
      await bin.empty()
      return t('bin.emptied')
    }
    await bin.erase(what.id)
    return t('bin.erased', { name: nameOf(what) })
  }, failed)

  const question = computed(() =>
    asked.value && asked.value !== 'all'
      ? t('bin.confirm.one', { name: nameOf(asked.value) })
      : t('bin.confirm.all'),
  )

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
    tell(async () => wordsOf(await bin.restore(entry.id), entry), failed),
  )

  return { message, asked, question, restore, confirm }
}
