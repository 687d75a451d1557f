/** Why a file cannot be opened. Each has its own words, and none of them lets anything be written. */
export type RefusalCode =
  /** Larger than a file may be, as it was chosen. `size`: bytes. */
  | 'tooLarge'
  /** Small as it was chosen, and larger than it may be once unpacked. */
  | 'unpacksTooLarge'
  | 'empty'
  /** The browser could not read the file: it was moved, or taken away. */
  | 'unreadable'
  /** No file of this application. */
  | 'foreign'
  /** It stops before its end. */
  | 'truncated'
  /** Something in it is not as this application writes it. `place`: where. */
  | 'damaged'
  /** Shaped as no project is: too deep, too many keys, names that are not names. */
  | 'unsafe'
  /** Written by a later version of the application. */
  | 'newer'
  /** About an edition this build does not ship. `editions`: which. */
  | 'unknownEdition'
  /** It says of something on this device that it belongs elsewhere. */
  | 'conflict'
  | 'wrongPassphrase'
  /** Encrypted for a key, not with a passphrase. */
  | 'notPassphrase'
  /** Encrypted so strongly that opening it would take more memory than a small computer has. */
  | 'tooCostly'

/** A file that was not opened. Nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
