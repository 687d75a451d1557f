import { describe, expect, it } from 'vitest'
import { messagesOf } from './messages'
import { frenchInCode, sources, wordsInTemplate } from './sources'

/** The name of the application is the same in every language. */
const properNames = ['Repère', 'CPS']

/** The widths of characters, and the names of languages, which are the same in every language. */
const notWords: readonly RegExp[] = [/^src\/report\/measure\.ts: /, /^src\/i18n\/own-names\.ts: /]

const code = sources.map(({ text }) => text).join('\n')

/** `core.steps.` of a key put together in the code, with what follows the part that varies. */
const prefixes = Array.from(
  code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{[^}]*\}([\w.]*)/g),
  ([, before = '', after = '']) => ({ before, after }),
)

const isUsed = (key: string): boolean =>
  code.includes(`'${key}'`) ||
  code.includes(`\`${key}\``) ||
  prefixes.some(({ before, after }) => key.startsWith(before) && key.endsWith(after))

describe('the words of the interface', () => {
  it('are all used', () => {
    expect(messagesOf('fr').filter(({ key }) => !isUsed(key))).toEqual([])
  })

  it('are found by a key that the code puts together', () => {
    expect(prefixes).toContainEqual({ before: 'core.steps.', after: '' })
  })

  it('are never written in a template', () => {
    const written = sources
      .filter(({ file }) => file.endsWith('.vue'))
      .flatMap((source) => wordsInTemplate(source).map((words) => `${source.file}: ${words}`))
    const own = written.filter((found) => !properNames.some((name) => found.endsWith(`: ${name}`)))
    expect(own).toEqual([])
  })

  it('are never written in code either', () => {
    const written = sources.flatMap((source) =>
      frenchInCode(source).map((words) => `${source.file}: ${words}`),
    )
    expect(written.filter((found) => !notWords.some((pattern) => pattern.test(found)))).toEqual([])
  })
})

describe('the check of templates', () => {
  const component = (template: string) => ({
    file: 'src/ui/Planted.vue',
    text: `<script setup lang="ts"></script>\n<template>${template}</template>`,
  })

  it.each([
    ['<p>Bonjour</p>', 'Bonjour'],
    ['<p>{{ name }} ans</p>', 'ans'],
    ['<button aria-label="Fermer" />', 'Fermer'],
    ['<div v-if="open"><img alt="Un schéma" /></div>', 'Un schéma'],
  ])('finds words in %s', (template, words) => {
    expect(wordsInTemplate(component(template))).toEqual([words])
  })

  it.each([
    '<p>{{ t("core.name") }} · 3/4</p>',
    '<p class="lead" role="status" />',
    '<!-- why -->',
  ])('lets through %s', (template) => {
    expect(wordsInTemplate(component(template))).toEqual([])
  })

  it.each([
    ['in a script', `export const label = 'Répondre'`, 'src/ui/planted.ts'],
    ['in an expression', component(`<p>{{ open ? 'Fermé' : '' }}</p>`).text, 'src/ui/Planted.vue'],
    ['in a bound attribute', component(`<p :title="'L’équipe'" />`).text, 'src/ui/Planted.vue'],
  ])('finds French %s', (_, text, file) => {
    expect(frenchInCode({ file, text })).toHaveLength(1)
  })
})
