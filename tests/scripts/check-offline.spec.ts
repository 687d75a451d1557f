import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadedFromElsewhere, problemsOf } from '../../scripts/check-offline.mjs'
import { listIn, precacheOf, withList } from '../../scripts/precache.mjs'
import { folderWith, put } from './folder-with'

const files: Record<string, string> = {
  'index.html': '<a href="https://example.org">source</a><script src="./assets/app.js"></script>',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
  'assets/app.js': 'const source = "https://example.org"; import("./later.js")',
  'assets/later.js': 'export const later = 1',
  'assets/text.woff2': 'font',
}

/** What is beside them and never asked for by a page. */
const aside: Record<string, string> = {
  'assets/app.js.br': 'brotli',
  '.vite/manifest.json': '{}',
  'screenshots/wide.webp': 'picture',
}

/** As the build leaves it: other lists are left alone. */
const worker = 'const held=[],files=[{"integrity":"sha256-0","revision":null,"url":"old.js"}]'

/** A build with its service worker. */
function build(): string {
  const root = folderWith({ ...files, ...aside })
  put(root, { 'sw.js': withList(worker, precacheOf(root)) })
  return root
}

describe('the check of a build', () => {
  it('finds nothing in one that keeps every file a page may ask for', () => {
    const root = build()
    expect(problemsOf(root)).toEqual([])
    const kept = listIn(readFileSync(join(root, 'sw.js'), 'utf8')).map(({ url }) => url)
    const names = kept.map((url) => (url === './' ? 'index.html' : url))
    expect(names).toEqual(Object.keys(files).toSorted())
  })

  it.each([
    [
      'a chunk that is not in the list',
      { 'assets/forgotten.js': '' },
      'assets/forgotten.js is not kept offline',
    ],
    [
      'a font that is not in the list',
      { 'assets/other.woff2': '' },
      'assets/other.woff2 is not kept offline',
    ],
    [
      'a file that changed afterwards',
      { 'icon.svg': '<svg />' },
      'icon.svg changed after the list was made',
    ],
    [
      'a start page that changed afterwards',
      { 'index.html': '' },
      './ changed after the list was made',
    ],
  ])('finds %s', (_, planted, problem) => {
    const root = build()
    put(root, planted)
    expect(problemsOf(root)).toEqual([problem])
  })

  it('finds a file of the list that is not there', () => {
    const root = build()
    rmSync(join(root, 'assets/later.js'))
    expect(problemsOf(root)).toEqual(['assets/later.js is kept but not there'])
  })

  it('fails without a list', () => {
    const root = build()
    put(root, { 'sw.js': 'nothing' })
    expect(() => problemsOf(root)).toThrow('no list')
  })

  it('finds what a file of the build would load from elsewhere', () => {
    const root = build()
    put(root, {
      'sw.js': `${readFileSync(join(root, 'sw.js'), 'utf8')};importScripts("https://cdn.example/w.js")`,
    })
    expect(problemsOf(root)).toEqual([
      'sw.js would load from elsewhere: importScripts("https://cdn.example/w.js',
    ])
  })
})

describe('what would be loaded from elsewhere', () => {
  it.each([
    ['index.html', '<script src="https://cdn.example/a.js"></script>'],
    ['index.html', '<link rel="stylesheet" href="//cdn.example/a.css">'],
    ['index.html', '<img alt="" src=http://cdn.example/a.png>'],
    ['index.html', '<form action="https://example.org">'],
    ['index.html', '<style>@import "https://cdn.example/a.css"</style>'],
    ['picture.svg', '<image xlink:href="https://cdn.example/a.png"/>'],
    ['app.css', 'p{background:url(https://cdn.example/a.png)}'],
    ['app.css', '@font-face{src:url("//cdn.example/a.woff2")}'],
    ['app.js', 'import("https://cdn.example/a.js")'],
    ['app.js', 'import a from"https://cdn.example/a.js"'],
    ['app.js', 'import"https://cdn.example/a.js"'],
    ['app.js', 'export*from"https://cdn.example/a.js"'],
    ['app.js', 'fetch(`https://api.example/${id}`)'],
    ['app.js', 'new WebSocket("wss://api.example")'],
    ['app.js', 'new Worker("https://cdn.example/a.js")'],
    ['app.js', 'navigator.sendBeacon("https://api.example",a)'],
    ['app.js', 'image.src="https://cdn.example/a.png"'],
    ['manifest.webmanifest', '{"icons":[{"src":"https://cdn.example/a.png"}]}'],
  ])('is found in %s: %s', (name, text) => {
    expect(loadedFromElsewhere(name, text)).not.toEqual([])
  })

  it.each([
    ['index.html', '<a class="button" href="https://example.org">source</a>'],
    ['index.html', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
    ['app.css', 'p{background:url(./a.png)}/* https://example.org */'],
    ['app.js', 'const links=["https://example.org"];fetch("./")'],
    ['app.js', 'import("./a.js")//# https://example.org'],
    ['data.json', '{"src":"https://example.org"}'],
  ])('is not a link or a name in %s: %s', (name, text) => {
    expect(loadedFromElsewhere(name, text)).toEqual([])
  })
})
