import { Refusal } from './refusal'

/**
 * Base-2 logarithm of how often a guess of the passphrase is stretched: 64 MB and about half a second on an old
 * laptop. The format's own default takes four times as much, which small tablets do not have.
 */
const WORK_FACTOR = 16
/** Highest one that is opened: 256 MB, the default of the public tool. */
const WORK_FACTOR_LIMIT = 18

const BINARY = 'age-encryption.org/v1\n'
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'
const HEADER_LIMIT = 1_000

const loadAge = () => import('age-encryption')

const startOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_LIMIT)).trimStart()

/** Whether a file is encrypted in the age format, as binary or as text. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const start = startOf(bytes)
  return start.startsWith(BINARY) || start.startsWith(ARMOR)
}

/** Encrypts in the age format: `age --decrypt` opens it with the same passphrase. */
export async function encrypt(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await loadAge()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return encrypter.encrypt(bytes)
}

/** The work factor a file asks for. Throws a Refusal when it was not encrypted with a passphrase. */
function workFactorOf(bytes: Uint8Array): number {
  const [, factor] = /^-> scrypt [\w+/]+ (\d{1,3})$/m.exec(startOf(bytes)) ?? []
  if (factor === undefined) throw new Refusal('notPassphrase')
  return Number(factor)
}

/** What a passphrase opens. Throws a Refusal for another passphrase, and for a file that is damaged. */
export async function decrypt(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { armor, Decrypter } = await loadAge()
  const isArmored = startOf(bytes).startsWith(ARMOR)
  let binary: Uint8Array
  try {
    binary = isArmored ? armor.decode(new TextDecoder().decode(bytes)) : bytes
  } catch (cause) {
    throw new Refusal('truncated', {}, { cause })
  }
  if (workFactorOf(binary) > WORK_FACTOR_LIMIT) throw new Refusal('tooCostly')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(binary)
  } catch (cause) {
    const isOtherPassphrase = cause instanceof Error && cause.message.includes('no identity')
    throw new Refusal(isOtherPassphrase ? 'wrongPassphrase' : 'truncated', {}, { cause })
  }
}
