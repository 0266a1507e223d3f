import fc from 'fast-check'

const stems = ['tollbridge', 'ferries', 'ferry', 'the', 'harbour-master', 'İzmir', 'Ashdown', 'x']
const names = ['Robyn', 'Ashdown', 'ash', 'ro', 'dal', 'Robyn Ashdown', 'Ashdown, Robyn']
const others = ['NB/', 'NB/3', 'R-1', '0770', 'ab', '%_', '1', 'AN']

const word = fc.constantFrom(...stems, ...names, ...others)
const leaf = fc.oneof(
  word,
  fc.tuple(word, word).map((two) => two.join(' ')),
  fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((some) => `"${some.join(' ').replaceAll('"', '')}"`),
  fc
    .tuple(fc.constantFrom(...stems), fc.integer({ min: 1, max: 4 }), fc.constantFrom(...stems))
    .map(([one, far, other]) => `${one} NEAR/${far} ${other}`),
)

/** Words of watches as somebody may type them, of parts that stand in the example and in `randomText`. */
export const randomWatch = fc
  .tuple(leaf, fc.option(fc.tuple(fc.constantFrom(' AND ', ' OR ', ' AND NOT '), leaf)))
  .chain(([one, more]) =>
    fc.option(leaf).map((third) => {
      const two = more === null ? one : `(${one}${more[0]}${more[1]})`
      return third === null ? two : `${two} OR (${third} AND ${one})`
    }),
  )

export const randomText = fc
  .array(fc.constantFrom(...stems, ...names, 'he went to', 'and', '.'), { maxLength: 12 })
  .map((words) => words.join(' '))
