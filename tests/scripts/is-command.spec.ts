import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'repere-cps-command-'))
const script = join(folder, 'script.mjs')
const link = join(folder, 'link.mjs')
const user = join(folder, 'user.mjs')
const library = pathToFileURL(resolve('scripts/is-command.mjs')).href

writeFileSync(
  script,
  `import { isCommand } from '${library}'\nconsole.log(isCommand(import.meta.url))\n`,
)
writeFileSync(user, `import './script.mjs'\n`)
symlinkSync(script, link)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = (path: string) => execFileSync(process.execPath, [path], { encoding: 'utf8' }).trim()

describe('a script', () => {
  it('is a command when it is run, by a link too, and a library when it is imported', () => {
    expect(run(script)).toBe('true')
    expect(run(link)).toBe('true')
    expect(run(user)).toBe('false')
  })
})
