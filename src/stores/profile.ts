import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { loadIdentityForm, loadLenses, loadSources, loadSuggestions } from '@/catalog'
import { isDesign, ratedLevel } from '@/domain/assessment'
import { compareAnswers } from '@/domain/comparison'
import { scoreCore } from '@/domain/core'
import { readSafe, scoreFactors } from '@/domain/factors'
import type { ModelId, OperationalCriterion } from '@/domain/grid'
import { headlineOf } from '@/domain/headline'
import type { IdentityForm } from '@/domain/identity'
import type { Lenses } from '@/domain/lenses'
import {
  listToCheck,
  lowestModels,
  rankPriorities,
  SHORTLIST_LIMIT,
  strongPoints,
} from '@/domain/priorities'
import { citedIn, type Sources } from '@/domain/references'
import { scoreAssessment } from '@/domain/scoring'
import { buildShortlist } from '@/domain/shortlist'
import { criterionLevel, offerFor, type Suggestion, type Suggestions } from '@/domain/suggestions'
import { useAssessmentStore } from './assessment'
import { usePreferencesStore } from './preferences'
import { useDispersions } from './profile-dispersions'
import { useEarlier } from './profile-earlier'

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

interface ProfileTexts {
  /** The grid, edition and language these texts are of. */
  of: string
  lenses: Lenses
  suggestions: Suggestions
  identityForm: IdentityForm
  sources: Sources
}

/** What follows from the open assessment beyond its score: readings, next steps, the earlier date. */
export const useProfileStore = defineStore('profile', () => {
  const open = useAssessmentStore()
  const preferences = usePreferencesStore()
  const texts = shallowRef<ProfileTexts>()
  const lenses = computed(() => texts.value?.lenses)
  const suggestions = computed(() => texts.value?.suggestions)
  const identityForm = computed(() => texts.value?.identityForm)
  const sources = computed(() => texts.value?.sources)

  /** Set by the first screen that needs the readings; they then follow the open assessment and the language. */
  const isWanted = shallowRef(false)
  /** What the texts must be of; empty while no assessment is open. */
  const wantedTexts = computed(() => {
    const { gridId, edition } = open.assessment ?? {}
    return gridId && edition ? [gridId, edition, preferences.language].join(' ') : ''
  })

  async function loadTexts() {
    const of = wantedTexts.value
    const { assessment } = open
    if (!assessment || texts.value?.of === of) return
    const { language } = preferences
    const [nextLenses, nextSuggestions, nextForm, nextSources] = await Promise.all([
      loadLenses(assessment.gridId, assessment.edition, language),
      loadSuggestions(assessment.gridId, language),
      loadIdentityForm(assessment.gridId, language),
      loadSources(assessment.gridId, language),
    ])
    // Another assessment or language may be wanted by now, and have its own texts on their way.
    if (of === wantedTexts.value)
      texts.value = {
        of,
        lenses: nextLenses,
        suggestions: nextSuggestions,
        identityForm: nextForm,
        sources: nextSources,
      }
  }

  const { earlier, load: loadEarlier } = useEarlier(isWanted)
  const { strongGaps, dispersions, load: loadDispersions } = useDispersions(isWanted)

  /** Loads what the readings need; to be awaited before a screen that shows them. */
  async function load() {
    isWanted.value = true
    await Promise.all([loadTexts(), loadEarlier(), loadDispersions()])
  }

  watch([isWanted, wantedTexts], () => isWanted.value && loadTexts())

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
  const priorities = computed(() =>
    open.grid ? rankPriorities(open.grid, open.answers, strongGaps.value) : [],
  )
  const shortlist = computed(() =>
    open.grid
      ? buildShortlist(open.grid, priorities.value, {
          forModel: offerForModel,
          forCriterion: offerForCriterion,
        })
      : [],
  )
  const otherPriorities = computed(() => priorities.value.slice(SHORTLIST_LIMIT))
  const lowest = computed(() => (open.grid ? lowestModels(open.grid, open.answers) : null))
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
    const level = ratedLevel(open.answers, modelId)
    return suggestions.value && level !== null
      ? offerFor(suggestions.value, modelId, level, surroundings.value)
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
    shortlist,
    otherPriorities,
    lowest,
    strengths,
    toCheck,
    dispersions,
    surroundings,
    load,
    offerForModel,
    offerForCriterion,
    sourcesOf,
  }
})
