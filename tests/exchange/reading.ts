import { bundleText, projectText } from '@/exchange/write'
import type { WholeProject } from '@/domain/whole-project'
import { readFile, type FileContents } from '@/exchange/read'
import { Refusal } from '@/exchange/refusal'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const options = {
  hasEdition: (gridId: string, edition: string) => gridId === 'spf-cps' && edition === '1.0.0',
  pace: () => Promise.resolve(),
}

/** Reads a file as the application does, on a build that ships the edition 1.0.0 of spf-cps. */
export const read = (file: Uint8Array | string): Promise<FileContents> =>
  readFile(typeof file === 'string' ? bytesOf(file) : file, options)

/** Why a file is refused; what it holds when it is not. */
export async function refusalOf(file: Uint8Array | string): Promise<Refusal | FileContents> {
  try {
    return await read(file)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

export const heading = { application: '0.1.0', exportedAt: '2026-03-12T08:00:00.000Z' }

/** A file of some projects, contacts included. */
export const fileOf = (projects: readonly WholeProject[]): string =>
  bundleText(
    heading,
    projects.map((rows) => projectText(rows, { contact: true })),
  )
