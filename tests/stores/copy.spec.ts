import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AssessmentCopy } from '@/exchange/copy'
import { database } from '@/storage/database'
import { useAssessmentStore } from '@/stores/assessment'
import { useCopyStore } from '@/stores/copy'
import { usePlanStore } from '@/stores/plan'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId } from '../builders'
import { freshStart, storedExample } from './fresh'

beforeEach(freshStart)

describe('a copy of what is on screen', () => {
  it('holds what could not be stored', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    const broken = vi.spyOn(database().projects, 'put').mockRejectedValue(new Error('disk'))
    open.describe({ name: 'Été à Évry' })
    open.answer(modelId('1.1.1'), answerOf(1, { comment: 'Typed' }))
    usePlanStore().add(modelId('1.1.1'), null)
    await expect.poll(() => useSavingStore().status).toBe('failed')
    broken.mockRestore()

    const file = useCopyStore().copyOpen()
    const copy = AssessmentCopy.parse(JSON.parse(file!.content))
    expect(file!.name).toMatch(/^repere-cps-ete-a-evry-\d{4}-\d\d-\d\d\.json$/)
    expect(copy.project.identity.name).toBe('Été à Évry')
    expect(copy.answers).toEqual([{ modelId: '1.1.1', ...answerOf(1, { comment: 'Typed' }) }])
    expect(copy.planLines).toHaveLength(1)
  })

  it('is nothing when nothing is open', () => {
    expect(useCopyStore().copyOpen()).toBeNull()
  })
})

describe('a copy of a stored assessment', () => {
  it('is the same as the one of what is on screen once it is open', async () => {
    const { assessments } = await storedExample()
    const { id } = assessments[1]!
    await useAssessmentStore().open(id)
    const read = (content: string) => ({
      ...AssessmentCopy.parse(JSON.parse(content)),
      exportedAt: '',
    })
    const stored = await useCopyStore().copyStored(id)
    const shown = useCopyStore().copyOpen()
    expect(read(stored!.content)).toEqual(read(shown!.content))
    expect(stored!.name).toBe(shown!.name)
  })

  it('is nothing when it is not on this device', async () => {
    expect(await useCopyStore().copyStored('abc' as never)).toBeNull()
  })
})
