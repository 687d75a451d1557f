import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GeneralId, GridId } from '@/domain/grid'
import { codeAt, WORKSHOP_CODES } from '@/domain/workshop-code'
import {
  readInvitation,
  writeInvitation,
  writeInvitationLink,
  type Invitation,
} from '@/exchange/invitation'

const invitation: Invitation = {
  code: codeAt(100_000),
  gridId: GridId.parse('spf-cps'),
  edition: '1.0.0',
  generalId: GeneralId.parse('2'),
  design: true,
  roles: ['Équipe & direction', 'Parent, 6e'],
}

describe('an invitation', () => {
  it('is a route that says all a phone has to know', () => {
    const route = writeInvitation({ ...invitation, generalId: null, design: false, roles: [] })
    expect(route).toBe('/join/belette-piano-42?g=spf-cps&v=1.0.0')
  })

  it('is a link to where the application is published', () => {
    const link = writeInvitationLink(invitation, 'https://example.org/cps/#/settings')
    expect(link).toMatch(/^https:\/\/example\.org\/cps\/#\/join\/belette-piano-42\?/)
    expect(readInvitation(link)).toEqual(invitation)
  })

  it('comes back the same, whatever the roles are called', () => {
    const anyRole = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })
      .filter((role) => role.trim() !== '')
    const any = fc.record({
      code: fc.nat(WORKSHOP_CODES - 1).map(codeAt),
      gridId: fc.constant(invitation.gridId),
      edition: fc.constantFrom('1.0.0', '12.3.45'),
      generalId: fc.option(fc.constantFrom(...['1', '2', '3'].map((id) => GeneralId.parse(id)))),
      design: fc.boolean(),
      roles: fc.array(anyRole, { maxLength: 6 }),
    })
    fc.assert(
      fc.property(any, (one) => {
        expect(readInvitation(writeInvitation(one))).toEqual(one)
      }),
    )
  })

  it.each([
    'belette piano 42',
    ' Piano Belette 42',
    '#/join/belette-piano-42',
    '/join/BELETTE piano 42',
  ])('is a code alone when someone typed it: %j', (typed) => {
    expect(readInvitation(typed)).toEqual({ code: 'belette-piano-42' })
  })

  it('keeps the code when the rest of the link does not hold', () => {
    const roles = Array.from({ length: 9 }, (_, index) => `r=${index}`).join('&')
    const link = `https://example.org/#/join/belette-piano-42?g=spf-cps&v=1.0.0&c=x&r=&${roles}`
    expect(readInvitation(link)).toMatchObject({
      generalId: null,
      roles: ['0', '1', '2', '3', '4', '5'],
    })
    expect(readInvitation('/join/belette-piano-42?g=Ù&v=1')).toEqual({ code: 'belette-piano-42' })
  })

  it.each(['', 'bonjour', '/join/', '/join/belette-piano?g=spf-cps', 'https://example.org/#/grid'])(
    'is not read from %j',
    (text) => {
      expect(readInvitation(text)).toBeNull()
    },
  )
})
