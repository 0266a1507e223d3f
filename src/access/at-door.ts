import { LookbackError, refusal } from '../model/index.ts'
import type { Door, Note, UnitOfWork, Who } from './door.ts'
import { accessErrors } from './errors.ts'
import { may, type Permission } from './roles.ts'

/** What an act needs before it may begin, and what a refusal of it is about. */
export interface DoorCheck {
  readonly permission: Permission | null
  readonly subject: string
}

export type DoorAct = <T>(
  who: Who,
  act: DoorCheck,
  work: (unit: UnitOfWork) => Promise<T>,
) => Promise<T>

/**
 * Acts at the door, refusals recorded: an act that is refused leaves nothing but one ledger entry
 * saying who was refused what.
 */
export const atDoor =
  (door: Door): DoorAct =>
  async (who, { permission, subject }, work) => {
    try {
      if (permission !== null && !may(who.role, permission)) {
        throw refusal(accessErrors, 'LB_NOT_ALLOWED')
      }
      return await door.enter(who, work)
    } catch (error) {
      if (!(error instanceof LookbackError)) throw error
      const note: Note = { action: 'refused', subject, details: { code: error.code } }
      await door.enter(who, async (unit) => unit.note(note))
      throw error
    }
  }
