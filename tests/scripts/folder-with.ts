import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Writes files of these texts, or of as many bytes, below a folder. */
export function put(folder: string, files: Readonly<Record<string, string | number>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : Buffer.alloc(content, 'x'),
    )
  }
}

/** A new folder with these files; it is gone after the test. */
export function folderWith(files: Readonly<Record<string, string | number>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'repere-cps-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  put(folder, files)
  return folder
}
