import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import { readDefinitions } from '../../facts/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { readAsOf } from '../as-of/as-of.ts'
import {
  answerLines,
  answersDigest,
  type CountedThen,
  type Counting,
  everyAnswer,
  readThen,
} from '../as-of/count-then.ts'
import { wantedFigure } from '../counts/figures.ts'
import { pairsOf } from '../earlier/figure-rows.ts'
import { figuresErrors } from '../errors.ts'
import { attackContext, publicationsNow } from './attack-context.ts'
import type { FigureProposal } from './contract.ts'
import { storedBody } from './figure-body.ts'
import { suppressionWords } from './figure-words.ts'
import { suppressFigure } from './suppress-figure.ts'

/**
 * Counts, suppresses what would disclose somebody together with all that is published, and keeps the
 * figure so, with the answer on every case. What had reached the review is fixed at
 * a time, so that files received later cannot move it.
 */
export const proposeFigure =
  (enter: DoorAct, counting: Counting) =>
  async (who: Who, input: FigureProposal): Promise<{ readonly figureId: number }> => {
    const act = { permission: 'proposeFigures', subject: 'figures' } as const
    const reason = input.reason.trim().slice(0, 4000)
    const asOf = await enter(who, act, async ({ note }) => {
      if (reason === '') throw refusal(figuresErrors, 'LB_FIGURE_INPUT', 'No reason is given.')
      note({ action: 'consultation', subject: 'figures', details: { proposing: input.definition } })
      const read = readAsOf(input)
      // Not later than now: what is still to come must not move it.
      const now = new Date().toISOString()
      const { receivedBy } = read
      return { ...read, receivedBy: receivedBy !== null && receivedBy < now ? receivedBy : now }
    })
    const reading = await counting('figures', async (unit, history) => {
      unit.note({ action: 'computation', subject: 'figures', details: { for: who.accountId } })
      const [definition] = await readDefinitions(unit, wantedFigure(input.definition))
      if (!definition) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
      const count = await readThen(unit, history, [definition], asOf, input.links)
      return { definition, count, ...(await head(unit.db)) }
    })
    const { definition, root, size } = reading
    const [{ surely, atMost } = none] = await everyAnswer(reading.count())
    const pairs = pairsOf(surely, atMost)
    const lines = { surely: answerLines(surely), atMost: answerLines(atMost) }
    const salt = randomBytes(32).toString('hex')
    const digest = answersDigest(salt, lines.surely, lines.atMost)
    const name = `${definition.id}@${definition.version}`
    const { context, publications } = await enter(who, act, async (unit) => {
      unit.note({ action: 'consultation', subject: 'tables', details: { beside: definition.id } })
      const counted = { id: 0, definition: name, pairs }
      return {
        context: await attackContext(unit, counted),
        publications: await publicationsNow(unit),
      }
    })
    // A refusal is on the ledger as well: it is thrown where one is written.
    const made = await suppressFigure(context, publications).catch((error: unknown) => ({
      refused: error,
    }))
    return enter(who, act, async (unit) => {
      if ('refused' in made) throw made.refused
      const { body, causes } = made
      const { id } = await unit.db
        .insertInto('published_figure')
        .values({
          definition_id: definition.id,
          version: definition.version,
          definition_hash: await definitionHash(unit, definition),
          true_on: asOf.trueOn,
          on_record: asOf.onRecord,
          received_by: asOf.receivedBy,
          links: input.links,
          body: JSON.stringify(storedBody(body)),
          digest,
          ledger_root: root,
          ledger_size: size,
          suppression: suppressionWords(body, input.suppression),
          reason,
          proposed_by: who.accountId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await unit.db
        .insertInto('published_figure_counts')
        .values({
          figure_id: id,
          counts: JSON.stringify(pairs),
          because: JSON.stringify(causes),
        })
        .execute()
      await unit.db
        .insertInto('published_answers')
        .values({ figure_id: id, surely: lines.surely, at_most: lines.atMost, salt })
        .execute()
      unit.note({
        action: 'alteration',
        subject: `figure:${id}`,
        reason,
        details: {
          step: 'propose',
          definition: name,
          ...asOf,
          links: input.links,
          // As the public may know it: the ledger is shown to people who may not know more.
          says: body.says,
          digest,
          root,
        },
      })
      return { figureId: id }
    })
  }

const none: Pick<CountedThen, 'surely' | 'atMost'> = { surely: [], atMost: [] }

export async function definitionHash(
  { db }: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  const { rows } = await sql<{ hash: string }>`
    select hash from definition where id = ${id} and version = ${version}`.execute(db)
  return rows[0]?.hash ?? ''
}
