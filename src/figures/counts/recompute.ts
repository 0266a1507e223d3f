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
import {
  answers,
  type DefinitionDigest,
  digests,
  readDefinitions,
  readFacts,
} from '../../facts/index.ts'
import { refusal } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { Figure } from '../contract.ts'
import { figuresErrors } from '../errors.ts'
import { type Computation, computationAt } from './computation-at.ts'
import { countedFigures, wantedFigure } from './figures.ts'

/**
 * Counts a published figure again from the archive as it stands, and holds it against what the
 * ledger says was computed last when it had `root`, the root published with the figure.
 *
 * @throws LB_ROOT_UNKNOWN, LB_NOT_REFRESHED, LB_DEFINITION_NOT_FOUND, and LB_FIGURES_DIFFER naming
 * the definitions whose findings are no longer the same
 */
export const recomputeAt = defineLongAct({
  name: 'figures.recompute',
  kind: 'read',
  about:
    'Counts again from the archive, and compares with what a root of the ledger was computed from',
  // Whoever may not see every case would count something else.
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: z.strictObject({
    definition: fields.key.optional(),
    root: fields.requiredText(200, 'Give the root of the ledger'),
  }),
  subject: () => 'figures',
  notes: ['computation'],
  async run({ enter, service }, { definition, root }): Promise<readonly Figure[]> {
    const computed = await computationAt(service(ledgerStore), root)
    return enter((unit) => recompute(unit, computed, definition, root))
  },
})

/** Performs `figures.recompute` as `who`. */
export const recomputeFigures = (
  store: Store,
  door: Door,
  who: Who,
  definition: string | undefined,
  root: string,
): Promise<readonly Figure[]> =>
  createPerformer(door, [provide(ledgerStore, store)]).perform(
    { who, session: null },
    recomputeAt,
    {
      definition,
      root,
    },
  )

async function recompute(
  unit: UnitOfWork,
  computed: Computation,
  definition: string | undefined,
  root: string,
): Promise<readonly Figure[]> {
  const wanted = definition === undefined ? null : wantedFigure(definition)
  const definitions = await readDefinitions(unit, wanted)
  if (definitions.length === 0) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
  const { facts } = await readFacts(unit, { upTo: computed.details.stated, until: null })
  const now = digests(answers(definitions, facts))
  const differing = Object.keys(now).filter(
    (name) => computed.details.definitions[name]?.digest !== now[name]!.digest,
  )
  if (differing.length > 0) {
    const cause = `Entry ${computed.index} of the ledger computed other findings for ${differing.join(', ')}.`
    throw refusal(figuresErrors, 'LB_FIGURES_DIFFER', cause)
  }
  unit.note({
    action: 'computation',
    subject: 'figures',
    details: { recomputed: Object.keys(now), entry: computed.index, root },
  })
  const figures = await countedFigures(unit, definition)
  return figures.map((figure) => withCounts(figure, now[`${figure.definition}@${figure.version}`]!))
}

/** The counts are those just made; nothing of the stored findings goes into them. */
const withCounts = (figure: Figure, { digest: _, ...counts }: DefinitionDigest): Figure => ({
  ...figure,
  ...counts,
  counted: true,
})
