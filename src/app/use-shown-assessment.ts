import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { projectName } from '@/parts/project-name'
import { useAssessmentStore } from '@/stores/assessment'

/** The assessment that the screen is about, if it is about one. */
export function useShownAssessment() {
  const route = useRoute()
  const open = useAssessmentStore()

  const isAbout = computed(() => route.meta.assessment === true && open.assessment !== undefined)
  /** It was deleted while it was on screen, here or in another tab. */
  const isGone = computed(() => isAbout.value && open.isGone)
  const isShown = computed(() => isAbout.value && !open.isGone)

  return { isShown, isGone, projectName: computed(() => projectName(open.project)) }
}
