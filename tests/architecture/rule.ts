import { dirname, join } from 'node:path/posix'
import type { Import } from './imports'

interface Layer {
  /** Folders of `src/` whose code may be imported. */
  folders: readonly string[]
  /** Folders of `src/` of which only types may be imported. */
  typesOf?: readonly string[]
  packages: readonly string[]
  /** Folders outside `src/` that may be read, for example the shipped content. */
  outside?: readonly string[]
}

const fonts = [
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/bricolage-grotesque',
]

/** Who may import what: the one place where the rule of dependencies is written as code. */
export const layers = {
  domain: { folders: [], packages: ['zod'] },
  catalog: { folders: ['domain'], packages: [], outside: ['criteria'] },
  worker: { folders: [], packages: [] },
  storage: { folders: ['domain', 'worker'], packages: ['dexie', 'fake-indexeddb'] },
  exchange: { folders: ['domain'], packages: ['age-encryption'] },
  report: { folders: ['domain'], packages: [] },
  i18n: { folders: ['domain'], packages: ['vue', 'vue-i18n'] },
  ui: { folders: [], packages: ['vue'] },
  charts: {
    folders: ['domain', 'parts', 'i18n', 'ui'],
    packages: ['vue', 'chart.js', 'vue-chartjs'],
  },
  codes: { folders: ['i18n', 'ui'], packages: ['vue', 'qr'] },
  parts: { folders: ['domain', 'i18n', 'ui'], packages: ['vue'] },
  stores: {
    folders: ['domain', 'catalog', 'storage', 'exchange', 'i18n'],
    packages: ['vue', 'pinia'],
  },
  features: {
    folders: ['domain', 'report', 'exchange', 'charts', 'codes', 'parts', 'stores', 'i18n', 'ui'],
    typesOf: ['catalog'],
    packages: ['vue', 'vue-router', 'pinia'],
  },
  app: {
    folders: [
      'domain',
      'catalog',
      'storage',
      'exchange',
      'report',
      'i18n',
      'ui',
      'charts',
      'parts',
      'stores',
      'features',
    ],
    packages: ['vue', 'vue-router', 'pinia', ...fonts],
  },
} as const satisfies Record<string, Layer>

/** Files that lie in `src/` itself; they count as `app`. */
export const rootFiles = ['main.ts']

/** The only file that names zod: it sets zod up before the first schema is built. */
const zodDoor = 'src/domain/zod.ts'

interface Place {
  layer: string
  /** The layer, or the feature: features are strangers to each other. */
  unit: string
}

/** The layer of a path such as `src/features/home/HomePage.vue`; undefined outside `src/`. */
export function placeOf(path: string): Place | undefined {
  const [root, first = '', second = ''] = path.split('/')
  if (root !== 'src') return undefined
  const layer = rootFiles.includes(first) ? 'app' : first
  return { layer, unit: layer === 'features' ? `features/${second}` : layer }
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The path in the repository that a specifier means; undefined for a package. */
function pathOf(file: string, specifier: string): string | undefined {
  const clean = specifier.replace(/\?.*$/, '')
  if (clean.startsWith('@/')) return clean.replace('@/', 'src/')
  if (clean.startsWith('/')) return clean.slice(1)
  if (clean.startsWith('.')) return join(dirname(file), clean)
  return undefined
}

/**
 * Says why an import breaks the rule, or undefined when it keeps it.
 * `file` is a path in the repository, such as `src/domain/scoring.ts`.
 */
export function violationOf(file: string, found: Import): string | undefined {
  const from = placeOf(file)
  const layer = (layers as Partial<Record<string, Layer>>)[from?.layer ?? '']
  if (from === undefined || layer === undefined) return `${file} lies in no known layer`

  const target = pathOf(file, found.specifier)
  if (target === undefined) return packageViolation(file, packageOf(found.specifier), layer)
  const to = placeOf(target)
  if (to === undefined) return outsideViolation(file, target, layer)

  const allowed =
    to.unit === from.unit ||
    layer.folders.includes(to.layer) ||
    (found.typeOnly && layer.typesOf?.includes(to.layer))
  return allowed ? undefined : `${file} may not import ${to.unit}`
}

function packageViolation(file: string, name: string, layer: Layer): string | undefined {
  if (name === 'zod' && file !== zodDoor) return `${file} must take zod from ${zodDoor}`
  return layer.packages.includes(name) ? undefined : `${file} may not use the package ${name}`
}

function outsideViolation(file: string, target: string, layer: Layer): string | undefined {
  const folder = target.split('/')[0] ?? ''
  return layer.outside?.includes(folder) ? undefined : `${file} may not read ${target}`
}
