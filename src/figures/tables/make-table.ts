import type { UnitOfWork } from '../../access/index.ts'
import {
  cellCounts,
  conventions,
  type Dimension,
  type ProtectInput,
  type Protection,
  type PublicCell,
  protectInWorker,
  type SuppressionRules,
} from '../../disclosure/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { needCounted, wantedFigure } from '../counts/figures.ts'
import { answerDimension, type Counted, countedDigest } from '../earlier/count-cube.ts'
import { type Implication, implicationsThatFit } from '../earlier/implications.ts'
import { suppressedByOlderFigures } from '../earlier/prior-figures.ts'
import {
  type PriorPublications,
  type PublicationContext,
  readPublicationContext,
  suppressedByOlderTables,
} from '../earlier/prior-publications.ts'
import { bodyDigest, type TableBody, type TableCounts } from '../earlier/stored-table.ts'
import { figuresErrors } from '../errors.ts'
import type { TableProof, TableRequest } from '../table-contract.ts'

/** What is needed once the cases are counted, before the long computation. */
export interface CountedTable extends PublicationContext {
  readonly request: TableRequest
  readonly definition: {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly authority: string
    readonly hash: string
  }
  readonly rules: SuppressionRules
  readonly root: string
  readonly size: number
}

export interface MadeTable {
  readonly body: TableBody
  readonly counts: TableCounts
  readonly counted: string
  readonly population: number
  readonly digest: string
}

/** @throws LB_DEFINITION_NOT_FOUND, LB_DEFINITION_NOT_COUNTED */
export async function countTable(unit: UnitOfWork, request: TableRequest): Promise<CountedTable> {
  const { convention } = request
  const { id, version } = wantedFigure(request.definition)
  const definition = await unit.db
    .selectFrom('definition')
    .select(['id', 'version', 'title', 'authority', 'hash'])
    .where('id', '=', id)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!definition) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
  await needCounted(unit, definition)
  const context = await readPublicationContext(unit, [`${definition.id}@${definition.version}`])
  const { root, size } = await head(unit.db)
  return { request, definition, ...context, rules: conventions[convention], root, size }
}

/** The long computation, away from the store. @throws LB_DISCLOSURE_* */
export async function makeTable(table: CountedTable): Promise<MadeTable> {
  const { request, definition, counted, implications, earlier, rules } = table
  const { words } = counted
  const { cube, structuralZeros } = earlier
  const name = `${definition.id}@${definition.version}`
  const shape = { id: name, dimensions: [...request.by, answerDimension(name)] }
  const counts = cellCounts(cube, shape)
  const keepSuppressed = new Set([
    ...suppressedByOlderTables(earlier.older, counts, rules),
    ...suppressedByOlderFigures(earlier.olderFigures, answerDimension, counts, rules),
  ])
  const implied = implicationsThatFit(implications, cube, [shape, ...earlier.same], name)
  const task: ProtectInput = {
    cube,
    tables: [shape],
    published: earlier.same,
    rules,
    keepSuppressed,
    structuralZeros: [...structuralZeros, ...implied.flatMap((one) => one.structuralZeros)],
    tightest: false,
  }
  const made = await protectInWorker(task)
  const shown = cube.dimensions.filter(({ id }) => shape.dimensions.includes(id))
  const cells = [...made.cells].map(([key, { published: how }]): [string, PublicCell] => [
    key,
    how.hidden ? { hidden: true } : how,
  ])
  const body: TableBody = {
    leaves: Object.fromEntries(shown.map((dimension) => [dimension.id, inWords(dimension, words)])),
    cells: Object.fromEntries(cells),
    proof: proofOf(made, rules, earlier, implied),
  }
  return {
    body,
    counts: Object.fromEntries(
      [...made.cells].map(([key, { count, published: how }]) => [
        key,
        { count, because: how.hidden ? how.why : null },
      ]),
    ),
    counted: countedDigest(counted.cube, name),
    population: cube.counts.reduce((sum, { count }) => sum + count, 0),
    digest: bodyDigest(body),
  }
}

const inWords = ({ id, leaves }: Dimension, words: Counted['words']) =>
  leaves.map((leaf) => [leaf, words[id]?.[leaf] ?? leaf] as const)

function proofOf(
  { attacked }: Protection,
  rules: SuppressionRules,
  earlier: PriorPublications,
  implied: readonly Implication[],
): TableProof {
  const values = [...attacked.values()].map(({ low, high }) => high - low + 1)
  return {
    attacked: values.length,
    fewestValues: values.length === 0 ? null : Math.min(...values, 1_000),
    leastValues: rules.leastValues,
    against: earlier.against,
    figures: earlier.figures,
    implied: implied.map(({ narrow, broad }) => `${narrow} → ${broad}`),
  }
}
