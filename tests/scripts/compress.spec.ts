import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compress } from '../../scripts/compress.mjs'

it('writes both encodings beside text, and none beside fonts or where nothing is won', async () => {
  const root = mkdtempSync(join(tmpdir(), 'build-'))
  const text = 'compétences psychosociales '.repeat(100)
  writeFileSync(join(root, 'app.js'), text)
  writeFileSync(join(root, 'tiny.js'), 'x')
  writeFileSync(join(root, 'text.woff2'), text)

  await compress(root)

  expect(brotliDecompressSync(readFileSync(join(root, 'app.js.br'))).toString()).toBe(text)
  expect(gunzipSync(readFileSync(join(root, 'app.js.gz'))).toString()).toBe(text)
  expect(existsSync(join(root, 'tiny.js.br'))).toBe(false)
  expect(existsSync(join(root, 'text.woff2.br'))).toBe(false)
})
