import { textOf } from '../report/builders'

/** Texts of a length that tell themselves apart. */
export function numbered(write: (length: number) => string = textOf) {
  let count = 0
  return (length: number) => {
    count += 1
    return `${count} ${write(length)}`.slice(0, length)
  }
}
