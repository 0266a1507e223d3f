import type { CouncilIndex } from '../people/places.ts'
import type { Random } from '../random.ts'
import { rates } from '../rates.ts'
import type { Book } from './book.ts'
import { blank, type WrittenContact } from './noise.ts'

/** Where a placeholder is written: the source, its number for the person, and the column. */
export interface PlaceholderAt {
  readonly source: string
  readonly ref: string
}

/** What each council's staff type where there is no NHS number, with weights. All pass modulo 11. */
const nhsFillers: Readonly<Record<CouncilIndex, readonly (readonly [string, number])[]>> = {
  0: [
    ['9999999999', 8],
    ['0000000000', 1],
    ['1111111111', 1],
  ],
  1: [
    ['9999999999', 3],
    ['4444444444', 6],
    ['0000000000', 1],
  ],
}

const phoneFillers = ['07000000000', '00000000000', '07999999999', '01234567890', '07123456789']

/** The duty desk each council's workers give as the contact for a child. */
const dutyDesk: Readonly<Record<CouncilIndex, string>> = { 0: '07190 100200', 1: '07290 100200' }

/** The number where it is given; else a blank, or now and then ten equal digits. */
export function nhsOrPlaceholder(
  random: Random,
  book: Book,
  at: PlaceholderAt,
  council: CouncilIndex,
  nhs: string,
): string {
  if (random.chance(0.55)) return nhs
  if (!random.chance(rates.nhsPlaceholder.rate)) return blank(random)
  const value = random.weighted(nhsFillers[council])
  book.placeholders.push({ ...at, field: 'nhs_number', value })
  return value
}

/**
 * The contact as it is typed into a form that wants every field: some blanks are filled with what
 * belongs to nobody. `prefix` is the columns' (`victim_`); `desk` the council whose desk is given.
 */
export function withPlaceholders(
  random: Random,
  book: Book,
  at: PlaceholderAt,
  prefix: string,
  contact: WrittenContact,
  desk: CouncilIndex | null = null,
): WrittenContact {
  const fill = (field: string, value: string): string => {
    book.placeholders.push({ ...at, field: `${prefix}${field}`, value })
    return value
  }
  let { address, postcode, phone, number } = contact
  if (contact.lives === null) {
    if (random.chance(rates.noFixedAbode.rate)) {
      address = fill('address', 'No fixed abode')
      postcode = fill('postcode', 'ZZ99 3VZ')
    } else if (random.chance(rates.postcodeNotKnown.rate)) {
      postcode = fill('postcode', 'ZZ99 3WZ')
    }
  }
  if (desk !== null && random.chance(rates.officePhone.rate)) {
    phone = fill('phone', dutyDesk[desk])
    number = null
  } else if (number === null && random.chance(rates.phonePlaceholder.rate)) {
    phone = fill('phone', random.pick(phoneFillers))
  }
  return { ...contact, address, postcode, phone, number }
}
