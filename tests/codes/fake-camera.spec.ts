import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readQr } from '@/codes/read-qr'
import { writeBallot } from '@/exchange/ballot'
import { writeFilm } from '../browser/fake-camera'
import { ballotOf, targetOf } from '../exchange/ballots'

const folder = mkdtempSync(join(tmpdir(), 'film-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('films ballots that can be read, one after the other', () => {
  const target = targetOf()
  const codes = [1, 2, 3].map((drawn) => writeBallot(ballotOf(drawn, target), target).qr)
  const path = join(folder, 'film.y4m')
  writeFilm(path, codes)

  const film = readFileSync(path)
  const [width, height] = [320, 240]
  const start = film.indexOf('\n') + 1
  const length = 'FRAME\n'.length + (width * height * 3) / 2
  expect(film.length).toBe(start + codes.length * length)
  const read = codes.map((_, index) => {
    const from = start + index * length + 'FRAME\n'.length
    const data = Uint8ClampedArray.from({ length: 4 * width * height }, (__, at) =>
      at % 4 === 3 ? 255 : (film[from + (at >> 2)] ?? 0),
    )
    return readQr({ width, height, data })
  })
  expect(read).toEqual(codes)
})
