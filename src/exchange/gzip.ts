import { Refusal } from './refusal'

const MAGIC = [0x1f, 0x8b] as const

/** Whether bytes begin as a gzip file does; what follows may still be damaged. */
export const isGzip = (bytes: Uint8Array): boolean =>
  MAGIC.every((byte, index) => bytes[index] === byte)

type Transform = CompressionStream | DecompressionStream

/** Sends bytes through a stream and collects what comes out; more than `limit` bytes stop it. */
async function through(stream: Transform, bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const writer = stream.writable.getWriter()
  // What goes wrong shows at the other end, where it is awaited.
  const written = writer
    .write(bytes as Uint8Array<ArrayBuffer>)
    .then(() => writer.close())
    .catch(() => undefined)
  const reader = stream.readable.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > limit) {
      await reader.cancel()
      throw new Refusal('unpacksTooLarge')
    }
    chunks.push(read.value)
  }
  await written
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** Bytes as a gzip file, which `decompress` unpacks. */
export const compress = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(new CompressionStream('gzip'), bytes, Infinity)

/** Unpacks no further than `limit` bytes. Throws a Refusal for more, and for what is no gzip or stops early. */
export async function decompress(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  try {
    return await through(new DecompressionStream('gzip'), bytes, limit)
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal('truncated', {}, { cause })
  }
}
