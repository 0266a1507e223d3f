import { expect, it } from 'vitest'
import { makeWorkbook as workbook } from '../../../testing/make-workbook.ts'
import { readFamily } from '../read-family.ts'

it('a workbook among documents is read sheet by sheet, with hidden ones and comments', async () => {
  const { members } = await readFamily(
    'T_1 costs.xlsx',
    workbook({
      sheets: [
        {
          name: 'Costs',
          rows: [
            ['Day', 'Sum'],
            ['3 February', '12'],
          ],
          comments: ['Who paid?'],
        },
        { name: 'Notes', rows: [['kept aside']], state: 'hidden' },
      ],
    }),
  )
  expect(members[0]?.text.split('\n')).toEqual([
    'Sheet “Costs”:',
    'Day\tSum',
    '3 February\t12',
    'Comment on A1: Who paid?',
    '',
    'Sheet “Notes”, which is hidden:',
    'kept aside',
  ])
})
