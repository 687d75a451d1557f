import { build } from 'vite'

const times = 10

/**
 * A grid with ten times the criteria, each with its models under other ids.
 *
 * @param {import('@/domain/grid').Grid} grid
 */
const enlarge = (grid) => ({
  ...grid,
  generals: grid.generals.map((general) => ({
    ...general,
    operationals: Array.from({ length: times }, () => general.operationals)
      .flat()
      .map((operational, index) => ({
        ...operational,
        id: `${general.id}.${index + 1}`,
        models: operational.models.map((model, place) => ({
          ...model,
          id: `${general.id}.${index + 1}.${place + 1}`,
        })),
      })),
  })),
})

/**
 * Builds the application with a grid ten times as large.
 *
 * @returns {Promise<string>} The folder of the build.
 */
export async function buildLarger() {
  const outDir = 'node_modules/.tmp/bench-larger'
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    plugins: [
      {
        name: 'larger-grid',
        enforce: 'pre',
        transform: {
          filter: { id: /\/criteria\/[^/]+\/[^/]+\/grid\.json$/ },
          handler: (source) =>
            JSON.stringify(
              enlarge(/** @type {import('@/domain/grid').Grid} */ (JSON.parse(source))),
            ),
        },
      },
    ],
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
