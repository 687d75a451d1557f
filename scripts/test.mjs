import { browser, browserTests, build, runSteps, unitTests } from './steps.mjs'

// The longest first: on two cores the others are done beside it.
await runSteps([
  unitTests(),
  build,
  { name: 'types', run: ['types'] },
  { name: 'lint', run: ['lint'] },
  { name: 'format', run: ['format:check'] },
  { name: 'dead code', run: ['knip'] },
  browser,
  browserTests(),
])
