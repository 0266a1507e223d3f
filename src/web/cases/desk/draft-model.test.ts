import { expect, it } from 'vitest'
import { caseView } from '../../testing/made-up-case.ts'
import { draftModel, pageThatSent } from './draft-model.ts'

const draft = (page: string, keptAt: string, answers: Readonly<Record<string, string>>) => ({
  ...{ page, keptAt, answers, note: '', risk: {} },
})
const view = {
  ...caseView,
  desk: {
    ...caseView.desk,
    drafts: [
      draft('bbbbbbbb', '2026-02-03T10:05:00.000000Z', { child: 'no' }),
      draft('aaaaaaaa', '2026-02-03T10:00:00.000000Z', { child: 'yes' }),
    ],
  },
}

it('opens on the newest draft and lists what another page kept', () => {
  const model = draftModel(view)
  expect(model).toMatchObject({ follows: 'bbbbbbbb', followsAt: '2026-02-03T10:05:00.000000Z' })
  expect(model.others.map(({ keptAt }) => keptAt)).toEqual(['2026-02-03T10:00:00.000000Z'])
})

it('stays the page it was where it comes back with a problem, and takes the place of no draft of another', () => {
  const model = draftModel(view, pageThatSent({ page: 'aaaaaaaa', follows: '' }))
  expect(model).toMatchObject({ page: 'aaaaaaaa', follows: '' })
  expect(model.others.map(({ keptAt }) => keptAt)).toEqual(['2026-02-03T10:05:00.000000Z'])
  expect(pageThatSent({ page: '<script>', follows: '' })).toBeNull()
})
