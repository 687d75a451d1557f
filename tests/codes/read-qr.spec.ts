import { describe, expect, it } from 'vitest'
import { drawQr, modulesOf } from '@/codes/draw-qr'
import { readQr } from '@/codes/read-qr'
import { readBallot, writeBallot } from '@/exchange/ballot'
import { ballotOf, targetOf } from '../exchange/ballots'
import { photograph, plainView, shots } from './pictures'

const target = targetOf()
const codeOf = (drawn: number) => writeBallot(ballotOf(drawn, target), target).qr

describe('the code of a ballot', () => {
  it('has 29 modules a side, a quarter of which may be lost', () => {
    for (let drawn = 1; drawn <= 50; drawn += 1)
      expect(modulesOf(codeOf(drawn))).toHaveLength(29 + 8)
  })

  it('is drawn with the light margin that cameras need', () => {
    const { size, path } = drawQr(codeOf(1))
    expect(size).toBe(37)
    expect(path.startsWith('M4 4h1v1h-1z')).toBe(true)
  })

  it('is read from a picture, and is the ballot it was', () => {
    const frame = photograph(codeOf(1), plainView, 1)
    expect(readBallot(readQr(frame) ?? '', target)).toEqual({
      kind: 'ballot',
      ballot: ballotOf(1, target),
    })
  })

  it(
    'is read when it is turned, tilted, blurred, noisy, dark or small',
    { timeout: 30_000 },
    () => {
      const unread = shots(8).filter(({ view, seed }) => {
        const text = codeOf(seed)
        return readQr(photograph(text, view, seed)) !== text
      })
      expect(unread).toEqual([])
    },
  )

  it('is nothing in an empty picture', () => {
    const data = new Uint8ClampedArray(4 * 64 * 64).fill(200)
    expect(readQr({ width: 64, height: 64, data })).toBeNull()
  })
})
