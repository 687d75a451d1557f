import { computed, shallowRef } from 'vue'
import { t } from '@/i18n'
import { useProjectsStore, type ProjectBundle, type ProjectEntry } from '@/stores/projects'
import { nameOf } from './project-name'

/** The removal of a project: asked first, and undone as long as this page is open. */
export function useRemoval() {
  const projects = useProjectsStore()
  const asked = shallowRef<ProjectEntry | null>(null)
  const message = shallowRef('')
  /** What the last removal took away. */
  const removed = shallowRef<ProjectBundle | null>(null)
  const canUndo = computed(() => removed.value !== null)

  const ask = (entry: ProjectEntry) => {
    asked.value = entry
  }

  const cancel = () => {
    asked.value = null
  }

  async function confirm() {
    const entry = asked.value
    asked.value = null
    if (!entry) return
    const name = nameOf(entry.project)
    try {
      removed.value = await projects.remove(entry.project.id)
      message.value = t('home.removal.done', { name })
    } catch {
      message.value = t('home.removal.failed', { name })
    }
  }

  async function undo() {
    const bundle = removed.value
    if (!bundle) return
    const name = nameOf(bundle.project)
    try {
      await projects.restore(bundle)
      removed.value = null
      message.value = t('home.removal.undone', { name })
    } catch {
      message.value = t('home.removal.undoFailed', { name })
    }
  }

  return { asked, message, canUndo, ask, cancel, confirm, undo }
}
