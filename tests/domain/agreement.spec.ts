import { describe, expect, it } from 'vitest'
import { countAgreement } from '@/domain/agreement'
import { responseFromCode, type ResponseCode } from '@/domain/assessment'
import { modelIds } from '../builders'
import { discussionOf } from '../workshop-builders'

const models = modelIds('1.1.1', '1.1.2', '1.2.1')
const [first, second, third] = models

const agreed = (id: (typeof models)[number], code: ResponseCode, agreedBy: 'team' | 'median') =>
  [id, discussionOf(id, { agreed: responseFromCode(code), agreedBy })] as const

describe('what a team has settled', () => {
  it('is told apart by who settled it: the team, or the median of its answers', () => {
    const discussions = new Map([agreed(first!, 2, 'team'), agreed(second!, 1, 'median')])
    const held = () => responseFromCode(1)
    const counted = countAgreement(models, discussions, held)
    expect(counted).toEqual({ byTeam: 1, byMedian: 1, open: 1, blank: 0 })
  })

  it('is open where answers propose something, and blank where there is nothing at all', () => {
    const held = (id: string) => (id === third ? responseFromCode('nsp') : null)
    const counted = countAgreement(models, new Map(), held)
    expect(counted).toEqual({ byTeam: 0, byMedian: 0, open: 1, blank: 2 })
  })
})
