import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNarrative } from '../../narratives/index.ts'
import { groupTold } from './group-told.ts'
import { tellingOf } from './telling.ts'

const known = {
  people: [
    { id: 'P1', name: 'Robin Ashdown' },
    { id: 'P2', name: 'Lee Corran' },
    { id: 'P3', name: 'Sam Corran' },
  ],
  places: [],
  telephones: [],
  vehicles: [],
}

/** Documents by number, each with the one that is read for it, and what is told of them. */
function told(documents: readonly (readonly [copies: number, text: string])[]) {
  const tellings = documents.flatMap(([copies, text], at) =>
    readNarrative(text, known).map((event) => tellingOf(at + 1, copies, text, event)),
  )
  return groupTold(tellings).map(({ tellings: same, otherwise }) => [
    same.map(({ documentId }) => documentId).join(' '),
    ...otherwise.map((group) => `otherwise ${group.tellings[0]!.documentId}`),
  ])
}

const seen = 'Robin Ashdown was seen with Lee Corran on 4 March 2014 near the old bus station.'

it.each([
  ['the same words, wherever they stand', seen.toUpperCase().replace('.', ''), 2, [['1 2']]],
  ['another tense in a copy', seen.replace(' was ', ' is '), 1, [['1 2']]],
  [
    'nearly the words in a document that is no copy',
    seen.replace(' was ', ' is '),
    2,
    [['1'], ['2']],
  ],
  ...[
    ['4 March', '5 March'],
    ['2014', '2015'],
    ['Lee', 'Sam'],
    ['seen', 'not seen'],
    ['near', 'before noon near'],
  ].map(
    ([of, by]) =>
      [
        `${by} in a copy`,
        seen.replace(of!, by!),
        1,
        [
          ['1', 'otherwise 2'],
          ['2', 'otherwise 1'],
        ],
      ] as const,
  ),
  [
    'another event in a copy',
    'A call was made from 07700 900999 on 6 March 2014.',
    1,
    [['1'], ['2']],
  ],
] as const)('%s', (_, other, copies, groups) => {
  const found = told([
    [1, seen],
    [copies, other],
  ])
  // What is not so is no event “seen with”: its day is told all the same.
  expect(found).toEqual(groups)
})

it('a day worked out from another sentence is a detail, though the words are the same', () => {
  const day = (number: number) =>
    `On ${number} March 2014 a visit was made. The next day she was brought home by police.`
  expect(
    told([
      [1, day(4)],
      [1, day(14)],
    ]),
  ).toEqual([
    ['1', 'otherwise 2'],
    ['1', 'otherwise 2'],
    ['2', 'otherwise 1'],
    ['2', 'otherwise 1'],
  ])
})

it('two events alike that both copies tell stay two, and neither is told of the other', () => {
  const two = `${seen} ${seen.replace('4 March', '6 March')}`
  expect(
    told([
      [1, two],
      [1, two.replaceAll(' was ', ' is ')],
    ]),
  ).toEqual([['1 2'], ['1 2']])
})

it('every telling is in one group, whatever is copied and changed', () => {
  const word = fc.constantFrom(
    'seen with',
    'Lee Corran',
    '4 March 2014.',
    'was',
    'the',
    'next day',
    'a man',
    'On',
    'not',
  )
  const text = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(1, 2), text), { maxLength: 4 }), (documents) => {
      const tellings = documents.flatMap(([copies, words], at) =>
        readNarrative(words, known).map((event) => tellingOf(at, copies, words, event)),
      )
      const groups = groupTold(tellings)
      const grouped = groups.flatMap((group) => group.tellings)
      expect([grouped.length, new Set(grouped)]).toEqual([tellings.length, new Set(tellings)])
      for (const { tellings: same, otherwise } of groups) {
        expect(new Set(same.map(({ day }) => day)).size).toBe(1)
        for (const other of otherwise) expect(groups).toContain(other)
      }
    }),
  )
})
