import { browser, browserTests, build, runSteps, unitTests } from './steps.mjs'

// Read by tests/faults.ts, in the processes started from here.
process.env.FAULTS = 'full'

const named = ['faults.spec']
await runSteps([browser, build, unitTests(named), browserTests(named)])
