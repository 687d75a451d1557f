import { vueTsConfigs, withVueTs } from '@vue/eslint-config-typescript'
import pluginVue from 'eslint-plugin-vue'

/** Prettier alone decides on layout: every rule of eslint-plugin-vue that only moves characters is off. */
const layoutRules = Object.entries(pluginVue.rules)
  .filter(([, rule]) => rule.meta?.type === 'layout')
  .map(([name]) => [`vue/${name}`, 'off'])

/** A list must be repeated where a second rule set needs it: the last `no-restricted-syntax` wins. */
const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: 'A union of literals says the same and leaves nothing behind at run time.',
  },
]

const pureFolders = ['src/domain/**', 'src/report/**', 'src/exchange/**', 'src/charts/**/*.ts']

export default withVueTs(
  { name: 'ignored', ignores: ['dist/**', 'dist-*/**', 'test-results/**', 'playwright-report/**'] },
  { name: 'checked', files: ['**/*.{ts,mts,js,mjs,vue}'] },
  { name: 'comments', linterOptions: { reportUnusedDisableDirectives: 'error' } },

  pluginVue.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,
  { name: 'layout', rules: Object.fromEntries(layoutRules) },

  {
    name: 'language',
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: 'error',
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A handler such as `() => close()` reads better than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A number in a text prints as one expects; what people read goes through Intl anyway.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },

  {
    name: 'components',
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      'vue/define-emits-declaration': 'error',
      'vue/define-props-declaration': 'error',
      'vue/define-props-destructuring': 'error',
      'vue/define-macros-order': 'error',
      'vue/html-button-has-type': 'error',
      'vue/no-empty-component-block': 'error',
      'vue/no-ref-object-reactivity-loss': 'error',
      'vue/no-template-target-blank': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['^Router(Link|View)$'] }],
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/no-v-html': 'error',
      'vue/prefer-use-template-ref': 'error',
      // TypeScript already says which props are optional; a default of undefined would only repeat it.
      'vue/require-default-prop': 'off',
    },
  },

  {
    name: 'pure',
    files: pureFolders,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'crypto', message: 'Ids are arguments: this folder has no randomness.' },
        { name: 'performance', message: 'Time is an argument: this folder has no clock.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['crypto', 'node:*'], message: 'This folder is plain TypeScript.' }],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument: no clock here.' },
        { object: 'Math', property: 'random', message: 'Ids are arguments: no randomness here.' },
        { object: 'globalThis', property: 'crypto', message: 'Ids are arguments.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument: no clock here.',
        },
        {
          selector: 'CallExpression[callee.name="Date"]',
          message: 'Time is an argument: no clock here.',
        },
      ],
    },
  },

  {
    name: 'tests',
    files: ['tests/**'],
    rules: {
      // A test that meets undefined fails, which is what a test is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Components written in a test are props and a template, nothing that ships.
      'vue/one-component-per-file': 'off',
    },
  },

  {
    name: 'commands',
    files: ['scripts/**', 'tests/bench/**'],
    rules: {
      // What a command has to say, it says on the console.
      'no-console': 'off',
    },
  },
)
