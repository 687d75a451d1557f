import '../../stores/fresh'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { Refusal } from '@/exchange/refusal'
import { refusalWords } from '@/features/transfer/refusal-words'
import { loadMessages } from '@/i18n'
import { useTransferOpenStore } from '@/stores/transfer-open'
import { anyProject } from '../../exchange/arbitraries'
import { bytesOf, fileOf } from '../../exchange/reading'
import { wholeProject } from '../../exchange/rows'
import { report, scaled } from '../../faults'
import { dump } from '../../storage/dump'
import { store } from '../../storage/incoming'
import { freshStart } from '../../stores/fresh'

const whole = anyProject.map((rows) => fileOf([rows, wholeProject()]))

type Json = Record<string, unknown>
interface Place {
  holder: Json
  key: string
}

/** Every place in parsed JSON where a value stands. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Json
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

/** A file with one place changed. */
const changed = (change: (place: Place) => void) =>
  fc.tuple(whole, fc.nat()).map(([text, drawn]) => {
    const file: unknown = JSON.parse(text)
    const places = placesIn(file)
    change(places[drawn % places.length]!)
    return bytesOf(JSON.stringify(file))
  })

/** Values that stand nowhere in a file. */
const anyWrong = fc.constantFrom<unknown[]>(true, -1e300, 'x'.repeat(5_000), [[]], { a: 1 }, [null])

/** What may happen to a file on its way, or be done to it. */
const hostile: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  cut: fc
    .tuple(whole, fc.double({ min: 0, max: 0.99, noNaN: true }))
    .map(([text, share]) => bytesOf(text.trimEnd().slice(0, Math.floor(text.length * share)))),
  'overwritten in the middle': fc.tuple(whole, fc.nat()).map(([text, drawn]) => {
    const bytes = bytesOf(text)
    bytes.fill(0xff, drawn % bytes.length, (drawn % bytes.length) + 20)
    return bytes
  }),
  'of other bytes': fc.uint8Array({ maxLength: 2_000 }),
  'of other JSON': fc.json().map(bytesOf),
  'with a wrong value': fc
    .tuple(fc.nat(), anyWrong)
    .chain(([, wrong]) => changed(({ holder, key }) => (holder[key] = wrong)))
    .filter((bytes) => !new TextDecoder().decode(bytes).includes('"toConfirm":true')),
  'with a key too much': changed(({ holder }) => {
    if (Array.isArray(holder)) holder.push({ extra: 1 })
    else holder['not a name'] = { extra: 1 }
  }),
  'with a key that pollutes': fc
    .tuple(whole, fc.constantFrom('__proto__', 'constructor', 'prototype'))
    .map(([text, name]) => bytesOf(text.replace('"identity":{', `"identity":{"${name}":{"a":1},`))),
  'nested deeply': fc
    .integer({ min: 13, max: 5_000 })
    .map((depth) =>
      bytesOf(`{"format":"repere-cps.bundle","a":${'['.repeat(depth)}${']'.repeat(depth)}}`),
    ),
  'of too many keys': fc
    .integer({ min: 1_001, max: 5_000 })
    .map((keys) =>
      bytesOf(
        JSON.stringify(
          Object.fromEntries(Array.from({ length: keys }, (_, key) => [`k${key}`, key])),
        ),
      ),
    ),
  'of a newer format': whole.map((text) =>
    bytesOf(text.replace('"formatVersion":1', '"formatVersion":2')),
  ),
  'for another edition': whole.map((text) =>
    bytesOf(text.replaceAll('"edition":"1.0.0"', '"edition":"9.9.9"')),
  ),
  'compressed and cut': whole.map((text) => {
    const packed = new Uint8Array(gzipSync(text))
    return packed.slice(0, packed.length - 12)
  }),
  'encrypted for a key': fc
    .uint8Array({ maxLength: 500 })
    .map((body) =>
      Uint8Array.from([...bytesOf('age-encryption.org/v1\n-> X25519 abc\n'), ...body]),
    ),
}

beforeAll(() => loadMessages('core', 'transfer'))
beforeEach(freshStart)

const runs = Math.ceil(scaled(1_000) / Object.keys(hostile).length)

it.each(Object.entries(hostile))(
  'a file %s is refused with its own words, and nothing is written',
  async (_, files) => {
    await store([wholeProject()])
    const before = await dump()
    const opening = useTransferOpenStore()
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const file = new File([bytes as Uint8Array<ArrayBuffer>], 'repere-cps.json')
        const refusal = await opening.open(file, 'a passphrase').then(
          () => null,
          (error: unknown) => error,
        )
        expect(refusal).toBeInstanceOf(Refusal)
        const { what, todo } = refusalWords(refusal as Refusal)
        expect(what.length).toBeGreaterThan(10)
        expect(todo.length).toBeGreaterThan(10)
      }),
      { numRuns: runs },
    )
    expect(await dump()).toBe(before)
    report(`${runs} files: none opened, nothing written`)
  },
  120_000,
)
