import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isCommand } from './is-command.mjs'

/** @typedef {{ ref: string, dependsOn: string[] }} Needs */
/** @typedef {{ components: { 'bom-ref': string }[], dependencies: Needs[] }} Sbom */
/** @typedef {{ version?: string, dev?: boolean, devOptional?: boolean }} Locked */
/** @typedef {{ packages: Record<string, Locked> }} Lock */

/**
 * A list of packages without those that only development needs. `npm sbom --omit dev` leaves out too what a tool
 * of development needs as well, vue and zod among them; the lock knows better.
 *
 * @template {Sbom} T
 * @param {T} sbom As npm makes it, of everything.
 * @param {Lock} lock
 * @returns {T}
 */
export function shippedOnly(sbom, lock) {
  const shipped = shippedIn(lock)
  const root = sbom.dependencies.slice(0, 1)
  const needs = sbom.dependencies.slice(1).filter(({ ref }) => shipped.has(ref))
  return {
    ...sbom,
    components: sbom.components.filter((component) => shipped.has(component['bom-ref'])),
    dependencies: [...root, ...needs].map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((one) => shipped.has(one)),
    })),
  }
}

/**
 * `name@version` of each package that is installed without those of development.
 *
 * @param {Lock} lock
 */
function shippedIn({ packages }) {
  return new Set(
    Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`),
  )
}

if (isCommand(import.meta.url)) {
  const words = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']
  const everything = execFileSync('npm', words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    // On Windows npm is a script of its shell.
    shell: process.platform === 'win32',
  })
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  console.log(JSON.stringify(shippedOnly(JSON.parse(everything), lock), null, 2))
}
