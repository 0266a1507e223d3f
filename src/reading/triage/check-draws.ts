import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { rootAt } from '../../ledger/index.ts'
import { drawOrder } from '../../triage/index.ts'
import { type DrawCheck, drawCheckSchema } from './contract.ts'
import { tailDigest } from './tail-digest.ts'

/** Works every tail's draw out again from the ledger, the newest first. */
export const checkDraws = defineAct({
  name: 'reading.checkDraws',
  kind: 'read',
  about: 'Works every tail’s draw out again from the ledger',
  permission: 'readLedger',
  input: fields.nothing,
  output: outputs.list(drawCheckSchema),
  subject: () => 'triage:tail',
  notes: ['consultation'],
  async run(unit): Promise<readonly DrawCheck[]> {
    const tails = await unit.db
      .selectFrom('tail')
      .leftJoin('account_name', 'account_name.id', 'tail.frozen_by')
      .select(['tail.id', 'seed', 'frozen_at', 'frozen_by', 'account_name.name'])
      .orderBy('tail.id', 'desc')
      .execute()
    const checks: DrawCheck[] = []
    for (const { id, seed, frozen_at, frozen_by, name } of tails) {
      const at = frozen_at.toISOString()
      checks.push({ tail: id, seed, at, by: name ?? frozen_by, ...(await check(unit, id, seed)) })
    }
    unit.note({
      action: 'consultation',
      subject: 'triage:tail',
      details: { tails: tails.length },
    })
    return checks
  },
})

type Checked = Pick<DrawCheck, 'entry' | 'entriesBefore' | 'digest' | 'cases' | 'holds'>

async function check(unit: UnitOfWork, tail: number, seed: string): Promise<Checked> {
  const drawn = await unit.db
    .selectFrom('tail_draw')
    .select(['case_id', 'stratum'])
    .where('tail_id', '=', tail)
    .orderBy('draw')
    .execute()
  const written = await entryOf(unit, tail)
  const cases = drawn.map(({ case_id }) => case_id)
  const root = written && (await rootAt(unit.db, written.entries))
  return {
    entry: written?.index ?? null,
    entriesBefore: written?.entries ?? null,
    digest: written?.digest ?? null,
    cases: drawn.map(({ case_id, stratum }) => ({ caseId: case_id, part: stratum })),
    holds: {
      seed: written !== null && root === seed && written.seed === seed,
      list: written !== null && written.digest === tailDigest(drawn),
      order: drawOrder(seed, cases).every((caseId, at) => caseId === cases[at]),
    },
  }
}

interface Written {
  readonly index: number
  readonly seed: string
  readonly entries: number
  readonly digest: string
}

/** What the ledger holds of the freezing; null where it holds none that names a seed and a place. */
async function entryOf({ db }: UnitOfWork, tail: number): Promise<Written | null> {
  const entry = await db
    .selectFrom('ledger_entry')
    .select(['index', 'body'])
    .where('subject', '=', `tail:${tail}`)
    .where('action', '=', 'computation')
    .orderBy('index')
    .limit(1)
    .executeTakeFirst()
  if (!entry) return null
  const { success, data } = frozen.safeParse(JSON.parse(entry.body))
  return success && data.details.entries <= entry.index
    ? { index: entry.index, ...data.details }
    : null
}

/** An altered entry says anything: `lookback verify` names it. */
const frozen = z.object({
  details: z.object({
    seed: z.string(),
    entries: z.number().int().nonnegative(),
    digest: z.string(),
  }),
})
