import { expect, test } from 'vitest'
import { missing, recorded } from '../../model/index.ts'
import { foundRows } from './found-rows.ts'

const facts = {
  sexual: recorded(true),
  setting: recorded('publicPlace'),
  exchange: missing('notRecorded'),
  suspectCount: recorded({ kind: 'exactly', n: 1 } as const),
  victimCount: recorded({ kind: 'atLeast', n: 2 } as const),
}

test.each([
  ['sexual', { value: false }, 'No', true],
  ['sexual', { value: true }, 'Yes', false],
  ['sexual', {}, null, false],
  ['setting', { value: 'commercial' }, 'Commercial', true],
  ['setting', { value: 'publicPlace' }, 'Public place', false],
  // What nobody recorded is contradicted by nothing.
  ['exchange', { value: true }, 'Yes', false],
  ['online', { value: true }, 'Yes', false],
  ['suspectCount', { least: 2 }, 'At least 2', true],
  ['suspectCount', { most: 1 }, 'At most 1', false],
  ['suspectCount', { least: 1, most: 1 }, '1', false],
  ['victimCount', { most: 1 }, 'At most 1', true],
  ['victimCount', { least: 3, most: 4 }, '3 to 4', false],
  ['victimAge', { least: 13, most: 13 }, '13', false],
] as const)('of %s readers say %j: %s, against the record %s', (word, says, said, differs) => {
  const [row] = foundRows(facts, { [word]: says })
  expect(row).toMatchObject({ said, differs })
  expect(row?.label).toMatch(/^[A-Z]/)
})
