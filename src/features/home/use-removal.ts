import { computed, shallowRef } from 'vue'
import type { Assessment } from '@/domain/assessment'
import { t, type MessageKey } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { projectName } from '@/parts/project-name'
import type { Restoring } from '@/stores/bin'
import { useProjectsStore, type ProjectEntry } from '@/stores/projects'
import { once } from '@/ui/once'
import { useAsked } from '@/ui/use-asked'

/** What is to be removed: one assessment of a project, or without one the whole project. */
export interface RemovalTarget {
  entry: ProjectEntry
  assessment: Assessment | null
}

/** What a removal is called: the project, or the assessment by its date. */
export const removalName = ({ entry, assessment }: RemovalTarget): string =>
  assessment
    ? t('home.assessmentOf', { date: formatDate(assessment.date) })
    : projectName(entry.project)

/** How many workshops go along: those of the project, or of the one assessment. */
export const workshopsWith = ({ entry, assessment }: RemovalTarget): number =>
  entry.filled.filter((id) => !assessment || id === assessment.id).length

/** What is said of each outcome of an undoing; only a plan line can find no place. */
const undoing = {
  done: 'home.removal.undone',
  alone: 'home.removal.alone',
  noPlace: 'home.removal.undoFailed',
  gone: 'home.removal.gone',
} as const satisfies Record<Restoring, MessageKey>

/** A removal: asked first, undone at once on this page, and for thirty days from the bin. */
export function useRemoval() {
  const projects = useProjectsStore()
  /** What the last removal took away. */
  const removed = shallowRef<{ id: string; name: string } | null>(null)
  const canUndo = computed(() => removed.value !== null)

  const take = ({ entry, assessment }: RemovalTarget) =>
    assessment ? projects.removeAssessment(assessment.id) : projects.remove(entry.project.id)

  const { asked, message, confirm } = useAsked<RemovalTarget>(
    async (target) => {
      removed.value = null
      const name = removalName(target)
      await take(target)
      removed.value = { id: target.assessment?.id ?? target.entry.project.id, name }
      return t('home.removal.done', { name })
    },
    (target) => t('home.removal.failed', { name: removalName(target) }),
  )

  const undo = once(async () => {
    if (!removed.value) return
    const { id, name } = removed.value
    try {
      const outcome = await projects.restore(id)
      if (outcome === 'done' || outcome === 'gone') removed.value = null
      message.value = t(undoing[outcome], { name })
    } catch {
      message.value = t('home.removal.undoFailed', { name })
    }
  })

  return { asked, message, canUndo, confirm, undo }
}
