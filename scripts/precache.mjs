import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ url: string, integrity: string }} Precached */

/** The script of the service worker, which the browser keeps by itself. */
export const workerFile = 'sw.js'

/** What no open page ever asks for: encodings of other files, notes of the build, pictures for a store of applications. */
const neverAsked = [/\.(br|gz)$/, /^\.vite\//, /^screenshots\//, new RegExp(`^${workerFile}$`)]

/** A server has the start page under the address of its folder. */
const startPage = { file: 'index.html', url: './' }

/**
 * The files of a build that an open page may ask for.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function askedFiles(root) {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(root, name)).isFile())
    .filter((name) => !neverAsked.some((pattern) => pattern.test(name)))
    .toSorted()
}

/**
 * What the service worker keeps on the device: each file of a build with the hash of its content.
 *
 * @param {string} root
 * @returns {Precached[]}
 */
export function precacheOf(root) {
  return askedFiles(root).map((name) => ({
    url: name === startPage.file ? startPage.url : name,
    integrity: integrityOf(readFileSync(join(root, name))),
  }))
}

/** @param {Buffer} content */
function integrityOf(content) {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

const listPattern = /\[(?:\{"integrity":"[^"]+","revision":null,"url":"[^"]+"\},?)+\]/

/**
 * The list in the script of a built service worker.
 *
 * @param {string} script
 * @returns {Precached[]}
 * @throws {Error} When there is none.
 */
export function listIn(script) {
  const [list] = listPattern.exec(script) ?? []
  if (list === undefined) throw new Error(`${workerFile} holds no list of files`)
  return JSON.parse(list)
}

/**
 * The script of a service worker with another list.
 *
 * @param {string} script
 * @param {Precached[]} list
 */
export function withList(script, list) {
  const text = JSON.stringify(
    list.map(({ integrity, url }) => ({ integrity, revision: null, url })),
  )
  return script.replace(listPattern, () => text)
}
