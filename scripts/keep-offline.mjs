import { VitePWA } from 'vite-plugin-pwa'
import { precacheOf } from './precache.mjs'

/**
 * The files of a build as Workbox wants them: told apart by their hash, not by a revision.
 *
 * @param {string} folder
 */
const listOf = (folder) => precacheOf(folder).map((file) => ({ ...file, revision: null, size: 0 }))

/**
 * Vite plugins: build the service worker, and put into it the list of all files of the build.
 *
 * @returns {import('vite').PluginOption}
 */
export function keepOffline() {
  let folder = ''
  return [
    {
      name: 'folder-of-build',
      apply: 'build',
      configResolved: ({ build }) => {
        folder = build.outDir
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      registerType: 'prompt',
      // The application registers the worker itself, once the first question is there.
      injectRegister: false,
      // It lies in public/, where one can read it.
      manifest: false,
      srcDir: 'src/worker',
      filename: 'sw.ts',
      injectManifest: {
        rollupFormat: 'iife',
        // Every file, with its hash: ours, because the browser is to refuse a file of another version.
        globPatterns: ['index.html'],
        manifestTransforms: [() => ({ manifest: listOf(folder), warnings: [] })],
      },
    }),
  ]
}
