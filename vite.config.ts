import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import application from './package.json' with { type: 'json' }
import { preloadFirstQuestion } from './scripts/first-question.mjs'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  base: './',
  define: {
    __VUE_OPTIONS_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    APP_VERSION: JSON.stringify(application.version),
  },
  plugins: [
    vue(),
    vueI18n({
      include: path('./src/i18n/messages/**'),
      runtimeOnly: true,
      dropMessageCompiler: true,
      fullInstall: false,
    }),
    preloadFirstQuestion(),
  ],
  resolve: { alias: { '@': path('./src') } },
  build: {
    target: ['chrome111', 'firefox128', 'safari16.4'],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // All of the first question in one file: many small ones would wait for each other's connections.
        codeSplitting: { groups: [{ name: 'first-question', test: /QuestionnairePage\.vue/ }] },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/*.spec.ts',
            'tests/{domain,catalog,criteria,storage,report,exchange,flow,charts,scripts}/**/*.spec.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{features,parts,stores,ui,i18n,app}/**/*.spec.ts'],
        },
      },
    ],
  },
})
