import { computed, type ComputedRef } from 'vue'
import { radarModel } from '@/charts/radar'
import { radarWords } from '@/charts/radar-words'
import { isDesign } from '@/domain/assessment'
import { contradictions, fieldsOf, missingFields } from '@/domain/identity'
import { SOURCE_LANGUAGE } from '@/domain/languages'
import { language } from '@/i18n'
import { buildCerfa } from '@/report/cerfa'
import { gapsOf } from '@/report/gaps'
import type { SummaryOptions, SummarySource } from '@/report/source'
import { buildSummary } from '@/report/summary'
import { useAssessmentStore } from '@/stores/assessment'
import { useContentStore } from '@/stores/content'
import { usePlanStore } from '@/stores/plan'
import { useEarlierPlan } from '@/stores/plan-earlier'
import { useProfileStore } from '@/stores/profile'
import { useShipped } from '@/stores/use-shipped'
import { paperWords } from './paper-words'

/** The paper of the open assessment; everything is undefined until what it needs is loaded. */
export function useSummary(options: ComputedRef<SummaryOptions>) {
  const open = useAssessmentStore()
  const profile = useProfileStore()
  const plan = usePlanStore()
  const earlierPlan = useEarlierPlan()
  const content = useContentStore()
  // Nothing is shown before the earlier date is read too: a second assessment is never called the first.
  const classification = useShipped(async () => {
    const [shipped] = await Promise.all([content.classification(), profile.load()])
    return shipped
  })

  const radar = computed(() => {
    const { grid, assessment, score } = open
    if (!grid || !assessment || !score) return
    const design = isDesign(assessment.phase)
    return radarModel({ grid, score, words: radarWords(), earlier: profile.earlierScore, design })
  })
  const source = computed<SummarySource | undefined>(() => {
    const { grid, assessment, project, answers, score } = open
    const { identityForm: form, toCheck, dispersions, strengths, earlier, comparison } = profile
    if (!grid || !assessment || !project || !score || !form || !toCheck) return
    if (!radar.value || !classification.value) return
    return {
      form,
      identity: { ...project.identity, phase: open.knownPhase },
      classification: classification.value,
      grid,
      assessment,
      answers,
      score,
      strengths,
      toCheck,
      dispersions,
      plan: plan.lines,
      earlierPlan: earlierPlan.value && {
        date: earlierPlan.value.assessment.date,
        lines: earlierPlan.value.lines,
      },
      drawn: radar.value.drawn,
      earlier: earlier &&
        comparison && {
          date: earlier.assessment.date,
          phase: earlier.assessment.phase,
          comparison,
        },
      translated: language() !== SOURCE_LANGUAGE,
    }
  })

  const summary = computed(
    () => source.value && buildSummary(source.value, options.value, paperWords()),
  )
  const cerfa = computed(
    () => source.value && buildCerfa(source.value, paperWords(), options.value.budget),
  )
  const fieldsWith = (keysOf: (source: SummarySource) => readonly string[]) => {
    if (!source.value) return []
    const keys = keysOf(source.value)
    return fieldsOf(source.value.form).filter(({ key }) => keys.includes(key))
  }
  const missing = computed(() => fieldsWith(({ form, identity }) => missingFields(form, identity)))
  const doubtful = computed(() => fieldsWith(({ identity }) => contradictions(identity)))
  const cerfaNotice = computed(() => source.value?.form.cerfaNotice ?? '')

  const gaps = computed(() => source.value && summary.value && gapsOf(source.value, summary.value))

  const hasSpread = computed(() => profile.dispersions.size > 0)

  return { summary, radar, cerfa, cerfaNotice, missing, doubtful, gaps, hasSpread }
}
