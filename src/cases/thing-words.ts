import type { ThingKind } from '../model/index.ts'

/** What a thing that records name is called. */
export const thingWords: Readonly<Record<ThingKind, string>> = {
  phone: 'Telephone',
  vehicle: 'Vehicle',
  address: 'Address',
  place: 'Place',
  email: 'Mail address',
}
