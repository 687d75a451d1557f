import './fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AssessmentId } from '@/domain/assessment'
import { modelsOf, type Level } from '@/domain/grid'
import type { Round } from '@/domain/workshop'
import { patchAnswer } from '@/storage/answers'
import { patchAssessment } from '@/storage/assessments'
import { useAssessmentStore } from '@/stores/assessment'
import { useDecisionStore } from '@/stores/decision'
import { usePreferencesStore } from '@/stores/preferences'
import { useProfileStore } from '@/stores/profile'
import { useProjectsStore } from '@/stores/projects'
import { useWorkshopStore } from '@/stores/workshop'
import { answerOf, modelId } from '../builders'
import { readBallotOf } from '../workshop-builders'
import { freshStart, restart, storedExample } from './fresh'
import { openWorkshop } from './open-workshop'

const at = '2030-01-01T00:00:00.000Z'

async function openExample(index = 1) {
  const { assessments } = await storedExample()
  const [open, profile] = [useAssessmentStore(), useProfileStore()]
  await open.open(assessments[index]!.id)
  await profile.load()
  return { open, profile, assessments }
}

/** A further assessment of the open project, on the same edition, with no answer. */
async function addAssessment(date: string): Promise<AssessmentId> {
  const { project, assessment } = useAssessmentStore()
  const id = await useProjectsStore().addAssessment(project!.id)
  await patchAssessment({ id: id!, draft: null }, { date, edition: assessment!.edition }, at)
  return id!
}

beforeEach(freshStart)

describe('the readings of an assessment', () => {
  it('are there once they are loaded', async () => {
    const { profile } = await openExample()
    expect(profile.factors).toHaveLength(8)
    expect(profile.safe).toHaveLength(4)
    expect(profile.core?.total).toBe(6)
    expect(profile.identityForm?.groups.length).toBeGreaterThan(0)
    expect(profile.priorities.length).toBeGreaterThan(0)
    expect(profile.headline).toBeDefined()
  })

  it('follow the answers', async () => {
    const { open, profile } = await openExample()
    for (const { id, ncAllowed } of modelsOf(open.grid!))
      open.answer(id, ncAllowed ? answerOf('nc') : answerOf(3))
    expect(profile.priorities).toEqual([])
    expect(profile.core?.points).toBe(5)
  })

  it('are read in the language of the interface as soon as it changes', async () => {
    const { profile } = await openExample()
    const inFrench = profile.identityForm?.intro
    await usePreferencesStore().change({ language: 'en' })
    await expect.poll(() => profile.identityForm?.intro).not.toBe(inFrench)
    await usePreferencesStore().change({ language: 'fr' })
    await expect.poll(() => profile.identityForm?.intro).toBe(inFrench)
  })

  it('offer steps for a rated model below the top, and none for others', async () => {
    const { open, profile } = await openExample()
    const model = modelId('1.2.1')
    open.answer(model, answerOf(0))
    expect(profile.offerForModel(model)?.offered.length).toBeGreaterThan(0)
    open.answer(model, answerOf('nsp'))
    expect(profile.offerForModel(model)).toBeNull()
  })

  it('are nothing while no assessment is open', async () => {
    const profile = useProfileStore()
    await profile.load()
    expect([profile.factors, profile.safe, profile.core, profile.earlier]).toEqual([
      [],
      [],
      undefined,
      null,
    ])
  })
})

describe('the earlier date', () => {
  it('is the assessment before the open one, with its answers', async () => {
    const { profile, assessments } = await openExample()
    expect(profile.earlier?.assessment.id).toBe(assessments[0]!.id)
    expect(profile.earlierScore?.operationals).toHaveLength(9)
    expect(profile.comparison).not.toBeNull()
  })

  it('is not hidden by an assessment that was begun and left empty', async () => {
    const { open, profile, assessments } = await openExample(0)
    const [empty, last] = [await addAssessment('2030-01-01'), await addAssessment('2030-06-01')]
    await open.open(last)
    await profile.load()
    expect(profile.earlier?.assessment.id).toBe(assessments[1]!.id)
    await patchAnswer({ id: empty, draft: null }, modelId('1.1.1'), answerOf(2), at)
    await expect.poll(() => profile.earlier?.assessment.id).toBe(empty)
  })

  it('does not exist for the oldest one', async () => {
    const { profile } = await openExample(0)
    expect([profile.earlier, profile.earlierScore, profile.comparison]).toEqual([null, null, null])
  })

  it('follows what another tab changes of it', async () => {
    const { profile, assessments } = await openExample()
    const { id } = assessments[0]!
    const model = modelId('1.1.1')
    await patchAnswer({ id, draft: null }, model, answerOf('nsp'), at)
    await expect
      .poll(() => profile.earlier?.answers.get(model)?.response)
      .toEqual({ kind: 'unknown' })
  })

  it('is another one when the dates change', async () => {
    const { profile, assessments } = await openExample()
    await patchAssessment({ id: assessments[0]!.id, draft: null }, { date: '2031-01-01' }, at)
    await expect.poll(() => profile.earlier).toBeNull()
  })

  it('is not that of the assessment that was open before', async () => {
    const { open, profile, assessments } = await openExample()
    await open.open(assessments[0]!.id)
    expect(profile.earlier).toBeNull()
    await open.open(assessments[1]!.id)
    await expect.poll(() => profile.earlier?.assessment.id).toBe(assessments[0]!.id)
  })
})

describe('a strong gap in the workshop that fills the assessment', () => {
  const pointsOf = () =>
    useProfileStore().priorities.map(({ modelId: id, points }) => [id, points] as const)

  async function collect(levels: readonly Level[], round: Round) {
    const workshop = useWorkshopStore()
    for (const [index, level] of levels.entries())
      await workshop.collect(readBallotOf(`p${index}`, { '2.2.1': 1, '2.2.2': level }, { round }))
  }

  /** A workshop of three people, and its assessment. */
  async function openFilled() {
    const open = useAssessmentStore()
    const { store: workshop } = await openWorkshop()
    await collect([0, 1, 3], 1)
    await expect.poll(() => workshop.ballots.length).toBe(3)
    workshop.adoptMedians()
    await open.open(workshop.workshop!.assessmentId)
    await useProfileStore().load()
    await expect.poll(() => open.answered).toBe(2)
    return workshop
  }

  it('weighs as much in the results and the plan as at the end of the workshop', async () => {
    await openFilled()
    expect(pointsOf()).toEqual([
      ['2.2.2', 2.5],
      ['2.2.1', 2],
    ])
    expect(useDecisionStore().priorities).toEqual(useProfileStore().priorities)
  })

  it('is told with the models the team sees alike, where three people gave a level', async () => {
    const workshop = await openFilled()
    await workshop.collect(readBallotOf('p0', { '1.1.1': 2, '2.2.1': 1, '2.2.2': 0 }))
    await workshop.collect(readBallotOf('p1', { '1.1.1': 2, '2.2.1': 1, '2.2.2': 1 }))
    const { assessmentId } = workshop.workshop!
    restart()
    await useAssessmentStore().open(assessmentId)
    await useProfileStore().load()
    expect([...useProfileStore().dispersions]).toEqual([
      ['2.2.1', 'agreement'],
      ['2.2.2', 'strongGap'],
    ])
  })

  it('still does once the ballots are deleted', async () => {
    const workshop = await openFilled()
    await workshop.forget()
    restart()
    await useAssessmentStore().open(workshop.workshop!.assessmentId)
    await useProfileStore().load()
    expect(pointsOf()[0]).toEqual(['2.2.2', 2.5])
  })

  it('is gone when a second round has closed it', async () => {
    await openFilled()
    await collect([1, 1, 1], 2)
    await expect.poll(() => pointsOf()[0]).toEqual(['2.2.1', 2])
  })

  it('says nothing of an assessment that no workshop fills', async () => {
    const { profile, open } = await openExample()
    await openFilled()
    await open.open((await storedExample()).assessments[1]!.id)
    expect(profile.priorities.every(({ disagreement }) => disagreement === 0)).toBe(true)
  })
})
