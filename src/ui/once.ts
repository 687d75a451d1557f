/** Work that a second click does not begin again before it has ended; what fails can be begun again. */
export function once<Given extends readonly unknown[]>(
  work: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  let isGoing = false
  return async (...given) => {
    if (isGoing) return
    isGoing = true
    try {
      await work(...given)
    } finally {
      isGoing = false
    }
  }
}
