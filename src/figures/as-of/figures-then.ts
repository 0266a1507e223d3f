import type { DoorAct, Who } from '../../access/index.ts'
import { readDefinitions } from '../../facts/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'

import { wantedFigure } from '../counts/figures.ts'
import { figuresErrors } from '../errors.ts'
import { asOfOptions, readAsOf } from './as-of.ts'
import type { FigureQuestion, FigureThen } from './contract.ts'
import { boundsThen, type Counting, readThen } from './count-then.ts'

/**
 * Counts as of a point in the past, from all records: whoever may not see every case gets the same
 * numbers, since the counting is the counter's act and the asking their own.
 */
export const figuresThen =
  (enter: DoorAct, counting: Counting) =>
  async (
    who: Who,
    question: FigureQuestion,
    progress?: (share: number) => void,
  ): Promise<readonly FigureThen[]> => {
    const asOf = readAsOf(question)
    const details = { definition: question.definition, ...asOf, links: question.links }
    await enter(who, { permission: 'readFigures', subject: 'figures' }, async ({ note }) =>
      note({ action: 'consultation', subject: 'figures', details }),
    )
    const { count, root, size } = await counting('figures', async (unit, history) => {
      const wanted = question.definition === null ? null : wantedFigure(question.definition)
      const definitions = await readDefinitions(unit, wanted)
      if (wanted && definitions.length === 0)
        throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
      const reading = await readThen(unit, history, definitions, asOf, question.links)
      unit.note({
        action: 'computation',
        subject: 'figures',
        details: { ...details, for: who.accountId },
      })
      return { count: reading, ...(await head(unit.db)) }
    })
    return (await boundsThen(count(), progress)).map(({ definition, surely, atMost }) => ({
      definition: definition.id,
      version: definition.version,
      title: definition.title,
      authority: definition.authority,
      asOf,
      links: question.links,
      surely,
      atMost,
      ledgerRoot: root,
      ledgerSize: size,
      command: commandFor(definition, asOf, question.links),
    }))
  }

const commandFor = (
  { id, version }: { readonly id: string; readonly version: number },
  asOf: FigureThen['asOf'],
  links: boolean,
): string => `npx lookback figures --definition ${id}@${version} ${asOfOptions(asOf, links)}`.trim()
