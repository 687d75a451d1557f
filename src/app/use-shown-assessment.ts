import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { projectName } from '@/parts/project-name'
import { useAssessmentStore } from '@/stores/assessment'

/** The assessment that the screen is about, if it is about one. */
export function useShownAssessment() {
  const route = useRoute()
  const open = useAssessmentStore()

  const isAbout = computed(() => route.meta.assessment === true)
  /** It was deleted while it was on screen, or about to be, here or in another tab. */
  const isGone = computed(() => isAbout.value && (open.isGone || open.assessment === undefined))
  const isShown = computed(() => isAbout.value && !isGone.value)

  return { isShown, isGone, projectName: computed(() => projectName(open.project)) }
}
