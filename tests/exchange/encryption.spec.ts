import { describe, expect, it } from 'vitest'
import { encrypt, decrypt, isEncrypted } from '@/exchange/encryption'
import { bytesOf, fileOf } from './reading'

describe('an encrypted file', () => {
  const secret = 'Œuvre d’été – 50\u202f%'

  it('opens with its passphrase and no other', async () => {
    const file = await encrypt(bytesOf('content'), secret)
    expect(new TextDecoder().decode(await decrypt(file, secret))).toBe('content')
    await expect(decrypt(file, 'Oeuvre d’été – 50 %')).rejects.toMatchObject({
      code: 'wrongPassphrase',
    })
  })

  it('that was cut or changed is not opened by halves', async () => {
    const file = await encrypt(bytesOf('x'.repeat(100_000)), secret)
    await expect(decrypt(file.slice(0, -10), secret)).rejects.toMatchObject({ code: 'truncated' })
    await expect(
      decrypt(
        file.map((byte, index) => (index === file.length - 5 ? byte ^ 1 : byte)),
        secret,
      ),
    ).rejects.toMatchObject({ code: 'truncated' })
  })

  it('may be written as text', async () => {
    const { armor } = await import('age-encryption')
    const file = bytesOf(armor.encode(await encrypt(bytesOf('content'), secret)))
    expect(isEncrypted(file)).toBe(true)
    expect(new TextDecoder().decode(await decrypt(file, secret))).toBe('content')
    await expect(decrypt(file.slice(0, 200), secret)).rejects.toMatchObject({ code: 'truncated' })
  })

  it('is refused when it would cost too much, or was made for a key', async () => {
    const header = (stanza: string) => bytesOf(`age-encryption.org/v1\n-> ${stanza}\nAAAA\n--- x\n`)
    await expect(decrypt(header('scrypt bBjlhJVYZeE4aqUdmtRHfw 30'), secret)).rejects.toMatchObject(
      { code: 'tooCostly' },
    )
    await expect(decrypt(header('X25519 abc'), secret)).rejects.toMatchObject({
      code: 'notPassphrase',
    })
  })

  it('is known by how it begins', () => {
    expect(isEncrypted(bytesOf(fileOf([])))).toBe(false)
    expect(isEncrypted(new Uint8Array())).toBe(false)
  })
})
