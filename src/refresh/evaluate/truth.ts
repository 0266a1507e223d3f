import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { LookbackError } from '../../model/index.ts'
import { refreshErrors } from '../errors.ts'

const reference = z.object({ source: z.string(), ref: z.string() })

const trueFacts = z.object({
  sexual: z.boolean(),
  exchange: z.boolean(),
  advantage: z.boolean(),
  imbalance: z.boolean(),
  setting: z.string(),
  victims: z.array(z.object({ age: z.number() })),
  suspects: z.array(z.object({ age: z.number() })),
  suspectsAssociated: z.boolean(),
  recorded: z.object({ factors: z.array(z.string()) }),
})
/** What a file truly holds, for who reads it. */
export type TrueFacts = z.infer<typeof trueFacts>
const caseLine = reference.extend({
  needsReinvestigation: z.boolean(),
  meets: z.record(z.string(), z.boolean()),
  /** A world written before they were kept has none. */
  facts: trueFacts.optional(),
})
const groupLine = z.object({
  group: z.string(),
  members: z.array(z.string()),
  recordedMembers: z.array(z.string()),
  crossSourceOnly: z.boolean(),
})
const personLine = z.object({ person: z.string(), household: z.string().optional() })
const mentionLine = reference.extend({ person: z.string() })
const unnumberedLine = z.object({
  source: z.string(),
  case: z.string(),
  name: z.string(),
  person: z.string(),
})
const lostLine = reference.extend({ from: z.string(), to: z.string() })
const measureLine = reference.extend({ measure: z.string(), step: z.string(), reason: z.string() })
export type TrueMeasure = z.infer<typeof measureLine>

/** An empty term: words that the list has no term for. */
const wordingLine = reference.extend({ term: z.string(), quoted: z.enum(['Y', 'N']) })
export type TrueWording = z.infer<typeof wordingLine>
const copyLine = reference.extend({
  file: z.string(),
  ofRef: z.string(),
  ofFile: z.string(),
  words: z.enum(['same', 'near']),
})
/** A document that a file holds once more, in its own case or another. */
export type TrueCopy = z.infer<typeof copyLine>
const liveLine = reference.extend({ person: z.string() })
/** A live case of a made-up world; `person` is whose record it is, '' for nobody of the world. */
export type TrueLiveCase = z.infer<typeof liveLine>
const outsideLine = reference.extend({ title: z.string(), promise: z.string().default('') })
/** A referral from outside; `promise` is what was promised about it, '' for nothing. */
export type TrueReferral = z.infer<typeof outsideLine>
const wishLine = z.object({
  person: z.string(),
  wish: z.enum(['noContact', 'noMessage', 'throughAdvocate']),
})
/** How a victim wishes to be reached. */
export type TrueWish = z.infer<typeof wishLine>
const childLine = reference.extend({ rule: z.string() })
/** A child in care today; `rule` is what only two sources together show of them, '' for none. */
export type TrueChild = z.infer<typeof childLine>
const childRecordLine = reference.extend({ person: z.string() })
/** Whose a record is that tells of a child in care today, or of a namesake. */
export type TrueChildRecord = z.infer<typeof childRecordLine>
const falsehoodLine = reference.extend({ subject: z.enum(['case', 'mention']), field: z.string() })

export type TrueGroup = z.infer<typeof groupLine>
export type TrueCase = z.infer<typeof caseLine>

/** What is so in a made-up world (docs/demo-world.md), by source and the source's own reference. */
export interface Truth {
  /** Whose record a person number is. */
  readonly personOf: ReadonlyMap<string, string>
  /** Whose name stands in a case without a number: by source, case and name as written. */
  readonly unnumbered: ReadonlyMap<string, string>
  /** The household a person belongs to; a world written before there were any has none. */
  readonly householdOf: ReadonlyMap<string, string>
  readonly cases: ReadonlyMap<string, TrueCase>
  readonly groups: readonly TrueGroup[]
  /** Days on which nobody had the file of a case; null in a world written before any was lost. */
  readonly lost: readonly z.infer<typeof lostLine>[] | null
  /** What documents tell of orders and services; null in a world written before any did. */
  readonly measures: readonly TrueMeasure[] | null
  /** Words that put on a child what was done to them; null in a world written before any did. */
  readonly wording: readonly TrueWording[] | null
  /** Documents that files hold more than once; null in a world written before any was copied. */
  readonly copies: readonly TrueCopy[] | null
  /** Whom live cases are about; null where none were made up. */
  readonly live: readonly TrueLiveCase[] | null
  /** Referrals from outside; null where none were made up. */
  readonly outside: readonly TrueReferral[] | null
  /** Wishes of victims; null where none were made up. */
  readonly wishes: readonly TrueWish[] | null
  /** Children in care today; null where none were made up. */
  readonly children: readonly TrueChild[] | null
  /** Null in a world written before they were kept. */
  readonly childRecords: readonly TrueChildRecord[] | null
  readonly falseCases: ReadonlySet<string>
  readonly falseMentions: ReadonlySet<string>
}

export const at = (source: string, ref: string): string => `${source}\u0000${ref}`

export const named = (source: string, caseRef: string, name: string): string =>
  at(at(source, caseRef), name.toLowerCase())

/** @throws LB_TRUTH_UNREADABLE */
export async function readTruth(folder: string): Promise<Truth> {
  try {
    const mentions = await csv(join(folder, 'mentions.csv'), mentionLine)
    const falsehoods = await csv(join(folder, 'falsehoods.csv'), falsehoodLine)
    const listed = join(folder, 'unnumbered.csv')
    // A world written before anybody was without a number has no such file.
    const unnumbered = existsSync(listed) ? await csv(listed, unnumberedLine) : []
    const lost = join(folder, 'lost.csv')
    const measures = join(folder, 'measures.csv')
    const wording = join(folder, 'wording.csv')
    const copies = join(folder, 'copies.csv')
    const live = join(folder, 'live.csv')
    const outside = join(folder, 'outside.csv')
    const wishes = join(folder, 'wishes.csv')
    const children = join(folder, 'children.csv')
    const childRecords = join(folder, 'children-records.csv')
    const people = await jsonLines(join(folder, 'people.jsonl'), personLine)
    const cases = await jsonLines(join(folder, 'cases.jsonl'), caseLine)
    const falseOnes = (subject: 'case' | 'mention') =>
      new Set(
        falsehoods
          .filter((line) => line.subject === subject)
          .map(({ source, ref }) => at(source, ref)),
      )
    return {
      personOf: new Map(mentions.map(({ source, ref, person }) => [at(source, ref), person])),
      unnumbered: new Map(
        unnumbered.map((line) => [named(line.source, line.case, line.name), line.person]),
      ),
      householdOf: new Map(people.map(({ person, household }) => [person, household ?? person])),
      cases: new Map(cases.map((line) => [at(line.source, line.ref), line])),
      groups: await jsonLines(join(folder, 'groups.jsonl'), groupLine),
      lost: existsSync(lost) ? await csv(lost, lostLine) : null,
      measures: existsSync(measures) ? await csv(measures, measureLine) : null,
      wording: existsSync(wording) ? await csv(wording, wordingLine) : null,
      copies: existsSync(copies) ? await csv(copies, copyLine) : null,
      live: existsSync(live) ? await csv(live, liveLine) : null,
      outside: existsSync(outside) ? await csv(outside, outsideLine) : null,
      wishes: existsSync(wishes) ? await csv(wishes, wishLine) : null,
      children: existsSync(children) ? await csv(children, childLine) : null,
      childRecords: existsSync(childRecords) ? await csv(childRecords, childRecordLine) : null,
      falseCases: falseOnes('case'),
      falseMentions: falseOnes('mention'),
    }
  } catch (error) {
    const { remedy } = refreshErrors.LB_TRUTH_UNREADABLE
    throw new LookbackError('LB_TRUTH_UNREADABLE', `${(error as Error).message}.`, remedy)
  }
}

async function csv<T>(file: string, line: z.ZodType<T>): Promise<readonly T[]> {
  const rows: unknown[] = parse(await readFile(file), { columns: true })
  return rows.map((row) => line.parse(row))
}

async function jsonLines<T>(file: string, line: z.ZodType<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const text of createInterface({ input: createReadStream(file) })) {
    if (text !== '') found.push(line.parse(JSON.parse(text)))
  }
  return found
}
