import type { WholeProject } from '@/domain/whole-project'
import { BUNDLE_FORMAT, BUNDLE_VERSION, packProject, type BundlePreferences } from './bundle'
import { encrypt } from './encryption'
import { compress } from './gzip'

/** What stands above the projects of a file. */
export interface BundleHeading {
  application: string
  /** ISO instant. */
  exportedAt: string
  preferences?: BundlePreferences | undefined
}

/** Larger texts are compressed: a file of many projects would otherwise be too large to be opened. */
const COMPRESS_FROM = 4_000_000

/** The text of one project, to be joined by `bundleText`; whom to contact only with `contact`. */
export const projectText = (rows: WholeProject, options: { contact: boolean }): string =>
  JSON.stringify(packProject(rows, options))

/** A whole file as a text: a heading, then one line for each project. */
export function bundleText(heading: BundleHeading, projects: readonly string[]): string {
  const { preferences, ...rest } = heading
  const head = { format: BUNDLE_FORMAT, formatVersion: BUNDLE_VERSION, ...rest }
  const opening = JSON.stringify({ ...head, ...(preferences && { preferences }) }).slice(0, -1)
  return `${opening},"projects":[\n${projects.join(',\n')}\n]}\n`
}

/** The bytes of a file, and what its name ends with. */
export interface EncodedFile {
  bytes: Uint8Array
  extension: string
}

/** Compresses a text that needs it, and encrypts it when there is a passphrase. */
export async function encodeFile(text: string, passphrase: string | null): Promise<EncodedFile> {
  const plain = new TextEncoder().encode(text)
  const isLarge = plain.length > COMPRESS_FROM
  const bytes = isLarge ? await compress(plain) : plain
  const extension = isLarge ? 'json.gz' : 'json'
  if (passphrase === null) return { bytes, extension }
  return { bytes: await encrypt(bytes, passphrase), extension: `${extension}.age` }
}
