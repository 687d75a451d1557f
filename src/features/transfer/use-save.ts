import { computed, onMounted, shallowRef } from 'vue'
import type { Project, ProjectId } from '@/domain/assessment'
import { t } from '@/i18n'
import { formatBytes } from '@/i18n/format'
import { CancelledError } from '@/stores/task'
import { OversizeError, useTransferSaveStore, type SavedFile } from '@/stores/transfer-save'
import { downloadBlob } from '@/ui/download'
import { countedList } from './words'

/** Shortest passphrase that is worth asking for. */
export const PASSPHRASE_MINIMUM = 12

/** What goes into a file, and what became of it. */
export function useSave() {
  const store = useTransferSaveStore()
  /** Undefined until storage has answered. */
  const projects = shallowRef<Project[]>()
  const isEverything = shallowRef(true)
  const chosen = shallowRef<readonly string[]>([])
  const contact = shallowRef(false)
  const isProtected = shallowRef(false)
  const passphrase = shallowRef('')
  /** What was saved. */
  const done = shallowRef('')
  const isCancelled = shallowRef(false)
  const failure = shallowRef('')
  const hasTried = shallowRef(false)

  const projectIds = computed(() => {
    const wanted = new Set(chosen.value)
    const ids = (projects.value ?? []).map(({ id }) => id)
    return isEverything.value ? null : ids.filter((id) => wanted.has(id))
  })
  const choiceError = computed(() =>
    hasTried.value && projectIds.value?.length === 0 ? t('transfer.save.chooseOne') : '',
  )
  const passphraseError = computed(() =>
    hasTried.value && isProtected.value && passphrase.value.length < PASSPHRASE_MINIMUM
      ? t('transfer.save.passphrase.tooShort', { n: PASSPHRASE_MINIMUM })
      : '',
  )

  function sentenceFor({ name, blob, ...counts }: SavedFile): string {
    const list = countedList(counts) || t('transfer.count.projects', {}, 0)
    return t('transfer.save.done', { file: name, size: formatBytes(blob.size), list })
  }

  /** Everyone's own projects are in the file: examples are no work to lose. */
  const isBackup = (ids: readonly ProjectId[] | null) =>
    ids === null ||
    (projects.value ?? []).every(({ id, exampleId }) => exampleId !== null || ids.includes(id))

  async function submit() {
    hasTried.value = true
    done.value = ''
    isCancelled.value = false
    failure.value = ''
    if (choiceError.value || passphraseError.value) return
    const ids = projectIds.value
    const secret = isProtected.value ? passphrase.value : null
    try {
      const choice = { projectIds: ids, contact: contact.value, passphrase: secret }
      const file = await store.save(choice, t('transfer.save.fileWord'))
      downloadBlob(file.name, file.blob)
      if (isBackup(ids)) store.noteBackup()
      done.value = sentenceFor(file)
    } catch (error) {
      if (error instanceof CancelledError) isCancelled.value = true
      else if (error instanceof OversizeError) failure.value = t('transfer.save.oversize')
      else failure.value = t('transfer.save.failed')
    }
  }

  async function look() {
    try {
      projects.value = await store.projects()
    } catch {
      failure.value = t('transfer.refusal.what.unreadStorage')
    }
  }
  onMounted(look)

  return {
    projects,
    isEverything,
    chosen,
    contact,
    isProtected,
    passphrase,
    done,
    isCancelled,
    failure,
    choiceError,
    passphraseError,
    submit,
    look,
  }
}
