import { expect, it } from 'vitest'
import { openDesk } from '../../testing/desk.ts'

it('shows a field that was asked of nobody in a year', async () => {
  const desk = await openDesk()
  const answer = desk.review.answers.figures.completeness
  desk.review.answers.figures.completeness = async (caller, input) => {
    const found = await answer(caller, input)
    const fields = found.fields.map((field) => ({
      ...field,
      years: field.years.map((year) => ({ ...year, total: 0, recorded: 0 })),
    }))
    return { ...found, fields }
  }
  const officer = await desk.officer('dataManager')
  const { statusCode, body } = await officer.get('/data-quality')
  expect(statusCode).toBe(200)
  expect(body).toContain('>–</td>')
  await desk.close()
})
