import type { SampleRow, SampleView } from '../../figures/index.ts'

export const sampleRow: SampleRow = {
  sampleId: 1,
  definition: 'dfe-cse-2017',
  version: 1,
  title: 'Child sexual exploitation (statutory, 2017)',
  reason: 'The panel asks how many of those left open are likely to be met.',
  drawnBy: 'Helen Marsh',
  drawnAt: '2026-03-02T09:00:00.000Z',
  counts: { population: 2400, met: 310, notMet: 1700, undetermined: 390, lower: 310, upper: 700 },
  drawn: 60,
  answered: 22,
  settled: 3,
  estimate: { population: 390, answered: 20, estimate: 117, low: 51, high: 205 },
}

export const sample: SampleView = {
  ...sampleRow,
  seed: '5eed5eed',
  parts: [
    {
      name: 'Aldermoor case system',
      size: 130,
      drawn: 20,
      answered: 8,
      counted: 7,
      met: 3,
      cannotTell: 1,
    },
    {
      name: 'Norvale crime system',
      size: 260,
      drawn: 40,
      answered: 14,
      counted: 13,
      met: 3,
      cannotTell: 0,
    },
  ],
  next: { caseId: 2, ref: 'NV/10002/14', source: 'Norvale crime system' },
  mayAnswer: true,
}
