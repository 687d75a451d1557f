import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { filePolicy, policyText, servedPolicy } from '../../scripts/policy.mjs'
import { sealed } from '../../scripts/single-file.mjs'

const icon = Buffer.from('<svg />')
const script = 'const text = "<style>"; run(text)'
const style = 'p{margin:0}'
const page = (more = '') => `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="./icon-180.png" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <script type="module" crossorigin>${script}</script>
    <style rel="stylesheet">${style}</style>${more}
  </head>
  <body><a href="#main">contents</a></body>
</html>`

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

describe('the one file', () => {
  it('lets run what it holds, by hash, and nothing else', () => {
    const file = sealed(page(), icon)
    expect(file).toContain(`script-src ${hash(script)};`)
    expect(file).toContain(`style-src ${hash(style)};`)
    expect(file).not.toContain('unsafe')
    expect(file.indexOf('Content-Security-Policy')).toBeLessThan(file.indexOf('<script'))
  })

  it('holds its icon and asks for no file beside it', () => {
    const file = sealed(page(), icon)
    expect(file).toContain(`href="data:image/svg+xml;base64,${icon.toString('base64')}"`)
    expect(file).not.toContain('./')
  })

  it.each([
    ['a script', '<script src="./assets/later.js"></script>'],
    ['a style', '<link rel="stylesheet" href="./assets/app.css">'],
    ['a picture from elsewhere', '<img alt="" src="https://cdn.example/a.png">'],
  ])('is refused with %s left outside', (_, outside) => {
    expect(() => sealed(page(outside), icon)).toThrow('not whole')
  })

  it('is refused without a place for its policy', () => {
    expect(() => sealed(page().replace('<meta charset="utf-8" />', ''), icon)).toThrow('not whole')
  })
})

describe('the two policies', () => {
  const inFile = filePolicy({ scripts: [hash(script)], styles: [hash(style)] })

  it('speak of the same things; only a server can say who may frame the page', () => {
    const served = Object.keys(servedPolicy).filter((name) => name !== 'frame-ancestors')
    expect(Object.keys(inFile)).toEqual(served)
  })

  it('let in nothing from elsewhere, and nothing inline but by hash', () => {
    const sources = [...Object.values(servedPolicy), ...Object.values(inFile)].flat()
    const known = /^('none'|'self'|data:|blob:|'sha256-.+')$/
    expect(sources.filter((source) => !known.test(source))).toEqual([])
  })

  it('let the file in nowhere where the served application lets nothing in', () => {
    const closed = Object.entries(servedPolicy).filter(([, [source]]) => source === "'none'")
    for (const [name] of closed) expect(inFile[name] ?? ["'none'"], name).toEqual(["'none'"])
  })

  it('let the file make pictures of its own, and no more', () => {
    const extra = Object.entries(inFile).flatMap(([name, sources]) =>
      sources.filter((source) => source.endsWith(':')).map((source) => `${name} ${source}`),
    )
    expect(extra).toEqual(['font-src data:', 'img-src data:', 'img-src blob:'])
  })

  it('are written as a browser reads them', () => {
    expect(policyText({ 'img-src': ["'self'", 'data:'], 'base-uri': ["'none'"] })).toBe(
      "img-src 'self' data:; base-uri 'none'",
    )
  })
})
