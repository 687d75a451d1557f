import type { GeneralId } from '@/domain/grid'
import type { Workshop } from '@/domain/workshop'
import type { WorkshopCode } from '@/domain/workshop-code'

/** Whom sheets of paper are printed for. */
export interface PaperPurpose {
  /** The one general criterion they are about; null for the whole grid. */
  generalId: GeneralId | null
  /** Whether the project is in design. */
  design: boolean
  /** Of the workshop they are for. */
  code: WorkshopCode | null
  /** Roles that the workshop offers. */
  roles: readonly string[]
}

/** The part of an address that asks for such sheets; defaults stay out of it. */
export const paperQuery = ({ generalId, design, code, roles }: PaperPurpose) => ({
  ...(generalId !== null && { general: generalId }),
  ...(design && { design: '1' }),
  ...(code !== null && { code }),
  ...(roles.length > 0 && { roles: [...roles] }),
})

/** Where the sheets of a workshop are printed. */
export const paperOfWorkshop = (
  { code, options }: Pick<Workshop, 'code' | 'options'>,
  design: boolean,
) => ({ name: 'paper', query: paperQuery({ ...options, code, design }) })
