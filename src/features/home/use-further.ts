import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { t } from '@/i18n'
import { currentOutline } from '@/stores/outline'
import { useProjectsStore, type ProjectEntry } from '@/stores/projects'
import { once } from '@/ui/once'

/** A further assessment of a project: said first what becomes of the earlier one, then opened. */
export function useFurther() {
  const projects = useProjectsStore()
  const router = useRouter()
  const asked = shallowRef<ProjectEntry | null>(null)
  const failure = shallowRef('')

  const ask = (entry: ProjectEntry) => {
    failure.value = ''
    asked.value = entry
  }

  const cancel = () => {
    asked.value = null
  }

  const confirm = once(async () => {
    if (!asked.value) return
    try {
      const assessmentId = await projects.addAssessment(asked.value.project.id)
      if (!assessmentId) throw new Error('The project is not on this device any more')
      const operationalId = currentOutline.firstOperational
      await router.push({ name: 'criterion', params: { assessmentId, operationalId } })
    } catch {
      failure.value = t('home.further.failed')
    }
  })

  return { asked, failure, ask, cancel, confirm }
}
