import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compress } from '../../scripts/compress.mjs'
import { folderWith } from './folder-with'

it('writes both encodings beside text, and none beside fonts or where nothing is won', async () => {
  const text = 'compétences psychosociales '.repeat(100)
  const root = folderWith({ 'app.js': text, 'tiny.js': 'x', 'text.woff2': text })

  await compress(root)

  expect(brotliDecompressSync(readFileSync(join(root, 'app.js.br'))).toString()).toBe(text)
  expect(gunzipSync(readFileSync(join(root, 'app.js.gz'))).toString()).toBe(text)
  expect(existsSync(join(root, 'tiny.js.br'))).toBe(false)
  expect(existsSync(join(root, 'text.woff2.br'))).toBe(false)
})
