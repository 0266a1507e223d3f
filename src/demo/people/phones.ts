import { type Day, dayOf } from '../calendar.ts'
import type { Random } from '../random.ts'
import { rates } from '../rates.ts'

export interface Phone {
  readonly from: Day
  readonly number: string
}

/** A number somebody gave up, and the day they took another. */
export interface LapsedPhone {
  readonly number: string
  readonly until: Day
}

/** 071 and 072 are kept for future use: no telephone has these numbers. */
export const drawPhone = (random: Random): string =>
  `07${random.pick(['1', '2'])}${random.digits(8)}`

/** A number lies idle this long before an operator gives it to somebody else. */
const idleDays = 180

/**
 * The numbers one person has had. A later one is now and then a number that somebody else gave up
 * earlier; `lapsed` lists those and gains what this person gives up.
 */
export function drawPhones(random: Random, lapsed: LapsedPhone[] | null): Phone[] {
  const days = [0]
  const numbers = [drawPhone(random)]
  while (days.length < 3 && random.chance(0.4)) {
    days.push(dayOf(2010, 1, 1) + random.whole(0, 5400))
    numbers.push(drawPhone(random))
  }
  const phones = days
    .map((from, at) => ({ from, number: numbers[at]! }))
    .sort((a, b) => a.from - b.from)
    .map((phone) =>
      phone.from === 0 || lapsed === null ? phone : perhapsRecycled(random, lapsed, phone),
    )
  phones.forEach(({ number }, at) => {
    const next = phones[at + 1]
    if (next) lapsed?.push({ number, until: next.from })
  })
  return phones
}

function perhapsRecycled(random: Random, lapsed: LapsedPhone[], phone: Phone): Phone {
  if (lapsed.length === 0 || !random.chance(rates.phoneRecycled.rate)) return phone
  const at = lapsed.findIndex(({ until }) => until + idleDays <= phone.from)
  if (at < 0) return phone
  const [taken] = lapsed.splice(at, 1)
  return { from: phone.from, number: taken!.number }
}

/** A child is reached on a parent's telephone, until they have one of their own, if ever. */
export function childPhones(
  random: Random,
  born: Day,
  parent: readonly Phone[],
  own: readonly Phone[],
): readonly Phone[] {
  if (!random.chance(rates.childOnParentsPhone.rate)) return own
  if (!random.chance(rates.ownPhoneLater.rate)) return parent
  const from = born + Math.floor((random.whole(10, 13) + random.next()) * 365.25)
  const later = own.filter((phone) => phone.from > from)
  const first = own.filter((phone) => phone.from <= from).at(-1)!
  return [...parent.filter((phone) => phone.from < from), { from, number: first.number }, ...later]
}
