import { renderToString } from 'vue/server-renderer'
import { createSSRApp } from 'vue'
import { describe, expect, it } from 'vitest'
import { radarModel } from '@/charts/radar'
import RadarSvg from '@/charts/RadarSvg.vue'
import { scoreAssessment } from '@/domain/scoring'
import { answersAll, answersOf, gridOf } from '../builders'

const grid = gridOf({ '1.1': 1, '1.2': 1, '2.1': 1, '2.2': 1, '3.1': 1 })
const words = {
  figure: ({ value }: { value: number }) => value.toFixed(1),
  notScored: 'not scored',
  notApplicable: 'not applicable',
  blank: 'no answer',
}

const draw = (answers: ReturnType<typeof answersOf>, earlier = answers) => {
  const score = scoreAssessment(grid, answers)
  const before = earlier === answers ? null : scoreAssessment(grid, earlier)
  const model = radarModel({ grid, score, earlier: before, words })
  return renderToString(createSSRApp(RadarSvg, { model, title: 'The profile' }))
}

const pathsOf = (svg: string, name: string): string[] =>
  [...svg.matchAll(/<path[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`class="${name}"`))
    .map((tag) => / d="([^"]*)"/.exec(tag)?.[1] ?? '')

describe('the radar on paper', () => {
  it('is one picture with a name, made of lines and selectable text', async () => {
    const svg = await draw(answersAll(grid, 2))
    expect(svg).toMatch(/^<svg[^>]* role="img"[^>]* aria-label="The profile"/)
    expect(svg).not.toMatch(/<(?:image|canvas|foreignObject)/)
    for (const id of ['1.1', '1.2', '2.1', '2.2', '3.1']) expect(svg).toContain(`C ${id}`)
    for (const name of ['Started', 'Largely', 'Fully']) expect(svg).toContain(name)
  })

  it('says why an axis has no figure', async () => {
    const svg = await draw(answersOf({ '1.1.1': 2, '1.2.1': 'nc', '2.1.1': 'nsp' }))
    expect(svg).toContain('not applicable')
    expect(svg).toContain('not scored')
    expect(svg).toContain('no answer')
  })

  it('names its rings below the lines and the points', async () => {
    const svg = await draw(answersAll(grid, 2), answersAll(grid, 1))
    const drawn = [...svg.matchAll(/class="(earlier|line|level|point)"/g)].map(([, name]) => name)
    expect([...new Set(drawn)]).toEqual(['level', 'earlier', 'line', 'point'])
  })

  it('closes its line only when nothing is missing', async () => {
    const [whole] = pathsOf(await draw(answersAll(grid, 2)), 'line')
    expect(whole).toMatch(/Z$/)
    const open = pathsOf(await draw(answersOf({ '1.1.1': 2, '1.2.1': 1, '2.2.1': 3 })), 'line')
    expect(open).toHaveLength(2)
    expect(open.join('')).not.toContain('Z')
  })

  it('has no colour of its own, so that the page decides, in black and white too', async () => {
    const svg = await draw(answersAll(grid, 2), answersAll(grid, 1))
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}|rgb\(/i)
    expect(pathsOf(svg, 'earlier')).toHaveLength(1)
    expect(new Set(pathsOf(svg, 'point').map((path) => path.replace(/[\d.\s-]+/g, ' '))).size).toBe(
      3,
    )
  })
})
