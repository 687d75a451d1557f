import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * Bundles a file of this folder for production, as the application is, and loads it.
 *
 * @param {string} name Such as `domain` for `domain.ts`.
 * @returns {Promise<unknown>}
 */
export async function loadBundle(name) {
  const outDir = `node_modules/.tmp/bench-${name}`
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: `tests/bench/${name}.ts`, outDir, emptyOutDir: true, manifest: false },
  })
  return import(pathToFileURL(`${outDir}/${name}.js`).href)
}
