import { expect, it } from 'vitest'
import type { ContactNotice } from '../../contact/index.ts'
import type { RecordSide } from './contract.ts'
import { withOneNotice } from './with-one-notice.ts'

const side = (contact: ContactNotice): RecordSide => ({
  recordId: 1,
  source: 'police',
  agency: 'Made-up Police',
  ref: 'V1',
  names: ['Robin Ashdown'],
  aliases: [],
  births: [],
  addresses: [],
  postcodes: [],
  phones: [],
  vehicles: [],
  identifiers: [],
  contact,
  appears: [],
  from: [],
})
const none: ContactNotice = { state: 'notAsked', words: ['Nobody has asked.'] }
const never: ContactNotice = { state: 'doNotContact', words: ['Do not contact them.'] }
const calls: ContactNotice = { state: 'asPlanned', words: ['May call.'] }

it('a pair looks alike whether one plan or two stand behind it, and no plan is left out', () => {
  for (const [one, other] of [
    [none, none],
    [none, never],
    [never, none],
    [never, never],
    [calls, never],
  ] as const) {
    const { left, right } = withOneNotice(side(one), side(other))
    expect(left.contact).toEqual(right.contact)
    const asked = [one, other].filter((notice) => notice !== none)
    expect(left.contact.words).toEqual(
      expect.arrayContaining(asked.flatMap((notice) => notice.words)),
    )
    expect(left.contact.state).toBe(asked.includes(never) ? 'doNotContact' : 'notAsked')
  }
})
