import { defineStore } from 'pinia'
import { computed } from 'vue'
import { countAgreement } from '@/domain/agreement'
import { emptyAnswer, ratedLevel, type Answers } from '@/domain/assessment'
import { isToDiscuss, mostDividedFirst } from '@/domain/consensus'
import { compareRounds, standApart } from '@/domain/consensus-groups'
import type { ModelId } from '@/domain/grid'
import { headlineOf } from '@/domain/headline'
import { dottedBesides, rankPriorities, splitByDots, strongPoints } from '@/domain/priorities'
import { answeredOf, countResponses } from '@/domain/response-counts'
import { scoreAssessment } from '@/domain/scoring'
import { dotsGiven, dotsOfAll } from '@/domain/vote'
import { gridInScope } from '@/domain/workshop'
import { useAssessmentStore } from './assessment'
import { useWorkshopStore } from './workshop'

/** What the open workshop comes to: the profile of the group, and the models to choose priorities from. */
export const useDecisionStore = defineStore('decision', () => {
  const open = useWorkshopStore()
  const team = useAssessmentStore()

  /** Whether the assessment that is open is the one that the workshop fills: only then is its plan the team's. */
  const isTeamOpen = computed(
    () => open.workshop !== undefined && open.workshop.assessmentId === team.assessment?.id,
  )
  /** The part of the grid that the workshop is about. */
  const grid = computed(() =>
    open.grid && open.workshop ? gridInScope(open.grid, open.workshop.options) : undefined,
  )
  /** What the group holds on each model: agreed on, or else proposed by its answers. */
  const answers = computed<Answers>(
    () =>
      new Map(
        open.models.flatMap(({ id }) => {
          const response = open.held(id)
          return response ? [[id, { ...emptyAnswer, response }] as const] : []
        }),
      ),
  )
  const score = computed(() => grid.value && scoreAssessment(grid.value, answers.value))
  const headline = computed(() => score.value && headlineOf(score.value, open.design))
  const priorities = computed(() =>
    grid.value ? rankPriorities(grid.value, answers.value, open.strongGaps) : [],
  )
  /** What ballots gave dots to stays in sight; a dot by hands moves no row under the pointer. */
  const split = computed(() => splitByDots(priorities.value, open.ballotDots))
  const given = computed(() => dotsGiven(open.votes))
  const dotsInAll = computed(() => dotsOfAll(open.participants, open.voters))
  /** The models that people gave dots to though there is nothing to choose: at the top level, or without any. */
  const dottedElsewhere = computed(() => dottedBesides(priorities.value, open.dots))
  const strengths = computed(() => (grid.value ? strongPoints(grid.value, answers.value) : []))

  const latest = computed(() => open.models.flatMap(({ id }) => open.latestReading(id) ?? []))
  /** The models on which people still differ, the most divided first, as they stand after the last round. */
  const toDiscuss = computed(() => mostDividedFirst(latest.value).filter(isToDiscuss))
  /** Whether enough people gave a level to some model for the group to be seen to differ or to agree. */
  const isMeasured = computed(() => latest.value.some(({ showsDots }) => showsDots))
  /** The models that were answered twice, each time by enough people for the group to have a median. */
  const changes = computed(() =>
    open.models.flatMap(({ id }) => {
      const [before, after] = [open.reading(id, 1), open.reading(id, 2)]
      return before?.showsDots && after?.showsDots ? [compareRounds(before, after)] : []
    }),
  )
  /** The models whose roles may be compared and do not stand together. */
  const byRole = computed(() =>
    open.models.flatMap(({ id }) => {
      const readings = open.compareRoles(id, open.latestRound(id)) ?? []
      return standApart(readings) ? [{ modelId: id, readings }] : []
    }),
  )

  /** How many models of the workshop have an answer in the team's self-assessment. */
  const filled = computed(() => {
    const models = open.models.map(({ id }) => id)
    return isTeamOpen.value ? answeredOf(countResponses(models, team.answers)) : 0
  })

  const agreement = computed(() =>
    countAgreement(
      open.models.map(({ id }) => id),
      open.discussions,
      open.held,
    ),
  )

  const levelOf = (modelId: ModelId) => ratedLevel(answers.value, modelId)

  return {
    isTeamOpen,
    grid,
    answers,
    score,
    headline,
    priorities,
    shortlist: computed(() => split.value.inSight),
    otherPriorities: computed(() => split.value.others),
    dotsGiven: given,
    dotsInAll,
    dottedElsewhere,
    strengths,
    toDiscuss,
    isMeasured,
    changes,
    byRole,
    filled,
    agreement,
    levelOf,
  }
})
