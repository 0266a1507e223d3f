import type { UnitOfWork } from '../../access/index.ts'
import { lock } from '../../store/index.ts'
import type { ExplainedCase, Ranker, RankingThread } from '../../triage/index.ts'
import { addUpCounts } from './add-up-counts.ts'
import { type CaseLabel, caseLabels, standingReadings } from './case-labels.ts'
import { countProgress } from './count-progress.ts'
import { countReaders } from './count-readers.ts'
import { assignSecond } from './second-readings.ts'
import { currentTail } from './tail.ts'
import { currentTerms } from './terms.ts'
import { writeOrder } from './write-order.ts'

/** A learner in this thread or in one of its own. */
export type Learner = Pick<Ranker | RankingThread, 'answer' | 'retrain' | 'orderExplained'>

/** Parts of a score shown with each place; the rest is one sum. */
export const partsShown = 8

/** Places whose explanation is kept; who opens a case further down asks the learner. */
const explainedPlaces = 1000

/** Nothing is learnt from fewer answers of one kind: the rules' order stands. */
const fewest = 1

/**
 * Teaches the learner what readers have decided so far, writes the order that follows, assigns
 * second readings and counts the progress, in one unit of work.
 *
 * @param taught what the learner was told before; brought up to date
 */
export async function learn(
  unit: UnitOfWork,
  learner: Learner,
  taught: Map<number, string>,
): Promise<void> {
  const { note } = unit
  await lock(unit, 'order')
  const terms = await currentTerms(unit)
  const labels = caseLabels(await standingReadings(unit))
  await assignSecond(unit, labels, terms)
  const ranked = await rankedBy(learner, labels, taught)
  const tail = await currentTail(unit)
  const learnt = labels.filter(({ matters }) => matters).length >= fewest
  if (learnt || tail) await writeOrder(unit, { ranked, tail, seed: terms.seed })
  const readers = await countReaders(unit, labels)
  const progress = await countProgress(unit, { labels, terms, tail, ranked: learnt ? ranked : [] })
  await keep(unit, 'triage_progress', progress)
  await keep(unit, 'reader_quality', readers)
  await addUpCounts(unit)
  const cases = labels.length
  note({
    action: 'computation',
    subject: 'triage:order',
    details: { read: cases, found: progress.found, frozen: tail?.id ?? null },
  })
}

async function rankedBy(
  learner: Learner,
  labels: readonly CaseLabel[],
  taught: Map<number, string>,
): Promise<readonly ExplainedCase[]> {
  const lessons = new Map(
    labels.map(({ caseId, matters, open }) => [caseId, { matters, weight: open ? 0.5 : 1 }]),
  )
  const news = [...lessons].filter(
    ([caseId, lesson]) => taught.get(caseId) !== JSON.stringify(lesson),
  )
  const gone = [...taught.keys()].filter((caseId) => !lessons.has(caseId))
  await learner.answer([
    ...news.map(([id, lesson]) => ({ id, ...lesson })),
    ...gone.map((id) => ({ id, matters: null })),
  ])
  for (const [caseId, lesson] of news) taught.set(caseId, JSON.stringify(lesson))
  for (const caseId of gone) taught.delete(caseId)
  await learner.retrain()
  return learner.orderExplained(partsShown, explainedPlaces)
}

const keep = ({ db }: UnitOfWork, table: 'triage_progress' | 'reader_quality', body: unknown) => {
  const text = JSON.stringify(body)
  return db
    .insertInto(table)
    .values({ id: 1, body: text })
    .onConflict((on) => on.column('id').doUpdateSet({ body: text, counted_at: new Date() }))
    .execute()
}
