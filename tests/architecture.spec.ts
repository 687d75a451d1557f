import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { importsOf, nodesOf, partsOf } from './architecture/imports'
import { layers, placeOf, rootFiles, violationOf } from './architecture/rule'

/** A file longer than this is doing two things; a test brings its examples along. */
const mostLines = { src: 250, tests: 300 }
/** Data tables may be longer, with the reason. */
const longTables: readonly string[] = []

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|vue|css)$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }))

const sources = filesIn('src')

function brokenImports(file: string, text: string): string[] {
  return importsOf(file, text).flatMap((found) => violationOf(file, found) ?? [])
}

/** What no source file may hold, as sentences; empty when the file is clean. */
function forbiddenIn(file: string, text: string): string[] {
  const { code, template } = partsOf(file, text)
  const nodes = nodesOf(code)
  const checks: [string, boolean][] = [
    ['any', nodes.some((node) => node.kind === ts.SyntaxKind.AnyKeyword)],
    ['a non-null assertion', nodes.some(ts.isNonNullExpression)],
    ['an enum', nodes.some(ts.isEnumDeclaration)],
    ['innerHTML', nodes.some((node) => ts.isIdentifier(node) && node.text === 'innerHTML')],
    ['v-html', /\sv-html\b/.test(template)],
    ['a lint exception without a reason', /eslint-disable(?!.* -- \S)/.test(text)],
  ]
  return checks.filter(([, found]) => found).map(([what]) => `${file} holds ${what}`)
}

function lengthOf(text: string): number {
  return text.trimEnd().split('\n').length
}

const component = (script: string, template = '<p />') =>
  `<script setup lang="ts">\n${script}\n</script>\n<template>${template}</template>\n`

describe('the rule of dependencies', () => {
  it('holds for every import, static, dynamic or type-only, in .ts, .vue and .css', () => {
    expect(sources).not.toHaveLength(0)
    expect(sources.flatMap(({ file, text }) => brokenImports(file, text))).toEqual([])
  })

  it.each([
    ['domain uses Vue', 'src/domain/scoring.ts', `import { ref } from 'vue'`],
    [
      'domain uses a store',
      'src/domain/scoring.ts',
      `import { useAnswers } from '@/stores/answers'`,
    ],
    ['domain names zod beside its door', 'src/domain/grid.ts', `import * as z from 'zod/mini'`],
    ['domain reads a file', 'src/domain/grid.ts', `import { readFileSync } from 'node:fs'`],
    ['report knows the words', 'src/report/report.ts', `import { t } from '@/i18n'`],
    ['a re-export', 'src/catalog/index.ts', `export { database } from '../storage/database'`],
    ['an export of everything', 'src/catalog/index.ts', `export * from '../storage/database'`],
    ['a dynamic import', 'src/ui/dialog.ts', `const load = () => import('@/domain/grid')`],
    ['a type-only import', 'src/ui/dialog.ts', `import type { Grid } from '@/domain/grid'`],
    ['a type in place', 'src/ui/dialog.ts', `type Grid = import('@/domain/grid').Grid`],
    ['a side effect', 'src/i18n/index.ts', `import '@/app/setup'`],
    ['a glob', 'src/stores/grid.ts', `import.meta.glob('/criteria/**/*.json')`],
    [
      'a list of globs',
      'src/stores/grid.ts',
      `import.meta.glob(['./*.ts', '../../criteria/*.json'])`,
    ],
    ['a shipped file by hand', 'src/stores/grid.ts', `import grid from '../../criteria/grid.json'`],
    ['a store uses Dexie', 'src/stores/answers.ts', `import Dexie from 'dexie'`],
    ['i18n only holds vue-i18n', 'src/stores/words.ts', `import { useI18n } from 'vue-i18n'`],
    [
      'a feature uses chart.js',
      'src/features/results/radar.ts',
      `import { Chart } from 'chart.js'`,
    ],
    [
      'a component uses a feature',
      'src/ui/BaseLink.vue',
      component(`import Home from '@/features/home/HomePage.vue'`),
    ],
    [
      'a feature uses a feature',
      'src/features/home/HomePage.vue',
      component(`import { a } from '../results/a'`),
    ],
    [
      'a feature calls the catalog',
      'src/features/grid/GridPage.vue',
      component(`import { loadGrid } from '@/catalog'`),
    ],
    [
      'one value among the types',
      'src/features/grid/a.ts',
      `import { type Shipped, loadGrid } from '@/catalog'`,
    ],
    [
      'a feature brings its fonts',
      'src/features/home/home.ts',
      `import '@fontsource-variable/bricolage-grotesque/wght.css'`,
    ],
    ['a style of a feature', 'src/ui/styles/base.css', `@import '../../features/home/home.css';`],
    ['a style of a package', 'src/ui/styles/base.css', `@import url("normalize.css");`],
    [
      'a style in a component',
      'src/ui/Base.vue',
      `<template><p /></template><style>@import '@/app/app.css';</style>`,
    ],
    [
      'a style linked from a component',
      'src/ui/Base.vue',
      `<template><p /></template><style src="@/app/app.css" />`,
    ],
    ['an unknown folder', 'src/helpers/dates.ts', `import { ref } from 'vue'`],
  ])('catches a planted violation: %s', (_, file, text) => {
    expect(brokenImports(file, text)).toHaveLength(1)
  })

  it.each([
    ['the door of zod', 'src/domain/zod.ts', `import * as z from 'zod/mini'`],
    ['a neighbour', 'src/domain/scoring.ts', `import { roundDown } from './number'`],
    ['the shipped content', 'src/catalog/index.ts', `import.meta.glob('/criteria/*/*/grid.json')`],
    [
      'types of the catalog',
      'src/features/grid/a.ts',
      `import { type Shipped, type Lens } from '@/catalog'`,
    ],
    [
      'a file of the same feature',
      'src/features/grid/GridPage.vue',
      component(`import Row from './GridRow.vue'`),
    ],
    ['fonts', 'src/main.ts', `import '@fontsource-variable/bricolage-grotesque/wght.css'`],
    ['a text asset', 'src/features/summary/print.ts', `import css from './print.css?raw'`],
    [
      'the start of the app',
      'src/main.ts',
      `import App from './app/App.vue'\nimport './ui/styles/base.css'`,
    ],
  ])('lets through %s', (_, file, text) => {
    expect(brokenImports(file, text)).toEqual([])
  })
})

it.each(Object.entries(mostLines))('no file in %s is longer than %i lines', (folder, most) => {
  const long = filesIn(folder).filter(
    ({ file, text }) => lengthOf(text) > most && !longTables.includes(file),
  )
  expect(long.map(({ file, text }) => `${file}: ${lengthOf(text)} lines`)).toEqual([])
})

describe('the source folder', () => {
  it('holds known layers only', () => {
    const unknown = sources.filter(({ file }) => !((placeOf(file)?.layer ?? '') in layers))
    expect(unknown.map(({ file }) => file)).toEqual([])
  })

  it('has nothing at its root but the start of the app', () => {
    const atRoot = sources
      .map(({ file }) => file.slice('src/'.length))
      .filter((file) => !file.includes('/'))
    expect(atRoot.filter((file) => !rootFiles.includes(file))).toEqual([])
  })

  it('holds no any, no !, no enum, no raw HTML and no unexplained lint exception', () => {
    expect(sources.flatMap(({ file, text }) => forbiddenIn(file, text))).toEqual([])
  })

  it.each([
    ['any', `export const open = (value: any) => value`],
    ['any in a component', component(`const value = load() as any`)],
    ['a non-null assertion', `export const first = (list: string[]) => list[0]!`],
    ['an enum', `export enum Level { None }`],
    ['innerHTML', `document.body.innerHTML = text`],
    ['v-html', component('', '<p v-html="text" />')],
    ['a silent lint exception', `// eslint-disable-next-line no-console\nlog()`],
  ])('would be refused with %s', (_, text) => {
    const file = text.startsWith('<') ? 'src/ui/Planted.vue' : 'src/ui/planted.ts'
    expect(forbiddenIn(file, text)).toHaveLength(1)
  })
})
