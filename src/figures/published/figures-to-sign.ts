import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { type SharedFigure, sharedFigureSchema } from '../../federation/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'
import type { PublishedFigure } from './contract.ts'
import { readFigures } from './read-figures.ts'

/**
 * What is published now, as the public knows it, to be signed and joined with what other stores publish. A draft, a figure declined and
 * one withdrawn stay here; so does every count as it is.
 */
export const figuresToSign = defineAct({
  name: 'figures.toSign',
  kind: 'read',
  about: 'Published figures as the public knows them, to be signed for joining with other stores',
  permission: 'readFigures',
  // The key that signs them lies in the data folder.
  performedAt: 'commandLine',
  input: z.strictObject({ definition: fields.key.nullable() }),
  output: outputs.list(sharedFigureSchema),
  subject: () => 'figures',
  notes: ['disclosure'],
  async run(unit, { definition }): Promise<readonly SharedFigure[]> {
    const figures = (await readFigures(unit))
      .filter(({ state }) => state === 'published')
      .filter((one) => definition === null || one.definition === definition)
    if (figures.length === 0) throw refusal(figuresErrors, 'LB_FIGURES_NOT_PUBLISHED')
    const signed = figures.map(({ figureId }) => figureId)
    unit.note({ action: 'disclosure', subject: 'figures', details: { signed } })
    return figures.map(sharedFigure)
  },
})

function sharedFigure(figure: PublishedFigure): SharedFigure {
  const { asOf, publicCounts } = figure
  const published = figure.steps.find(({ step }) => step === 'published')
  return {
    figure: figure.figureId,
    definition: {
      id: figure.definition,
      version: figure.version,
      hash: figure.definitionHash,
      title: figure.title,
    },
    // Figures are of cases; rules about children have no published figures yet.
    unit: 'case',
    asOf: {
      trueOn: asOf.trueOn,
      onRecord: asOf.onRecord,
      receivedBy: asOf.receivedBy ?? figure.proposedAt,
    },
    links: figure.links,
    published: published?.at ?? figure.proposedAt,
    ledger: { size: figure.ledgerSize, root: figure.ledgerRoot },
    surely: asOf.onRecord === null ? null : publicCounts.surely,
    atMost: publicCounts.atMost,
  }
}
