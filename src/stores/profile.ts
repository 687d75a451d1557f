import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { loadIdentityForm, loadLenses, loadSources, loadSuggestions } from '@/catalog'
import { isDesign, type Answers, type Assessment } from '@/domain/assessment'
import { compareAnswers } from '@/domain/comparison'
import { scoreCore } from '@/domain/core'
import { readSafe, scoreFactors } from '@/domain/factors'
import type { ModelId, OperationalCriterion } from '@/domain/grid'
import { headlineOf } from '@/domain/headline'
import type { IdentityForm } from '@/domain/identity'
import type { Lenses } from '@/domain/lenses'
import { listToCheck, rankPriorities, strongPoints } from '@/domain/priorities'
import { citedIn, type Sources } from '@/domain/references'
import { scoreAssessment } from '@/domain/scoring'
import { criterionLevel, offerFor, type Suggestion, type Suggestions } from '@/domain/suggestions'
import { loadAnswers } from '@/storage/answers'
import { useAssessmentStore } from './assessment'
import { usePreferencesStore } from './preferences'

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

/** What follows from the open assessment beyond its score: readings, next steps, the earlier date. */
export const useProfileStore = defineStore('profile', () => {
  const open = useAssessmentStore()
  const preferences = usePreferencesStore()
  const lenses = shallowRef<Lenses>()
  const suggestions = shallowRef<Suggestions>()
  const sources = shallowRef<Sources>()
  const identityForm = shallowRef<IdentityForm>()
  const earlier = shallowRef<{ assessment: Assessment; answers: Answers } | null>(null)

  /** Loads what the readings need; to be awaited before a screen that shows them. */
  async function load() {
    const { assessment } = open
    if (!assessment) return
    const { language } = preferences.preferences
    const before = open.siblings.filter(({ date }) => date < assessment.date).at(-1)
    const [nextLenses, nextSuggestions, nextSources, nextForm, answers] = await Promise.all([
      loadLenses(assessment.gridId, assessment.edition, language),
      loadSuggestions(assessment.gridId, language),
      loadSources(assessment.gridId, language),
      loadIdentityForm(assessment.gridId, language),
      before ? loadAnswers(before.id) : null,
    ])
    lenses.value = nextLenses
    suggestions.value = nextSuggestions
    sources.value = nextSources
    identityForm.value = nextForm
    earlier.value = before && answers ? { assessment: before, answers } : null
  }

  const headline = computed(
    () => open.score && open.assessment && headlineOf(open.score, isDesign(open.assessment.phase)),
  )
  const core = computed(
    () =>
      lenses.value &&
      open.score &&
      scoreCore(lenses.value.core, open.answers, open.score.operationals),
  )
  const factors = computed(() =>
    open.grid && lenses.value ? scoreFactors(open.grid, lenses.value, open.answers) : [],
  )
  const safe = computed(() => (lenses.value ? readSafe(lenses.value, open.answers) : []))
  const priorities = computed(() => (open.grid ? rankPriorities(open.grid, open.answers) : []))
  const strengths = computed(() => (open.grid ? strongPoints(open.grid, open.answers) : []))
  const toCheck = computed(() => open.grid && listToCheck(open.grid, open.answers))
  const earlierScore = computed(() =>
    open.grid && earlier.value ? scoreAssessment(open.grid, earlier.value.answers) : null,
  )
  const comparison = computed(() =>
    open.grid && earlier.value
      ? compareAnswers(open.grid, earlier.value.answers, open.answers)
      : null,
  )
  const surroundings = computed(() => ({
    settings: strings(open.project?.identity.settings),
    ages: strings(open.project?.identity.ages),
  }))

  /** Suggestions for a model at its level; null at the top level, without a level, or before loading. */
  function offerForModel(modelId: ModelId) {
    const response = open.answers.get(modelId)?.response
    return suggestions.value && response?.kind === 'rated'
      ? offerFor(suggestions.value, modelId, response.level, surroundings.value)
      : null
  }

  /** The criterion's own suggestions, when so many of its models are low that they come first. */
  function offerForCriterion(operational: OperationalCriterion) {
    const level = criterionLevel(operational, open.answers)
    return suggestions.value && level !== null
      ? offerFor(suggestions.value, operational.id, level, surroundings.value)
      : null
  }

  /** What a suggestion rests on. */
  const sourcesOf = (suggestion: Suggestion) =>
    sources.value ? citedIn(sources.value, suggestion.sources) : []

  return {
    lenses,
    suggestions,
    identityForm,
    earlier,
    earlierScore,
    comparison,
    headline,
    core,
    factors,
    safe,
    priorities,
    strengths,
    toCheck,
    surroundings,
    load,
    offerForModel,
    offerForCriterion,
    sourcesOf,
  }
})
