import { expect, it } from 'vitest'
import { featureRows } from './feature-rows.ts'
import { learnDefaults, lessonsFrom, type RowAnswer } from './lessons.ts'

const rows = { description: null, mean: 1000 }
const answers = (found: number, setAside: number): ReadonlyMap<number, RowAnswer> =>
  new Map(
    Array.from({ length: found + setAside }, (_, row) => [
      row,
      { matters: row < found, weight: 1 },
    ]),
  )
const lessons = (found: number, setAside: number) =>
  lessonsFrom(answers(found, setAside), 1000, rows, learnDefaults)

/** Cost of the mean case beside that of all cases set aside together. */
const weightOfMean = (found: number, setAside: number) => {
  const against = lessons(found, setAside).filter(({ sign }) => sign === -1)
  const cost = (some: typeof against) => some.reduce((sum, each) => sum + each.cost, 0)
  return (
    cost(against.filter(({ row }) => row === rows.mean)) /
    cost(against.filter(({ row }) => row !== rows.mean))
  )
}

it('the mean case comes to weigh as much as all set aside, as cases that matter are found', () => {
  expect(weightOfMean(0, 30)).toBe(0)
  expect(weightOfMean(1, 30)).toBeCloseTo(1 / 31, 6)
  expect(weightOfMean(30, 30)).toBeCloseTo(1 / 2, 6)
  expect(weightOfMean(970, 5)).toBeCloseTo(0.97, 6)
})

it('what matters weighs so many times the rest together, the mean case with it', () => {
  const cost = (sign: number) =>
    lessons(4, 30)
      .filter((lesson) => lesson.sign === sign)
      .reduce((sum, each) => sum + each.cost, 0)
  expect(cost(1) / cost(-1)).toBeCloseTo(learnDefaults.ratio, 6)
})

it('is the mean of words and facts, over what is not rare', () => {
  const documents = [
    { id: 1, title: '', text: 'hotel late', facts: { kind: 'crime' } as const },
    { id: 2, title: '', text: 'hotel garden' },
    { id: 3, title: '', text: 'garden shed late' },
    { id: 4, title: '', text: '' },
  ]
  const matrix = featureRows(documents, 'late at the hotel', {})
  const entriesOf = (row: number) =>
    new Map(
      Array.from({ length: matrix.starts[row + 1]! - matrix.starts[row]! }, (_, i) => {
        const at = matrix.starts[row]! + i
        return [matrix.nameOf(matrix.column[at]!), matrix.value[at]!] as const
      }),
    )
  const cases = documents.map((_, row) => entriesOf(row))
  const names = new Set(cases.flatMap((entries) => [...entries.keys()]))
  expect(names).toContain('kind: crime')
  const mean = entriesOf(matrix.mean)
  expect(new Set(mean.keys())).toEqual(names)
  for (const name of names) {
    const sum = cases.reduce((total, entries) => total + (entries.get(name) ?? 0), 0)
    expect(mean.get(name)).toBeCloseTo(sum / 4, 6)
  }
  expect(entriesOf(matrix.description!).size).toBeGreaterThan(0)
})
