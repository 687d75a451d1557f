/** One part of a workshop: from and to which minute, what it is called, what the trainer does. */
export interface Part {
  from: number
  to: number
  name: string
  text: string
}

/** `| 0 à 10 | **Accueil** | Rappelle le but |` in any language. */
const LINE = /^\|\s*(\d+)\D+(\d+)\s*\|\s*\*\*(.+?)\*\*\s*\|\s*(.+?)\s*\|$/

/** The schedule of a whole workshop, from the shipped method: the one text where it is written. */
export const scheduleIn = (method: string): Part[] =>
  method.split('\n').flatMap((line) => {
    const [, from, to, name = '', text = ''] = LINE.exec(line) ?? []
    return from === undefined ? [] : [{ from: Number(from), to: Number(to), name, text }]
  })
