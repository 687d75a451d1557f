import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCommand } from './is-command.mjs'

/** Fonts and pictures are compressed already. */
const worthIt = /\.(css|html|js|json|svg|txt|webmanifest)$/

const encodings = [
  {
    ending: '.br',
    /** @param {Buffer} text */
    encode: (text) =>
      promisify(brotliCompress)(text, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
  },
  {
    ending: '.gz',
    /** @param {Buffer} text */
    encode: (text) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
  },
]

/**
 * Writes a `.br` and a `.gz` beside every text file of a build, where they are smaller.
 *
 * @param {string} [root]
 * @returns {Promise<number>} How many files were compressed.
 */
export async function compress(root = 'dist') {
  const names = await readdir(root, { recursive: true })
  const files = names.filter((name) => worthIt.test(name)).map((name) => join(root, name))
  await Promise.all(files.map(compressFile))
  return files.length
}

/** @param {string} file */
async function compressFile(file) {
  const text = await readFile(file)
  await Promise.all(
    encodings.map(async ({ ending, encode }) => {
      const small = await encode(text)
      if (small.length < text.length) await writeFile(file + ending, small)
    }),
  )
}

if (isCommand(import.meta.url)) {
  const count = await compress(process.argv[2])
  console.log(`${count} files compressed, as brotli and gzip`)
}
