import { WorkshopId, type ParticipantId } from '@/domain/workshop'
import { codeAt, type WorkshopCode } from '@/domain/workshop-code'
import { participantIdAt } from '@/exchange/ballot-bytes'
import { randomId } from './identifiers'

function randomNumber(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return drawn
}

export const newWorkshopId = (): WorkshopId => WorkshopId.parse(randomId())

/** Says nothing of the person, nor of the device. */
export const newParticipantId = (): ParticipantId => participantIdAt(randomNumber())

/** A workshop code drawn among all. */
export const newWorkshopCode = (): WorkshopCode => codeAt(randomNumber())
