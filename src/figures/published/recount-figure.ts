import { sql } from 'kysely'
import { z } from 'zod'
import {
  createPerformer,
  type Door,
  defineLongAct,
  fields,
  ledgerStore,
  provide,
  type UnitOfWork,
  type Who,
} from '../../access/index.ts'
import type { Answer } from '../../definitions/index.ts'
import type { PublicCell } from '../../disclosure/index.ts'
import { readDefinitions } from '../../facts/index.ts'
import { rootAt } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import {
  answerLines,
  answersDigest,
  boundsOf,
  everyAnswer,
  readArchiveAsOf,
} from '../as-of/count-as-of.ts'
import { archiveHistory, type ReadHistory } from '../as-of/history-service.ts'
import {
  countOf,
  figureCounts,
  type PublicCounts,
  type Rows,
  totalsOf,
} from '../earlier/figure-rows.ts'
import { figuresErrors } from '../errors.ts'
import { type AttackContext, attackContext } from './attack-context.ts'
import type { DifferingCase, PublishedFigure, Recount } from './contract.ts'
import { publicWords } from './figure-words.ts'
import { definitionHash } from './propose-figure.ts'
import { boundsOfPairs, countedFigure, readFigures } from './read-figures.ts'
import { inputDigest, suppressFigure } from './suppress-figure.ts'
import { firstTouches, touchable } from './what-touched.ts'

const shownCases = 100

/**
 * Counts a published figure again from the archive as it stands. Where the answer on a case is no
 * longer the same, it is named with the entry of the ledger that touched it since.
 *
 * @throws LB_FIGURE_NOT_FOUND, LB_HISTORY_UNREADABLE
 */
export const recount = defineLongAct({
  name: 'figures.recount',
  kind: 'read',
  about: 'Counts a published figure again, and names each case whose answer is no longer the same',
  // Whoever may not see every case would count something else.
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: z.strictObject({ figureId: fields.id }),
  subject: ({ figureId }) => `figure:${figureId}`,
  notes: ['computation'],
  async run({ enter, service }, { figureId }): Promise<Recount> {
    const counted = await enter((unit) => countAgain(unit, service(archiveHistory), figureId))
    const { figure, differing, bounds, digest, definitionSame, shown } = counted
    const store = service(ledgerStore)
    const form = await formAgain(counted.kept, counted.context)
    const ledgerHolds = await ledgerHad(store, figure)
    const touches = await firstTouches(store, counted.touchable, figure.ledgerSize)
    return {
      figureId,
      same: digest === figure.digest && ledgerHolds && definitionSame && form !== 'differs',
      ledgerHolds,
      definitionSame,
      form,
      figure,
      was: boundsOfPairs(counted.kept.pairs),
      now: bounds,
      differing: differing.length,
      cases: shown.map((one) => ({ ...one, entry: touches.get(one.caseId) ?? null })),
    }
  },
})

/** Performs `figures.recount` as `who`. */
export const recountFigure = (
  store: Store,
  door: Door,
  who: Who,
  history: ReadHistory,
  figureId: number,
): Promise<Recount> =>
  createPerformer(door, [provide(ledgerStore, store), provide(archiveHistory, history)]).perform(
    { who, session: null },
    recount,
    { figureId },
  )

async function countAgain(unit: UnitOfWork, history: ReadHistory, figureId: number) {
  const [figure] = await readFigures(unit, figureId)
  if (!figure) throw refusal(figuresErrors, 'LB_FIGURE_NOT_FOUND')
  const counted = await recounted(unit, history, figure)
  unit.note({
    action: 'computation',
    subject: `figure:${figureId}`,
    details: { step: 'recount', digest: counted.digest, differing: counted.differing.length },
  })
  const shown = counted.differing.slice(0, shownCases)
  const kept = await countedFigure(unit, figureId)
  const context =
    kept.body && (await attackContext(unit, kept, kept.body.proof.publicationsAtCount))
  return { figure, ...counted, shown, touchable: await touchable(unit, shown), kept, context }
}

type Differing = Omit<DifferingCase, 'entry'>

async function recounted(
  unit: UnitOfWork,
  history: ReadHistory,
  figure: PublishedFigure,
): Promise<{
  readonly digest: string
  readonly definitionSame: boolean
  readonly bounds: Recount['now']
  readonly differing: readonly Differing[]
}> {
  const { definition: id, version } = figure
  const definitions = await readDefinitions(unit, { id, version })
  const count = await readArchiveAsOf(unit, history, definitions, figure.asOf, figure.links)
  const [now] = await everyAnswer(count())
  const { surely, atMost } = now!
  const lines = { surely: answerLines(surely), atMost: answerLines(atMost) }
  const before = await unit.db
    .selectFrom('published_answers')
    .select(['surely', 'at_most', 'salt'])
    .where('figure_id', '=', figure.figureId)
    .executeTakeFirstOrThrow()
  const differing = [
    ...differences(before.at_most, lines.atMost),
    ...(figure.asOf.onRecord === null ? [] : differences(before.surely, lines.surely)),
  ]
  const cases = new Map(differing.map((one) => [one.caseId, one]))
  return {
    digest: answersDigest(before.salt, lines.surely, lines.atMost),
    definitionSame: (await definitionHash(unit, { id, version })) === figure.definitionHash,
    bounds: { surely: boundsOf(surely), atMost: boundsOf(atMost) },
    differing: await named(unit, [...cases.values()]),
  }
}

/**
 * The form made again with what was published when it was made, if the findings those were counted
 * from are still the same; or else whether the counts lie where it says.
 */
async function formAgain(
  { body, pairs }: Awaited<ReturnType<typeof countedFigure>>,
  context: AttackContext | null,
): Promise<Recount['form']> {
  if (body === null || context === null) return 'same'
  if (inputDigest(context) === body.proof.inputDigest) {
    const made = await suppressFigure(context, body.proof.publicationsAtCount).catch(() => null)
    return made && sameForm(made.body.says, body.says) ? 'same' : 'differs'
  }
  return (['surely', 'atMost'] as const).every((row) => {
    const counts = countOf(totalsOf(pairs, row))
    return figureCounts.every((count) => liesIn(counts[count], body.says[row][count]))
  })
    ? 'holds'
    : 'differs'
}

const sameForm = (a: Rows<PublicCounts>, b: Rows<PublicCounts>): boolean =>
  (['surely', 'atMost'] as const).every((row) =>
    figureCounts.every((count) => publicWords(a[row][count]) === publicWords(b[row][count])),
  )

function liesIn(count: number, shows: PublicCell): boolean {
  const { low, high } = shows.hidden ? (shows.within ?? { low: 0, high: count }) : shows
  return count >= low && count <= high
}

type Answers = ReadonlyMap<number, Answer>

/** `12 met` a line, as they were kept. */
const readLines = (lines: string): Answers =>
  new Map(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [caseId, answer] = line.split(' ')
        return [Number(caseId), answer as Answer] as const
      }),
  )

function differences(before: string, after: string): readonly Omit<Differing, 'ref' | 'source'>[] {
  if (before === after) return []
  const [was, now] = [readLines(before), readLines(after)]
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((caseId) => was.get(caseId) !== now.get(caseId))
    .map((caseId) => ({ caseId, was: was.get(caseId) ?? null, now: now.get(caseId) ?? null }))
}

async function named(
  { db }: UnitOfWork,
  differing: readonly Omit<Differing, 'ref' | 'source'>[],
): Promise<readonly Differing[]> {
  const ids = differing.map(({ caseId }) => caseId)
  const { rows } = await sql<{ id: number; ref: string; source: string }>`
    select id, ref, source_id as source from case_file where id = any (${ids}::bigint[])`.execute(
    db,
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return differing.map((one) => ({
    ...one,
    ref: known.get(one.caseId)?.ref ?? null,
    source: known.get(one.caseId)?.source ?? null,
  }))
}

/** The ledger still gives the root that was published with the figure. */
const ledgerHad = (store: Store, { ledgerRoot, ledgerSize }: PublishedFigure): Promise<boolean> =>
  inContext(
    store.db,
    { accountId: 'verifier', role: 'ledgerReader', staffIds: [] },
    async (tx) => (await rootAt(tx, ledgerSize).catch(() => null)) === ledgerRoot,
  )
