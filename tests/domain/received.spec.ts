import { describe, expect, it } from 'vitest'
import { receivedOf } from '@/domain/received'
import { modelIds } from '../builders'
import { ballotOf } from '../workshop-builders'

const scope = modelIds('1.1.1', '1.2.1')

describe('what a workshop has received', () => {
  it('is one line for each participant, with what each round answers in the scope', () => {
    const first = ballotOf('a', { '1.1.1': 2, '1.2.1': 'nsp', '9.9.9': 3 })
    const again = ballotOf('a', { '1.2.1': 1 }, { round: 2 })
    const other = ballotOf('b', { '1.1.1': 0 }, { number: 2 })
    expect(receivedOf([first, again, other], scope)).toEqual([
      { ballot: first, answered: 2, again: 1, late: 0 },
      { ballot: other, answered: 1, again: 0, late: 0 },
    ])
  })

  it('is one line for each even where two have the same number', () => {
    const [one, other] = [ballotOf('a', { '1.1.1': 2 }), ballotOf('b', { '1.2.1': 1 })]
    expect(receivedOf([one, { ...other, number: one.number }], scope)).toHaveLength(2)
  })

  it('answers nothing in the first round where only a second one came', () => {
    const again = ballotOf('a', { '1.1.1': 2 }, { round: 2 })
    expect(receivedOf([again], scope)).toEqual([{ ballot: again, answered: 0, again: 1, late: 0 }])
  })

  it('counts the late answers of both rounds, in the scope too', () => {
    const first = ballotOf('a', { '1.1.1': 2 }, { late: modelIds('1.1.1', '9.9.9') })
    const again = ballotOf('a', { '1.2.1': 1 }, { round: 2, late: modelIds('1.2.1') })
    expect(receivedOf([first, again], scope)[0]?.late).toBe(2)
  })
})
