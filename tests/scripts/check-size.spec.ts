import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { firstTransfers } from '../../scripts/check-size.mjs'
import { folderWith } from './folder-with'

const page = `<link rel="icon" href="./icon.svg">
<link rel="apple-touch-icon" href="./icon-180.png"><link rel="manifest" href="./manifest.webmanifest">
<link rel="stylesheet" href="./assets/app.css">
<script type="module" src="./assets/app.js"></script><link rel="modulepreload" href="./assets/grid.js">`

const manifest = JSON.stringify({
  'index.html': { file: 'assets/app.js', src: 'index.html' },
  'criteria/spf-cps/1.0.0/grid.json': {
    file: 'assets/grid.js',
    src: 'criteria/spf-cps/1.0.0/grid.json',
  },
  'node_modules/dexie/import-wrapper.mjs': {
    file: 'assets/database.js',
    src: 'node_modules/dexie/import-wrapper.mjs',
  },
})

const css = `@font-face{src:url(./text-latin-ext-wght-normal.woff2)}
@font-face{src:url(./text-latin-wght-normal.woff2)format("woff2")}`

const small = {
  'index.html': page,
  'icon.svg': 200,
  '.vite/manifest.json': manifest,
  'assets/app.css': css,
  'assets/app.js': 400_000,
  'assets/app.js.br': 80_000,
  'assets/database.js': 90_000,
  'assets/database.js.br': 30_000,
  'assets/grid.js': 60_000,
  'assets/grid.js.br': 12_000,
  'assets/later.js': 900_000,
  'assets/text-latin-wght-normal.woff2': 34_000,
  'assets/text-latin-ext-wght-normal.woff2': 19_000,
}

function exitCodeOf(root: string): number {
  try {
    execFileSync(process.execPath, ['scripts/check-size.mjs', root], { stdio: 'pipe' })
    return 0
  } catch (error) {
    return (error as { status: number }).status
  }
}

describe('the size check', () => {
  it('counts what index.html names, the fonts of French text and the database, as they travel', () => {
    const counted = firstTransfers(folderWith(small))
    expect(counted.map(({ name, kind, bytes }) => [name, kind, bytes])).toEqual([
      ['index.html', 'page', page.length],
      ['icon.svg', 'page', 200],
      ['assets/app.css', 'style', css.length],
      ['assets/app.js', 'script', 80_000],
      ['assets/grid.js', 'content', 12_000],
      ['assets/text-latin-wght-normal.woff2', 'font', 34_000],
      ['assets/database.js', 'script', 30_000],
    ])
  })

  it.each([
    ['passes within the limits', small, 0],
    ['fails over 120 kB of scripts', { ...small, 'assets/app.js.br': 90_001 }, 1],
    ['fails over 30 kB of content', { ...small, 'assets/grid.js.br': 30_001 }, 1],
    ['fails over 260 kB of all', { ...small, 'assets/text-latin-wght-normal.woff2': 142_000 }, 1],
  ])('%s', (_, files, code) => {
    expect(exitCodeOf(folderWith(files))).toBe(code)
  })
})
