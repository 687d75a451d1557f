import type { Workshop } from '@/domain/workshop'
import { writeInvitationLink } from '@/exchange/invitation'

/** Whether a text is an address that a phone can open. */
export function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
}

const isOfThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/**
 * Where phones find the application: the address set for the workshop, or else the one this page came from, unless
 * only this machine knows it. Null where there is none: the code is then typed in an installed application.
 */
export function addressFor({ options }: Pick<Workshop, 'options'>): string | null {
  if (options.address !== null) return isAddress(options.address) ? options.address : null
  const { protocol, hostname, origin, pathname } = window.location
  return protocol.startsWith('http') && !isOfThisMachine(hostname) ? origin + pathname : null
}

/** What the QR code of a workshop holds; null without an address to open. */
export function linkOf(workshop: Workshop, design: boolean): string | null {
  const address = addressFor(workshop)
  const { gridId, edition, code, options } = workshop
  const { generalId, roles } = options
  return (
    address && writeInvitationLink({ gridId, edition, code, generalId, design, roles }, address)
  )
}
