import { browserTests, build, runSteps, unitTests } from './steps.mjs'

await runSteps([
  build,
  { name: 'types', run: ['types'] },
  { name: 'lint', run: ['lint'] },
  { name: 'format', run: ['format:check'] },
  { name: 'dead code', run: ['knip'] },
  unitTests(),
  browserTests(),
])
