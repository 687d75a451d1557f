import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadGrid } from '@/catalog'
import { barsPicture, criteriaPicture, type Picture } from '@/charts/picture'
import PictureLegend from '@/charts/PictureLegend.vue'
import { generalRows } from '@/charts/score-rows'
import { GeneralId, type Grid } from '@/domain/grid'
import { scoreAssessment } from '@/domain/scoring'
import { gridInScope } from '@/domain/workshop'
import { loadMessages } from '@/i18n'
import { answersAll, answersOf } from '../builders'

let whole: Grid
let part: Grid

beforeAll(async () => {
  await loadMessages('core')
  whole = await loadGrid('spf-cps', '1.0.0', 'fr')
  part = gridInScope(whole, { generalId: GeneralId.parse('2') })
})

type Answers = ReturnType<typeof answersOf>
const pictureOf = (grid: Grid, answers: Answers, earlier?: Answers) =>
  criteriaPicture({
    grid,
    design: false,
    score: scoreAssessment(grid, answers),
    earlier: earlier ? scoreAssessment(grid, earlier) : null,
  })

describe('the picture of the criteria', () => {
  it('is a radar, or bars where it would have three axes or fewer', () => {
    expect(pictureOf(whole, answersAll(whole, 2)).bars).toBeNull()
    expect(pictureOf(part, answersAll(part, 2)).radar).toBeNull()
  })
})

describe('the key of a picture', () => {
  const band = ['band', 'selon les réponses qui manquent']
  const some = answersOf({ '2.2.1': 2, '2.2.2': 2, '2.3.1': 'nsp' })

  const render = (picture: Picture) =>
    renderToString(createSSRApp(PictureLegend, { picture, now: 'today', earlier: 'last year' }))
  /** The sign and the name of each entry. */
  const keyOf = async (picture: Picture) =>
    Array.from(
      (await render(picture)).matchAll(/<li.*?class="(\w+)".*?<\/svg>(.*?)<\/li>/g),
      ([, sign, name]) => [sign, name?.trim()],
    )

  it('names what a radar draws', async () => {
    expect(await keyOf(pictureOf(whole, answersAll(whole, 2)))).toEqual([['line', 'today']])
    expect(await keyOf(pictureOf(whole, some, answersAll(whole, 1)))).toEqual([
      ['line', 'today'],
      ['earlier', 'last year'],
      band,
    ])
  })

  it('names what bars draw: no line, no earlier date', async () => {
    const today = ['bar', 'today']
    expect(await keyOf(pictureOf(part, some, answersAll(part, 1)))).toEqual([today, band])
    expect(await keyOf(pictureOf(part, answersAll(part, 2)))).toEqual([today])
  })

  it('names no bar where none is seen', async () => {
    expect(await keyOf(pictureOf(part, answersOf({ '2.1.1': 'nsp' })))).toEqual([band])
    expect(await keyOf(pictureOf(part, answersAll(part, 0)))).toEqual([])
    expect(await keyOf(pictureOf(part, answersOf({})))).toEqual([])
  })

  it('has the colour of the bars, where they share one', async () => {
    const score = scoreAssessment(whole, answersAll(whole, 2))
    const options = { grid: whole, design: false, score }
    const generals = barsPicture(options, generalRows(options, score), score.generals)
    expect(await render(pictureOf(part, some))).toContain('data-general="2"')
    expect(await render(generals)).not.toContain('data-general')
  })
})
