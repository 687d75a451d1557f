import type { Words } from '@/report/words'

/**
 * Words that show what they are made of: `say('partial', { total: 4 }, 3)` is `partial(3, 4)`,
 * a count stands first. Dates, months and numbers stay as they are.
 */
export const plainWords: Words = {
  say: (key, values = {}, count) => {
    if (key === 'separator') return '; '
    const parts = [...(count === undefined ? [] : [count]), ...Object.values(values)]
    return parts.length === 0 ? key : `${key}(${parts.join(', ')})`
  },
  date: (date) => date,
  month: (month) => month,
  number: String,
}
