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
import { type Bounds, bounds, casePopulations, type Definition } from '../../definitions/index.ts'
import {
  answers,
  type DefinitionDigest,
  digests,
  liveDigests,
  readDefinitions,
  readFacts,
  readLiveFacts,
} from '../../facts/index.ts'
import { refusal } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { Figure } from '../contract.ts'
import { figuresErrors } from '../errors.ts'
import { type Computation, computationAt } from './computation-at.ts'
import { added, countedFigures, wantedFigure } from './figures.ts'

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
  const definitions = await readDefinitions(unit, wanted, casePopulations)
  if (definitions.length === 0) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
  const { facts } = await readFacts(unit, { upTo: computed.details.stated, until: null })
  const counting = definitions.filter(({ population }) => population !== 'live')
  const review = digests(answers(counting, facts))
  const live = liveDigests(definitions, await readLiveFacts(unit))
  const differing = [
    ...differingFrom(review, computed.details.definitions),
    ...differingFrom(live, computed.details.live),
  ]
  if (differing.length > 0) {
    const cause = `Entry ${computed.index} of the ledger computed other findings for ${differing.join(', ')}.`
    throw refusal(figuresErrors, 'LB_FIGURES_DIFFER', cause)
  }
  unit.note({
    action: 'computation',
    subject: 'figures',
    details: { recomputed: definitions.map(nameOf), entry: computed.index, root },
  })
  const figures = await countedFigures(unit, definition)
  return figures.map((figure) => {
    const name = `${figure.definition}@${figure.version}`
    return withCounts(figure, review[name], live[name])
  })
}

const nameOf = ({ id, version }: Definition): string => `${id}@${version}`

const differingFrom = (
  now: Readonly<Record<string, DefinitionDigest>>,
  then: Readonly<Record<string, { readonly digest: string }>>,
): readonly string[] =>
  Object.entries(now).flatMap(([name, { digest }]) => (then[name]?.digest === digest ? [] : [name]))

/** The counts are those just made; nothing of the stored findings goes into them. */
function withCounts(
  figure: Figure,
  review: DefinitionDigest | undefined,
  live: DefinitionDigest | undefined,
): Figure {
  const [ofReview, ofLive] = [countsOf(review), countsOf(live)]
  return { ...figure, ...added(ofReview, ofLive), ofReview, ofLive, counted: true }
}

const countsOf = (made: DefinitionDigest | undefined): Bounds => {
  if (made === undefined) return bounds([])
  const { digest: _, ...counts } = made
  return counts
}
