import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { readDefinitions } from '../../facts/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { asOfFields, readAsOf } from '../as-of/as-of.ts'
import {
  answerLines,
  answersDigest,
  type CountedAsOf,
  everyAnswer,
  readArchiveAsOf,
} from '../as-of/count-as-of.ts'
import { archiveHistory } from '../as-of/history-service.ts'
import { wantedFigure } from '../counts/figures.ts'
import { pairsOf } from '../earlier/figure-rows.ts'
import { figuresErrors } from '../errors.ts'
import { attackContext, publicationsNow } from './attack-context.ts'
import { storedBody } from './figure-body.ts'
import { suppressionWords } from './figure-words.ts'
import { suppressFigure } from './suppress-figure.ts'

/**
 * Counts, suppresses what would disclose somebody together with all that is published, and keeps the
 * figure so, with the answer on every case. What had reached the review is fixed at
 * a time, so that files received later cannot move it.
 */
export const proposeFigure = defineLongAct({
  name: 'figures.propose',
  kind: 'write',
  about: 'Counts, hides what must be hidden, and keeps the figure so for another person to publish',
  permission: 'proposeFigures',
  input: z.strictObject({
    ...asOfFields,
    definition: fields.key,
    reason: fields.requiredText(4_000, 'Say what the figure is for'),
    suppression: fields.text(4_000).default(''),
  }),
  output: z.strictObject({ figureId: outputs.id }),
  subject: () => 'figures',
  notes: ['computation', 'computation', 'alteration'],
  async run(context, input): Promise<{ readonly figureId: number }> {
    const read = readAsOf(input)
    // Not later than now: what is still to come must not move it.
    const now = new Date().toISOString()
    const { receivedBy } = read
    const asOf = { ...read, receivedBy: receivedBy !== null && receivedBy < now ? receivedBy : now }
    const { definition, root, size, count } = await context.enterAsSystem(async (unit) => {
      unit.note({
        action: 'computation',
        subject: 'figures',
        details: { for: context.who.accountId, proposing: input.definition },
      })
      const [named] = await readDefinitions(unit, wantedFigure(input.definition))
      if (!named) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
      const counting = await readArchiveAsOf(
        unit,
        context.service(archiveHistory),
        [named],
        asOf,
        input.links,
      )
      return { definition: named, count: counting, ...(await head(unit.db)) }
    })
    const [{ surely, atMost } = none] = await everyAnswer(count())
    const pairs = pairsOf(surely, atMost)
    const lines = { surely: answerLines(surely), atMost: answerLines(atMost) }
    const salt = randomBytes(32).toString('hex')
    const digest = answersDigest(salt, lines.surely, lines.atMost)
    const name = `${definition.id}@${definition.version}`
    const attack = await context.enterAsSystem(async (unit) => {
      unit.note({
        action: 'computation',
        subject: 'figures',
        details: { for: context.who.accountId, against: name },
      })
      const counted = { id: 0, definition: name, pairs }
      return {
        context: await attackContext(unit, counted),
        publications: await publicationsNow(unit),
      }
    })
    const { body, causes } = await suppressFigure(attack.context, attack.publications)
    return context.enter(async (unit) => {
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
          reason: input.reason,
          proposed_by: context.who.accountId,
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
        reason: input.reason,
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
  },
})

const none: Pick<CountedAsOf, 'surely' | 'atMost'> = { surely: [], atMost: [] }

export async function definitionHash(
  { db }: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  const { rows } = await sql<{ hash: string }>`
    select hash from definition where id = ${id} and version = ${version}`.execute(db)
  return rows[0]?.hash ?? ''
}
