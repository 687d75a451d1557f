import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadedFromElsewhere } from './check-offline.mjs'
import { filePolicy, policyText } from './policy.mjs'

const singleFile = 'repere-cps.html'

/**
 * A Vite plugin, after the one that puts scripts and styles into index.html: makes of it one file that needs
 * nothing beside it and runs nothing else.
 *
 * @returns {import('vite').Plugin}
 */
export function sealSingleFile() {
  let folder = ''
  return {
    name: 'seal-single-file',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ build }) => {
      folder = build.outDir
    },
    closeBundle: {
      sequential: true,
      handler() {
        const page = join(folder, 'index.html')
        const icon = readFileSync('public/icon.svg')
        writeFileSync(join(folder, singleFile), sealed(readFileSync(page, 'utf8'), icon))
        rmSync(page)
      },
    },
  }
}

/**
 * The page with its icon inside and with a policy that lets in what it holds, by hash, and nothing more.
 *
 * @param {string} page Its scripts and styles are inline.
 * @param {Buffer} icon An SVG.
 * @returns {string}
 * @throws {Error} When something is left outside the page.
 */
export function sealed(page, icon) {
  const url = `data:image/svg+xml;base64,${icon.toString('base64')}`
  const whole = page
    .replace(/\s*<link rel="(?:apple-touch-icon|manifest)"[^>]*>/g, '')
    .replace('href="./icon.svg"', `href="${url}"`)
  const policy = policyText(
    filePolicy({
      scripts: hashesOf('script', whole),
      styles: hashesOf('style', whole.replace(/<script\b.*?<\/script>/gs, '')),
    }),
  )
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  const file = whole.replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${meta}`)
  const outside = [...outsideOf(file), ...loadedFromElsewhere(singleFile, file)]
  if (!file.includes(meta) || outside.length > 0)
    throw new Error(`${singleFile} is not whole: ${outside.join(', ')}`)
  return file
}

/**
 * @param {'script' | 'style'} element
 * @param {string} page
 */
function hashesOf(element, page) {
  const inline = new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, 'gs')
  return Array.from(page.matchAll(inline), ([, code = '']) => {
    const hash = createHash('sha256').update(code).digest('base64')
    return `'sha256-${hash}'`
  })
}

/**
 * Elements that would load a file beside this one.
 *
 * @param {string} page
 */
function outsideOf(page) {
  const withoutCode = page.replace(/(<(script|style)\b[^>]*>).*?<\/\2>/gs, '$1')
  return Array.from(
    withoutCode.matchAll(/<(?!a\s)[a-z]+[^>]*?\s(?:src|href)="(?!data:)[^"]*"[^>]*>/g),
    ([element]) => element,
  )
}
