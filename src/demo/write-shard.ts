import { ageAt, type Day, yearOf } from './calendar.ts'
import type { ExtractFiles } from './extract-files.ts'
import type { Row, Table } from './files/table.ts'
import type { CasePlan, MissingPlan, Shard } from './incidents/incidents.ts'
import { councils, missingSystem, police } from './people/places.ts'
import type { Random } from './random.ts'
import type { Book } from './record/book.ts'
import { type CouncilCase, recordReferral } from './record/council.ts'
import {
  type Damage,
  damagedCrime,
  damagedEpisode,
  damagedReferral,
  damageShare,
} from './record/damage.ts'
import type { Documented } from './record/documents.ts'
import { measureTold } from './record/measures.ts'
import { recordEpisode } from './record/missing.ts'
import { recordCrime } from './record/police.ts'
import { wordingTold } from './record/wording.ts'
import { trueBefore } from './truth/before.ts'
import {
  factsOf,
  namedElsewhere,
  needsReinvestigation,
  type RecordedAs,
} from './truth/complete-facts.ts'
import { tiesIn } from './truth/groups.ts'
import { trueTies } from './truth/ties.ts'
import type { CaseReference, TruthFiles } from './truth/truth-files.ts'

export interface Writing {
  readonly random: Random
  readonly book: Book
  readonly extracts: ExtractFiles
  readonly truth: TruthFiles
  /** Share of crimes, and of referrals, that have a document. */
  readonly documented: { readonly crimes: number; readonly referrals: number }
}

/** Records one shard in all four sources and sets the truth beside it. */
export function writeShard(writing: Writing, shard: Shard): void {
  const { random, book, extracts, truth } = writing
  const held = namedElsewhere(shard.cases, shard.missing)
  const ties = trueTies(shard.cases)
  const casesOf = new Map<string, CaseReference[]>()
  const referrals: CouncilCase[] = []
  const all = shard.cases.map((plan) => {
    const elsewhere = held(plan)
    const written =
      plan.source === 'police'
        ? writeCrime(writing, plan, elsewhere)
        : writeReferral(writing, plan, elsewhere, referrals)
    return { plan, elsewhere, written, opened: written.opened }
  })
  const before = trueBefore(all, shard.missing)
  for (const each of all) {
    const { plan, elsewhere, written } = each
    const facts = factsOf(plan, written, ties(plan), before(each))
    truth.case(written, plan, facts, needsReinvestigation(plan, written.outcome, elsewhere))
    const circle = plan.incident.circle?.id
    if (circle) {
      const { source, ref } = written
      casesOf.set(circle, [...(casesOf.get(circle) ?? []), { source, ref }])
    }
  }
  for (const plan of shard.missing) {
    const row = recordEpisode(random, book, plan)
    extracts.episodes.write(row, yearOf(plan.day))
    sometimesDamaged(writing, missingSystem.id, extracts.episodes, row, plan.day, damagedEpisode)
  }
  writeReturns(writing, referrals, shard.missing)
  const tiesOf = tiesIn(book.written)
  for (const circle of shard.circles) {
    truth.group(circle, tiesOf(circle), casesOf.get(circle.id) ?? [])
  }
  truth.people(book)
  book.written = []
  book.falsehoods = []
  book.placeholders = []
}

interface WrittenCase extends CaseReference, RecordedAs {}

function writeCrime(writing: Writing, plan: CasePlan, namedElsewhere: boolean): WrittenCase {
  const { random, book, extracts, documented } = writing
  const written = recordCrime(random, book, plan)
  const { ref, rows, reported, outcome, lost } = written
  if (lost) writing.truth.lost({ source: police.id, ref }, lost)
  for (const row of rows) extracts.crimes.write(row, yearOf(reported))
  sometimesDamaged(writing, police.id, extracts.crimes, rows[0]!, reported, damagedCrime)
  if (random.chance(documented.crimes)) {
    const told = toldOf(writing, { source: police.id, ref }, plan)
    const document = { ...written, plan, namedElsewhere, ...told }
    for (const copy of extracts.policeDocuments.write(random, document))
      writing.truth.copy(police.id, copy)
  }
  return {
    source: police.id,
    ref,
    outcome,
    opened: reported,
    closed: written.closed,
    offence: rows[0]!.offence_code!,
    factors: [],
  }
}

function writeReferral(
  writing: Writing,
  plan: CasePlan,
  namedElsewhere: boolean,
  referrals: CouncilCase[],
): WrittenCase {
  const { random, book, extracts, documented } = writing
  const written = recordReferral(random, book, plan)
  const { ref, rows, referred, closure, source, council } = written
  const { system, documents, annexA } = extracts.councils[council]!
  for (const row of rows) system.write(row, yearOf(referred))
  sometimesDamaged(writing, source, system, rows[0]!, referred, damagedReferral)
  if (random.chance(documented.referrals)) {
    const copies = documents.write(random, {
      plan,
      ref,
      closed: written.closed,
      outcome: closure,
      officer: written.worker,
      unit: written.team,
      namedElsewhere,
      ...toldOf(writing, { source, ref }, plan),
    })
    for (const copy of copies) writing.truth.copy(source, copy)
  }
  annexA?.add(written)
  referrals.push(written)
  return {
    source,
    ref,
    outcome: closure,
    opened: referred,
    closed: written.closed,
    offence: null,
    factors: written.factors,
  }
}

/** What the document of a case tells beside its narrative; what is so goes into the truth. */
function toldOf(
  { truth }: Writing,
  at: CaseReference,
  { incident }: CasePlan,
): Pick<Documented, 'measure' | 'wording'> {
  const measure = measureTold(at.ref, incident.reported, incident.sexual)
  const wording = wordingTold(at.ref, incident.reported, incident.sexual)
  if (measure?.truth) truth.measure(at, measure.truth)
  if (wording?.truth) truth.wording(at, wording.truth)
  return { measure: measure?.text ?? null, wording: wording?.text ?? null }
}

function sometimesDamaged(
  { random, book, extracts, truth }: Writing,
  source: string,
  table: Table,
  row: Row,
  day: Day,
  damage: (row: Row, random: Random, day: Day, number: number) => Damage,
): void {
  if (!random.chance(damageShare)) return
  const bad = damage(row, random, day, book.number(`damaged ${source}`))
  const { file, line } = table.write(bad.row, yearOf(day))
  truth.broken(source, extracts.named(file), line, bad.key, bad.what)
}

/** Of the children a council knows, those it came to look after. */
const lookedAfterShare = 0.09

function writeReturns(
  { random, extracts }: Writing,
  referrals: readonly CouncilCase[],
  missing: readonly MissingPlan[],
): void {
  for (const [index] of councils.entries()) {
    const { census, lookedAfter } = extracts.councils[index]!
    const own = referrals.filter((each) => each.council === index)
    census.write(own)
    const first = new Map<string, CouncilCase>()
    for (const each of own) if (!first.has(each.childId)) first.set(each.childId, each)
    for (const each of first.values()) {
      const share = each.plan === null ? lookedAfterShare : 0.5
      if (ageAt(each.child.born, each.referred) > 15 || !random.chance(share)) continue
      lookedAfter.write(
        random,
        each,
        missing.filter((one) => one.child === each.child),
      )
    }
  }
}
