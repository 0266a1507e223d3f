import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  defineLongAct,
  fields,
  ledgerStore,
  outputs,
  type Purpose,
  purposes,
  serviceKey,
  type UnitOfWork,
} from '../../access/index.ts'
import { encodingText, peopleEncoding, personEncoder, secretDigest } from '../../linkage/index.ts'
import {
  birthWords,
  type PersonStatements,
  recordedName,
  recordedValue,
  refusal,
} from '../../model/index.ts'
import { inContext } from '../../store/index.ts'
import { peopleErrors } from '../errors.ts'

/** The secret that two forces share; one of nobody's where none is provided, which compares with nothing. */
export const encodingSecret = serviceKey<Uint8Array>('secret of the encoding', () =>
  randomBytes(32),
)

/** So often in so many days may people leave a store encoded. */
const mostEncodings = { times: 4, days: 30 } as const

/** More ways of writing one person than these are seldom, and give away how much is recorded. */
const mostWays = 12

const encodedLine = z.strictObject({ personId: z.string(), encoding: z.string() }).readonly()
export type EncodedLine = z.output<typeof encodedLine>

/** What of the way of encoding is said with the lines. */
export const encodedHead = (secret: Uint8Array) => ({
  secret: secretDigest(secret),
  settings: peopleEncoding(),
})

const subject = 'people encoded'

/**
 * Everybody the records name as victim, suspect, associate or subject, encoded under a shared secret for comparing with one other store: a line a
 * person and way of writing them, in an order that tells nothing. Witnesses are not among them.
 */
export const encodePeople = defineLongAct({
  name: 'people.encode',
  kind: 'read',
  about: 'People encoded under a shared secret, to be compared with those of one other store',
  permission: 'importExtracts',
  // The secret is a file of the machine.
  performedAt: 'commandLine',
  input: z.strictObject({
    forForce: fields.key,
    purpose: z.enum(Object.keys(purposes) as [Purpose]),
    reason: fields.text(1_000).min(1),
  }),
  output: outputs.list(encodedLine),
  subject: () => subject,
  notes: ['disclosure'],
  async run({ enter, service }, { forForce, purpose, reason }): Promise<readonly EncodedLine[]> {
    const secret = service(encodingSecret)
    await holdSeldom(service(ledgerStore))
    return enter(async (unit) => {
      const lines = encoded(await waysOfWriting(unit), secret)
      unit.note({
        action: 'disclosure',
        ...{ subject, purpose, reason },
        details: { forForce, lines: lines.length, secret: secretDigest(secret) },
      })
      return lines
    })
  },
})

/** Each file is one more that could be tried against: they are counted where nobody can take one away. @throws LB_PEOPLE_ENCODED_OFTEN */
async function holdSeldom({ db }: ReturnType<typeof ledgerStore.create>): Promise<void> {
  const { times, days } = mostEncodings
  const made = await inContext(
    db,
    { accountId: 'encoding', role: 'ledgerReader', staffIds: [] },
    async (tx) => {
      const { count } = await tx
        .selectFrom('ledger_entry')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('action', '=', 'disclosure')
        .where('subject', '=', subject)
        .where('at', '>', sql<Date>`now() - make_interval(days => ${days})`)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  )
  if (made < times) return
  const cause = `People were encoded ${made} times in the last ${days} days; ${times} are allowed.`
  throw refusal(peopleErrors, 'LB_PEOPLE_ENCODED_OFTEN', cause)
}

interface WayOfWriting {
  readonly personId: string
  readonly name: string | null
  readonly birth: string | null
  readonly postcode: string | null
}

async function waysOfWriting({ db }: UnitOfWork): Promise<readonly WayOfWriting[]> {
  const { rows } = await sql<{ personId: string; person: PersonStatements }>`
    select distinct l.person_id as "personId", jsonb_build_object('givenNames', m.person->'givenNames',
      'familyName', m.person->'familyName', 'birth', m.person->'birth', 'postcode', m.person->'postcode') as person
    from person_mention l join mention m on m.id = l.mention_id
    where m.role <> 'witness'`.execute(db)
  return rows.map(({ personId, person }) => ({
    personId,
    name: recordedName(person),
    birth: birthWords(recordedValue(person.birth)),
    postcode: recordedValue(person.postcode),
  }))
}

function encoded(ways: readonly WayOfWriting[], secret: Uint8Array): readonly EncodedLine[] {
  const encode = personEncoder(peopleEncoding(), secret)
  const byPerson = new Map<string, Set<string>>()
  for (const { personId, ...fields } of ways) {
    const encoding = encode(fields)
    // With one thing known of them, or none, there is nothing to compare.
    if (encoding.every((view) => view === null)) continue
    const seen = byPerson.get(personId) ?? new Set()
    if (seen.size < mostWays) seen.add(encodingText(encoding))
    byPerson.set(personId, seen)
  }
  const lines = [...byPerson].flatMap(([personId, seen]) =>
    [...seen].map((encoding) => ({ personId, encoding })),
  )
  const places = randomBytes(32)
  const placeOf = ({ personId, encoding }: EncodedLine) =>
    createHmac('sha256', places).update(`${personId} ${encoding}`).digest('hex')
  return Map.groupBy(lines, placeOf)
    .entries()
    .toArray()
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [line]]) => line ?? [])
}
