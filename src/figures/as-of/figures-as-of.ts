import { z } from 'zod'
import { type ActContext, defineLongAct, fields, outputs } from '../../access/index.ts'
import { readDefinitions } from '../../facts/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'

import { wantedFigure } from '../counts/figures.ts'
import { figuresErrors } from '../errors.ts'
import { asOfFields, asOfOptions, readAsOf } from './as-of.ts'
import { cachedCounts, lastChange } from './cached-counts.ts'
import {
  type CountState,
  countStateSchema,
  type FigureAsOf,
  type FigureQuestion,
  figureAsOfSchema,
} from './contract.ts'
import { boundsAsOf, readArchiveAsOf } from './count-as-of.ts'
import { archiveHistory } from './history-service.ts'

/** What of the past is asked for: dates 'YYYY-MM-DD' or as people write them, times ISO. */
const question = z.strictObject({ ...asOfFields, definition: fields.key.nullable() })

/**
 * Counts as of a point in the past, from all records: whoever may not see every case gets the same
 * numbers, since the counting is the system's act and the asking their own.
 */
export const figuresAsOf = defineLongAct({
  name: 'figures.asOf',
  kind: 'read',
  about: 'Counts as of a point in the past; waits until they are counted',
  permission: 'readFigures',
  input: question,
  output: outputs.list(figureAsOfSchema),
  subject: () => 'figures',
  notes: ['consultation', 'computation'],
  async run(context, request): Promise<readonly FigureAsOf[]> {
    await noteAsked(context, request)
    return countFigures(context, request, context.progress)
  },
})

/**
 * The same without waiting for it: the first asking starts the count. It is kept, so that the same
 * question is answered at once as long as nothing it was counted from has changed.
 */
export const countFiguresAsOf = defineLongAct({
  name: 'figures.startAsOf',
  kind: 'read',
  about: 'Counts as of a point in the past, or how far the count is',
  permission: 'readFigures',
  input: question,
  output: countStateSchema,
  subject: () => 'figures',
  notes: ['consultation', 'computation'],
  async run(context, request): Promise<CountState> {
    const details = await noteAsked(context, request)
    const key = JSON.stringify([details, await context.service(lastChange)()])
    return context
      .service(cachedCounts)
      .ask(key, (progress) => countFigures(context, request, progress))
  },
})

async function noteAsked({ enter }: ActContext, request: FigureQuestion) {
  const details = { definition: request.definition, ...readAsOf(request), links: request.links }
  await enter(async ({ note }) => note({ action: 'consultation', subject: 'figures', details }))
  return details
}

async function countFigures(
  { enterAsSystem, service, who }: ActContext,
  request: FigureQuestion,
  progress: (share: number) => void,
): Promise<readonly FigureAsOf[]> {
  const asOf = readAsOf(request)
  const { count, root, size } = await enterAsSystem(async (unit) => {
    const wanted = request.definition === null ? null : wantedFigure(request.definition)
    const definitions = await readDefinitions(unit, wanted)
    if (wanted && definitions.length === 0) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
    const reading = await readArchiveAsOf(
      unit,
      service(archiveHistory),
      definitions,
      asOf,
      request.links,
    )
    unit.note({
      action: 'computation',
      subject: 'figures',
      details: {
        definition: request.definition,
        ...asOf,
        links: request.links,
        for: who.accountId,
      },
    })
    return { count: reading, ...(await head(unit.db)) }
  })
  return (await boundsAsOf(count(), progress)).map(({ definition, surely, atMost }) => ({
    definition: definition.id,
    version: definition.version,
    title: definition.title,
    authority: definition.authority,
    asOf,
    links: request.links,
    surely,
    atMost,
    ledgerRoot: root,
    ledgerSize: size,
    command: commandFor(definition, asOf, request.links),
  }))
}

const commandFor = (
  { id, version }: { readonly id: string; readonly version: number },
  asOf: FigureAsOf['asOf'],
  links: boolean,
): string => `npx lookback figures --definition ${id}@${version} ${asOfOptions(asOf, links)}`.trim()
