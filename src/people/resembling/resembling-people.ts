import { sql } from 'kysely'
import { z } from 'zod'
import {
  type ActContext,
  defineLongAct,
  fields,
  mentionsInAll,
  type Purpose,
  searchedWords,
  serviceKey,
  smallArchive,
  type UnitOfWork,
} from '../../access/index.ts'
import { type Leaf, type Meant, needSearchPurpose, searchPurpose } from '../../cases/index.ts'
import { noticesOfPeople } from '../../contact/index.ts'
import { type LinkIndex, type ScoredPair, scoreOne } from '../../linkage/index.ts'
import { givenBy } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import type { LinkView, PersonRow } from '../contract.ts'
import { personColumns } from '../people.ts'
import {
  type Description,
  type Resembling,
  type ResemblingPerson,
  resemblingSchema,
} from './contract.ts'
import { type IndexedMentions, indexMentions, stateOf } from './indexed-mentions.ts'
import { readDescription } from './read-description.ts'

const mostPeople = 20
/**
 * Mentions looked up, so that people of many mentions leave room for others. They are chosen before it is asked who may see them:
 * whoever is kept from cases is shown fewer by as many of these as stand there, and never one that is closed to them.
 */
const mostMentions = 400
/** Records met in one search; the rarest keys are read first. */
const mostRecords = 20_000

/** Mentions held in this process to be scored against, read anew after an import or a refresh. */
interface MentionIndex {
  current: IndexedMentions | null
  renewal: Promise<IndexedMentions> | null
  readonly smallArchive: number
}
export const mentionIndex = serviceKey<MentionIndex>('index of mentions', () => ({
  current: null,
  renewal: null,
  smallArchive,
}))

/**
 * People one of whose mentions the asker may see resembles what was typed, the likeliest first, at
 * most twenty, each with the evidence of the mention that comes closest.
 */
export const resemblingPeople = defineLongAct({
  name: 'people.resembling',
  kind: 'read',
  about: 'Who may be meant by a description, however the records spell it',
  permission: 'readCase',
  input: z.strictObject({ query: fields.query, purpose: searchPurpose }),
  output: resemblingSchema,
  subject: () => 'people',
  notes: ['consultation'],
  async run(context, { query, purpose }): Promise<Resembling> {
    if (query !== '') needSearchPurpose(context.session, purpose)
    return withMentionIndexSoon(
      context,
      (unit) => noteResembling(unit, query, purpose, []),
      async (unit, mentions, isOld) => {
        const found = await resembling(unit, mentions, readDescription(query))
        const ids = found.people.map(({ personId }) => personId)
        await noteResembling(unit, query, purpose, ids)
        return { ...found, isOld }
      },
    )
  },
})

/** To plan a search takes longer than most take to run. */
const often = { often: true } as const

/**
 * Does `use` with every mention held in this process, as of now; they are read anew after an import or a
 * refresh.
 *
 * @param waits notes on the ledger that somebody asked, where the answer is given in another unit of work
 */
export const withMentionIndex = <T>(
  context: ActContext,
  waits: (unit: UnitOfWork) => void | Promise<void>,
  use: (unit: UnitOfWork, mentions: IndexedMentions) => Promise<T>,
): Promise<T> => using(context, waits, use, (renewal) => renewal)

/** Milliseconds. */
const patience = 1_000

/**
 * The same for whoever is not to wait minutes until a large archive is read anew: meanwhile `use` is given what was held before,
 * or nothing where this process held none yet, and told so.
 */
export const withMentionIndexSoon = <T>(
  context: ActContext,
  waits: (unit: UnitOfWork) => void | Promise<void>,
  use: (unit: UnitOfWork, mentions: IndexedMentions, isOld: boolean) => Promise<T>,
): Promise<T> =>
  using(context, waits, use, async (renewal, size) => {
    if (size < context.service(mentionIndex).smallArchive) return renewal
    // Who searches next begins it again where it fails later.
    return givenBy(renewal, patience)
  })

const nothingHeld: IndexedMentions = { state: '', index: null, likeThings: () => [] }

interface Answered<T> {
  readonly answer: T
}

async function using<T>(
  context: ActContext,
  waits: (unit: UnitOfWork) => void | Promise<void>,
  use: (unit: UnitOfWork, mentions: IndexedMentions, isOld: boolean) => Promise<T>,
  wait: (renewal: Promise<IndexedMentions>, mentions: number) => Promise<IndexedMentions | null>,
): Promise<T> {
  const mentions = context.service(mentionIndex)
  const done = await context.enter(
    async (unit): Promise<Answered<T> | { readonly size: number }> => {
      if (mentions.current?.state === (await stateOf(unit))) {
        return { answer: await use(unit, mentions.current, false) }
      }
      await waits(unit)
      return { size: await mentionsInAll(unit) }
    },
    often,
  )
  if ('answer' in done) return done.answer
  const fresh = await wait(renew(context, mentions), done.size)
  const held = fresh ?? mentions.current ?? nothingHeld
  return context.enter((unit) => use(unit, held, fresh === null), often)
}

/** What lies further below the best than this, by weight, is another name. */
const farBelow = 5
/** Below this only one of two names typed is theirs. */
const bothNames = -4

/**
 * Mentions whose name is like the one typed, however spelt, the likeliest first; none where no name is
 * typed. Whether the asker may see them is not asked here.
 */
function mentionsAlike({ index }: IndexedMentions, query: string): readonly number[] {
  const description = readDescription(query)
  if (index === null || description.familyName === null) return []
  const pairs = scored(index, description)
  const least = Math.max(
    (pairs[0]?.weight ?? 0) - farBelow,
    description.givenNames === null ? Number.NEGATIVE_INFINITY : bothNames,
  )
  return pairs.filter(({ weight }) => weight >= least).map(({ b }) => b)
}

/** What a part of a search may mean besides what was typed; nothing where it is to be found exactly so. */
export function leafMeant(mentions: IndexedMentions, { kind, text }: Leaf): Meant {
  if (kind !== 'words') return { alike: [], likeThings: [] }
  return { alike: mentionsAlike(mentions, text), likeThings: mentions.likeThings(text) }
}

/** Who searches meanwhile waits for the same. */
function renew({ enterAsSystem }: ActContext, mentions: MentionIndex): Promise<IndexedMentions> {
  mentions.renewal ??= enterAsSystem(indexMentions)
    .then((fresh) => {
      mentions.current = fresh
      return fresh
    })
    .finally(() => {
      mentions.renewal = null
    })
  return mentions.renewal
}

async function noteResembling(
  unit: UnitOfWork,
  query: string,
  purpose: Purpose | undefined,
  people: readonly string[],
): Promise<void> {
  unit.note({
    action: 'consultation',
    subject: 'people',
    ...(purpose && { purpose }),
    details: { part: 'resembling', ...(await searchedWords(unit, query)), people },
  })
}

async function resembling(
  unit: UnitOfWork,
  { index }: IndexedMentions,
  description: Description,
): Promise<Omit<Resembling, 'isOld'>> {
  const people = index ? await peopleOf(unit, scored(index, description)) : []
  return { description, linked: index !== null, people }
}

/** The description takes 0 for its id, which no mention has. */
function scored(index: LinkIndex, description: Description): readonly ScoredPair[] {
  const record = { id: 0, source: '', fields: { ...description } }
  return scoreOne(index, record, { most: mostRecords }).pairs.slice(0, mostMentions)
}

/** Whoever has one of these mentions, with the best of those the asker may see. */
async function peopleOf(
  unit: UnitOfWork,
  pairs: readonly ScoredPair[],
): Promise<readonly ResemblingPerson[]> {
  const { rows: mentions } = await sql<{ mentionId: number; personId: string; source: string }>`
    select m.id as "mentionId", p.person_id as "personId", ${sourceName('m.source_id')} as source
    from person_mention p join mention m on m.id = p.mention_id
    where m.id = any(${pairs.map(({ b }) => b)}::bigint[])`.execute(unit.db)
  const seen = new Map(mentions.map((mention) => [mention.mentionId, mention]))
  const best = new Map<string, { readonly source: string; readonly link: LinkView }>()
  // What a veto says stands in the evidence, as everywhere.
  for (const { veto: _, ...link } of pairs) {
    const mention = seen.get(link.b)
    if (!mention || best.has(mention.personId)) continue
    best.set(mention.personId, { source: mention.source, link })
    if (best.size === mostPeople) break
  }
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from person p
    where p.id = any(${[...best.keys()]}::text[])`.execute(unit.db)
  const notices = await noticesOfPeople(unit, [...best.keys()])
  const people = new Map(rows.map((row) => [row.personId, row]))
  return [...best].flatMap(([personId, found]) => {
    const person = people.get(personId)
    return person ? [{ ...person, ...found, contact: notices.get(personId)! }] : []
  })
}
