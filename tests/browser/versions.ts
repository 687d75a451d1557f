import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { precacheOf, withList, workerFile } from '../../scripts/precache.mjs'
import { serve } from '../../scripts/serve.mjs'
import application from '../../package.json' with { type: 'json' }

export const currentVersion = application.version
export const nextVersion = '98.7.6'
const mark = '-next'

/** The build under test, without its compressed copies, in a folder of the running test. */
function copyOfBuild(name: string): string {
  const root = test.info().outputPath(name)
  cpSync(process.env.DIST ?? 'dist', root, {
    recursive: true,
    filter: (name) => !/\.(br|gz)$/.test(name),
  })
  return root
}

const escaped = (text: string) => text.replaceAll('.', String.raw`\.`)

const textFiles = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => join(root, name))

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/** Puts the list of files as they are now into the service worker, as the build does. */
function relist(root: string): void {
  rewrite(join(root, workerFile), (script) => withList(script, precacheOf(root)))
}

/**
 * The build as a later version: every script has another name, and the settings say another number.
 * Gives its folder, which bears this name.
 */
export function laterVersion(name = 'later'): string {
  const root = copyOfBuild(name)
  const assets = join(root, 'assets')
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const renamed = new Map(names.map((name) => [name, name.replace(/\.js$/, `${mark}.js`)]))
  const every = new RegExp(names.map(escaped).join('|'), 'g')
  for (const file of textFiles(root))
    rewrite(file, (text) =>
      text
        .replace(every, (name) => renamed.get(name) ?? name)
        .replace(new RegExp(`(appVersion:.)${escaped(currentVersion)}`), `$1${nextVersion}`),
    )
  for (const [name, other] of renamed) renameSync(join(assets, name), join(assets, other))
  relist(root)
  return root
}

/** A later version of which one file is not the one that was built: a publication caught halfway. */
export function halfPublished(): string {
  const root = laterVersion('half-published')
  const [chunk = ''] = readdirSync(join(root, 'assets')).filter((name) =>
    /^GridPage.*\.js$/.test(name),
  )
  rewrite(join(root, 'assets', chunk), (text) => `${text}\n`)
  return root
}

/** The versions of which a page has loaded scripts. */
export const versionsOf = (scripts: readonly string[]): string[] => [
  ...new Set(scripts.map((name) => (name.includes(`${mark}.js`) ? nextVersion : currentVersion))),
]

/** A place on the web that can be published to anew, and that can vanish. */
export class Host {
  url = ''
  private port: number | undefined
  private close: (() => Promise<void>) | undefined

  async publish(root: string): Promise<void> {
    await this.vanish()
    const { url, close } = await serve({ root, port: this.port ?? 0 })
    this.url = url
    this.port = Number(new URL(url).port)
    this.close = close
  }

  async vanish(): Promise<void> {
    await this.close?.()
    this.close = undefined
  }
}
