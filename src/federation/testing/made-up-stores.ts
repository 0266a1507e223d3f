import { hash } from 'node:crypto'
import { type NoteSigner, newSigningKey, readSigningKey, signNote } from '../../ledger/index.ts'
import {
  type SharedCell,
  type SharedCounts,
  type SharedFigure,
  type StoreFigures,
  storeFiguresText,
} from '../document.ts'
import type { Force, NamedText } from '../keyring.ts'

export interface MadeUpStore {
  readonly force: Force
  readonly signer: NoteSigner
  /** The file it hands over. */
  file(figures: readonly SharedFigure[], more?: Partial<StoreFigures>): NamedText
}

export function madeUpStore(name: string): MadeUpStore {
  const signer = readSigningKey(newSigningKey(`${name}.example/lookback`))
  const { verifier } = signer
  return {
    force: { name, keys: [verifier] },
    signer,
    file: (figures, more = {}) => {
      const said: StoreFigures = {
        store: verifier.name,
        made: '2026-03-02T12:00:00.000Z',
        ledger: { size: 40, root: hash('sha256', name, 'hex') },
        figures,
        ...more,
      }
      return { name: `${name}.figures`, text: signNote(storeFiguresText(said), signer) }
    },
  }
}

export const exactly = (value: number): SharedCell => ({
  hidden: false,
  value,
  low: value,
  high: value,
})
export const between = (low: number, high: number): SharedCell => ({
  hidden: true,
  within: { low, high },
})
export const hiddenCell: SharedCell = { hidden: true }

/** A row that shows everything as it is. */
export const countsOf = (met: number, undetermined: number, notMet: number): SharedCounts => ({
  met: exactly(met),
  undetermined: exactly(undetermined),
  notMet: exactly(notMet),
  upper: exactly(met + undetermined),
  population: exactly(met + undetermined + notMet),
})

export const madeUpFigure = (
  atMost: SharedCounts,
  more: Partial<SharedFigure> = {},
): SharedFigure => ({
  figure: 1,
  definition: {
    id: 'made-up',
    version: 1,
    hash: hash('sha256', 'made-up@1', 'hex'),
    title: 'A made-up definition',
  },
  unit: 'case',
  asOf: { trueOn: '2025-12-31', onRecord: null, receivedBy: '2026-03-01T12:00:00.000Z' },
  links: true,
  published: '2026-03-02T09:00:00.000Z',
  ledger: { size: 30, root: hash('sha256', 'before', 'hex') },
  surely: null,
  atMost,
  ...more,
})
