/** What the buttons of the projector do, in their order; the same as its keys. */
export const ACTIONS = [
  'previous',
  'reveal',
  'next',
  'second',
  'timer',
  'wall',
  'profile',
  'all',
  'full',
  'window',
  'help',
] as const
export type Action = (typeof ACTIONS)[number]
