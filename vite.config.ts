import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config'
import application from './package.json' with { type: 'json' }
import { compileFirstQuestion, preloadFirstQuestion } from './scripts/first-question.mjs'
import { keepOffline } from './scripts/keep-offline.mjs'
import { statePolicy } from './scripts/policy.mjs'
import { sealSingleFile } from './scripts/single-file.mjs'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Tests that need no browser, not even a make-believe one. */
const pureTests =
  'tests/{domain,catalog,criteria,report,exchange,flow,charts,codes,scripts}/**/*.spec.ts'

/** The application on a server: many files, those of the first question first, all of them kept offline. */
const served = (): ViteUserConfig => ({
  plugins: [statePolicy(), preloadFirstQuestion(), compileFirstQuestion(), keepOffline()],
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // All of the first question in one file: many small ones would wait for each other's connections.
        codeSplitting: { groups: [{ name: 'first-question', test: /QuestionnairePage\.vue/ }] },
      },
    },
  },
})

/** The application in one file, to be opened from a disk. */
const inOneFile = (): ViteUserConfig => ({
  plugins: [viteSingleFile(), sealSingleFile()],
  publicDir: false,
  build: { outDir: 'dist-single' },
})

const common = (isSingle: boolean): ViteUserConfig => ({
  base: './',
  define: {
    __VUE_OPTIONS_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    APP_VERSION: JSON.stringify(application.version),
    SINGLE_FILE: JSON.stringify(isSingle),
    // Files opened from a disk share one storage, with each other and with other applications.
    STORAGE_NAME: JSON.stringify(isSingle ? 'repere-cps-file' : 'repere-cps'),
  },
  plugins: [
    vue(),
    vueI18n({
      include: path('./src/i18n/messages/**'),
      runtimeOnly: true,
      dropMessageCompiler: true,
      fullInstall: false,
    }),
  ],
  resolve: { alias: { '@': path('./src') } },
  build: {
    target: ['chrome111', 'firefox128', 'safari16.4'],
    modulePreload: { polyfill: false },
  },
  test: {
    // Tests of whole screens share two cores with linting and type checks.
    testTimeout: 20_000,
    // Everywhere as on a build server: no test runs alone, and none writes what it compares with.
    allowOnly: false,
    update: 'none',
    // Asking five times as often as by itself takes a third off tests that wait for storage.
    expect: { poll: { timeout: 5_000, interval: 10 } },
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          // Nothing here leaves anything behind: files that share their modules take half the time.
          isolate: false,
          include: ['tests/*.spec.ts', pureTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'storage',
          environment: 'node',
          include: ['tests/storage/**/*.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // All others: a new folder of tests runs without being named here.
          include: ['tests/*/**/*.spec.ts'],
          exclude: [pureTests, 'tests/{storage,browser}/**'],
        },
      },
    ],
  },
})

/** `--mode single` builds the application in one file. */
export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single'
  return mergeConfig(common(isSingle), isSingle ? inOneFile() : served())
})
