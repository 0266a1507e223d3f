import { expect, it } from 'vitest'
import { drawChart, tiedByTwoKinds } from './chart-model.ts'

const node = (key: string, kind: 'person' | 'case' | 'phone', x = 0, y = 0) => ({
  ...{ key, kind, label: key, href: null, day: null, area: null, contact: null, x, y },
})
const tie = (a: string, b: string, probability: number | null = null) => ({
  ...{ a, b, words: 'suspect', records: 1, sources: ['Police'], probability, near: false },
})
const view = {
  nodes: [
    node('person:P1', 'person', -200, 10),
    node('person:P2', 'person', 40, 500),
    node('person:P3', 'person'),
    node('case:1', 'case'),
    node('thing:1', 'phone'),
  ],
  ties: [
    tie('case:1', 'person:P1'),
    tie('case:1', 'person:P2', 0.97),
    tie('case:1', 'person:P3'),
    tie('person:P1', 'thing:1'),
    tie('person:P2', 'thing:1'),
  ],
}

it('keeps people whom two kinds of thing tie, and what ties them', () => {
  const { nodes, ties } = tiedByTwoKinds(view)
  expect(nodes.map(({ key }) => key)).toEqual(['person:P1', 'person:P2', 'case:1', 'thing:1'])
  expect(ties).toHaveLength(4)
})

it('draws every node where it stands, and says each tie from both ends', () => {
  const drawn = drawChart(view, '/charts/1', 'person:P1')
  expect(drawn.nodes.map(({ x, y }) => [x, y])[0]).toEqual([-200, 10])
  expect(drawn.left).toBeLessThan(-200)
  expect(drawn.left + drawn.width).toBeGreaterThan(40)
  expect(drawn.nodes.flatMap(({ ties }) => ties)).toHaveLength(2 * view.ties.length)
  expect(
    drawn.ties
      .filter(({ machine }) => machine)
      .map(({ from, to, words, sources, near, sure }) => [from, to, words, sources, near, sure]),
  ).toEqual([['case:1', 'person:P2', 'suspect', ['Police'], false, '97.0%']])
})

it('draws the strongest ties where there are too many to look at, and lists all of what is chosen', () => {
  const people = Array.from({ length: 40 }, (_, at) => node(`person:P${at}`, 'person'))
  const cases = Array.from({ length: 40 }, (_, at) => node(`case:${at}`, 'case'))
  const dense = {
    nodes: [...people, ...cases],
    ties: people.flatMap((a, row) =>
      cases.map((b, at) => ({
        ...tie(b.key, a.key),
        // Some rest on two sources, and one case is only scored near.
        sources: row < 3 ? ['Police', 'Council'] : ['Police'],
        near: at === 39,
      })),
    ),
  }
  const drawn = drawChart(dense, '/charts/1', 'person:P7')
  expect([drawn.ties.length, drawn.tiesInAll]).toEqual([600, 1_600])
  expect(drawn.ties.filter(({ several }) => several).length).toBeGreaterThanOrEqual(3 * 39)
  expect(drawn.ties.filter(({ from, to }) => [from, to].includes('person:P7'))).toHaveLength(40)
  // Nothing stands on it untied, not even what only weak ties reach.
  for (const { label } of dense.nodes)
    expect(drawn.ties.some(({ from, to }) => [from, to].includes(label))).toBe(true)
  const listed = drawn.nodes.map((one) => one.listed.length)
  expect(listed.filter((count) => count === 40)).toHaveLength(1)
  expect(listed.every((count) => count >= 2)).toBe(true)
  expect(drawn.nodes.every(({ ties }) => ties.length === 40)).toBe(true)
})
