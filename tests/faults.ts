/**
 * How often a test repeats a fault: `full` times in `npm run test:faults`, a tenth of it, and at least once, in
 * `npm test`. Tests that do so live in files named `*.faults.spec.ts`, under Vitest or under tests/browser.
 */
export const scaled = (full: number): number =>
  process.env.FAULTS === 'full' ? full : Math.max(1, Math.round(full / 10))

/** A figure for people to read; `npm run test:faults` shows it under its step. */
export const report = (sentence: string): void => void process.stdout.write(`→ ${sentence}\n`)
