/**
 * Numbers that look drawn at random and are the same in every run: xorshift of 32 bits.
 * The function gives a whole number from 0 to under `below`. `seed`: not 0.
 */
export function drawFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
