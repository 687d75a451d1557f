import { computed, onMounted, reactive, shallowRef } from 'vue'
import type { Project, ProjectId } from '@/domain/assessment'
import { t } from '@/i18n'
import { formatBytes } from '@/i18n/format'
import { CancelledError } from '@/stores/task'
import { OversizeError, useTransferSaveStore, type SavedFile } from '@/stores/transfer-save'
import { downloadBlob } from '@/ui/download'
import { countedList } from './words'

/** Shortest passphrase that is worth asking for. */
export const PASSPHRASE_MINIMUM = 12

/** What became of an attempt to save, in words; nothing before the first. */
interface SaveOutcome {
  done?: string
  leavesContact?: boolean
  isCancelled?: boolean
  failure?: string
}

/** What goes into a file, and what became of it. */
export function useSave() {
  const store = useTransferSaveStore()
  /** Undefined until storage has answered. */
  const projects = shallowRef<Project[]>()
  const form = reactive({
    isEverything: true,
    chosen: [] as readonly string[],
    contact: false,
    isProtected: false,
    passphrase: '',
  })
  const hasTried = shallowRef(false)
  const outcome = shallowRef<SaveOutcome>({})

  const projectIds = computed(() => {
    const wanted = new Set(form.chosen)
    const ids = (projects.value ?? []).map(({ id }) => id)
    return form.isEverything ? null : ids.filter((id) => wanted.has(id))
  })
  /** What is wrong with the form, by field; empty before one has tried to save. */
  const errors = computed(() => ({
    chosen: hasTried.value && projectIds.value?.length === 0 ? t('transfer.save.chooseOne') : '',
    passphrase:
      hasTried.value && form.isProtected && form.passphrase.length < PASSPHRASE_MINIMUM
        ? t('transfer.save.passphrase.tooShort', { n: PASSPHRASE_MINIMUM })
        : '',
  }))

  function sentenceFor(file: SavedFile): string {
    const list = countedList(file) || t('transfer.count.projects', {}, 0)
    return t('transfer.save.done', { file: file.name, size: formatBytes(file.blob.size), list })
  }

  /** Everyone's own projects are in the file: examples are no work to lose. */
  const isBackup = (ids: readonly ProjectId[] | null) =>
    ids === null ||
    (projects.value ?? []).every(({ id, exampleId }) => exampleId !== null || ids.includes(id))

  async function submit() {
    hasTried.value = true
    outcome.value = {}
    if (errors.value.chosen || errors.value.passphrase) return
    const ids = projectIds.value
    const passphrase = form.isProtected ? form.passphrase : null
    try {
      const choice = { projectIds: ids, contact: form.contact, passphrase }
      const file = await store.save(choice, t('transfer.save.fileWord'))
      downloadBlob(file.name, file.blob)
      if (isBackup(ids)) store.noteBackup()
      outcome.value = { done: sentenceFor(file), leavesContact: file.leavesContact }
    } catch (error) {
      if (error instanceof CancelledError) outcome.value = { isCancelled: true }
      else {
        const why = error instanceof OversizeError ? 'oversize' : 'failed'
        outcome.value = { failure: t(`transfer.save.${why}`) }
      }
    }
  }

  async function look() {
    try {
      projects.value = await store.projects()
    } catch {
      outcome.value = { ...outcome.value, failure: t('transfer.refusal.what.unreadStorage') }
    }
  }
  onMounted(look)

  return { projects, form, errors, outcome, submit, look }
}
