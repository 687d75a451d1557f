import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedOnly } from '../../scripts/sbom.mjs'

const component = (ref: string) => ({ 'bom-ref': ref, name: ref.split('@')[0] })

const sbom = {
  bomFormat: 'CycloneDX',
  components: ['both@1.0.0', 'linter@2.0.0', 'part@1.0.0', 'part@3.0.0', 'typist@6.0.0'].map(
    component,
  ),
  dependencies: [
    { ref: 'repere-cps@0.1.0', dependsOn: ['both@1.0.0', 'linter@2.0.0'] },
    { ref: 'both@1.0.0', dependsOn: ['part@1.0.0', 'typist@6.0.0'] },
    { ref: 'linter@2.0.0', dependsOn: ['both@1.0.0', 'part@3.0.0'] },
    { ref: 'part@1.0.0', dependsOn: [] },
    { ref: 'part@3.0.0', dependsOn: [] },
    { ref: 'typist@6.0.0', dependsOn: [] },
  ],
}

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/both': { version: '1.0.0' },
    'node_modules/linter': { version: '2.0.0', dev: true },
    'node_modules/linter/node_modules/part': { version: '3.0.0', dev: true },
    'node_modules/part': { version: '1.0.0' },
    'node_modules/typist': { version: '6.0.0', devOptional: true },
  },
}

describe('the list of what ships', () => {
  it('keeps what the application needs, also where a tool of development needs it too', () => {
    const { bomFormat, components, dependencies } = shippedOnly(sbom, lock)
    expect(bomFormat).toBe('CycloneDX')
    expect(components).toEqual(['both@1.0.0', 'part@1.0.0'].map(component))
    expect(dependencies).toEqual([
      { ref: 'repere-cps@0.1.0', dependsOn: ['both@1.0.0'] },
      { ref: 'both@1.0.0', dependsOn: ['part@1.0.0'] },
      { ref: 'part@1.0.0', dependsOn: [] },
    ])
  })

  it('names, when it is asked for, every package that the application depends on, and no tool', () => {
    const made = JSON.parse(
      execFileSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8' }),
    ) as { components: { name: string }[] }
    const names = made.components.map(({ name }) => name)
    const { dependencies, devDependencies, scripts } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<'dependencies' | 'devDependencies' | 'scripts', Record<string, string>>
    expect(scripts.sbom).toBe('node scripts/sbom.mjs')
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)))
    expect(names.filter((name) => name in devDependencies)).toEqual([])
  })
})
