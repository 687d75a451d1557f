/**
 * What can be said of the current edition before its file is read: the home page opens without it.
 * A test holds these figures to the file.
 */
export const currentOutline = {
  generals: 3,
  operationals: 9,
  models: 32,
  /** Where a new questionnaire opens. */
  firstOperational: '1.1',
} as const
