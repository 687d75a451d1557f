/** A whole number from 0 and the bits it takes, 32 at most. */
export type BitField = readonly [value: number, bits: number]

/** Writes numbers one after the other, highest bit first; the last byte is filled up with zeros. */
export function packBits(fields: readonly BitField[]): Uint8Array {
  const length = fields.reduce((sum, [, bits]) => sum + bits, 0)
  const bytes = new Uint8Array(Math.ceil(length / 8))
  let at = 0
  for (const [value, bits] of fields)
    for (let bit = bits - 1; bit >= 0; bit -= 1, at += 1)
      if ((value >>> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at & 7))
  return bytes
}

/** Reads numbers of these sizes (bits, 32 at most); what lies beyond the end reads as zeros. */
export function unpackBits(bytes: Uint8Array, sizes: readonly number[]): number[] {
  let at = 0
  return sizes.map((bits) => {
    let value = 0
    for (let bit = 0; bit < bits; bit += 1, at += 1)
      value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    return value
  })
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/**
 * CRC-32 of ISO-HDLC, as in zip and PNG; 0 to 2³² − 1. Finds every change of up to 32 bits in a row.
 * Example: the bytes of `123456789` give 0xcbf43926.
 */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

export const CRC_BYTES = 4

/** The bytes with their CRC-32 after them, highest byte first. */
export function seal(bytes: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(bytes.length + CRC_BYTES)
  sealed.set(bytes)
  sealed.set(packBits([[crc32(bytes), 32]]), bytes.length)
  return sealed
}

/** What was sealed; null when it is not what it was. */
export function unseal(sealed: Uint8Array): Uint8Array | null {
  const bytes = sealed.subarray(0, -CRC_BYTES)
  const [crc] = unpackBits(sealed.subarray(-CRC_BYTES), [32])
  return sealed.length > CRC_BYTES && crc === crc32(bytes) ? bytes : null
}
