import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectsIn } from './objects-in.ts'

const within = /^children$/i

async function* inPieces(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
  let from = 0
  for (const to of [...places, text.length]) {
    yield text.slice(from, to)
    from = to
  }
}

async function found(text: string, cuts: readonly number[] = []): Promise<readonly unknown[]> {
  const all: unknown[] = []
  for await (const { value } of objectsIn(inPieces(text, cuts), within)) all.push(value)
  return all
}

const linesOf = async (text: string) => {
  const all: number[] = []
  for await (const { line } of objectsIn(inPieces(text, []), within)) all.push(line)
  return all
}

/** Texts with what could be taken for the shape of the file. */
const awkward = fc.oneof(
  fc.string(),
  fc.constantFrom('{', '}', '[', ']', '"', '\\', '\\"', 'Children', '{"Children":[', '\n'),
)
/**
 * Of names with an escape there is one: the parser of Node 24 (V8 13.6) takes one for another of its length, in the whole text
 * as in a part of it, and it is the judge here.
 */
const name = fc
  .oneof(
    fc.string().filter((text) => JSON.stringify(text) === `"${text}"`),
    fc.constantFrom('{', '}', '[', ']', 'a"\\b', 'la_child_id', 'purge'),
  )
  .filter((text) => !within.test(text))
const object = fc.dictionary(
  name,
  fc.oneof(
    awkward,
    fc.integer(),
    fc.constant(null),
    fc.array(awkward),
    fc.array(fc.dictionary(name, awkward)),
    // A name below the object's own level says nothing of the file's shape.
    fc.record({ Children: fc.array(fc.dictionary(name, awkward)) }),
  ),
)
const shapes: readonly ((objects: readonly string[]) => string)[] = [
  (objects) => `[${objects.join(',\n')}]`,
  (objects) => objects.join('\n'),
  (objects) => `{"la_code": 999, "Children": [${objects.join(', ')}]}`,
  (objects) => `{"children": [${objects.join(',')}], "made": {"on": "2026-01-05"}}`,
  (objects) =>
    objects.map((one) => `{"la_code":1,"note":["x",{"y":1}],"Children":${one}}`).join('\n'),
]

describe('the objects of a JSON text', () => {
  it('are found whatever its shape and wherever its pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(object, { minLength: 1, maxLength: 4 }),
        fc.nat(shapes.length - 1),
        fc.array(fc.nat(5000), { maxLength: 8 }),
        fc.boolean(),
        async (objects, shape, cuts, spread) => {
          const texts = objects.map((one) => JSON.stringify(one, null, spread ? 2 : 0))
          expect(await found(shapes[shape]!(texts), cuts)).toEqual(
            texts.map((text) => JSON.parse(text)),
          )
        },
      ),
    )
  })

  it('say on which line they begin', async () => {
    expect(await linesOf('[\n{"a":1},\n\n{"a":"x\\ny",\n"b":2}, {"c":3}]')).toEqual([2, 4, 5])
  })

  it.each([
    ['cut off in a text', '[{"a":"b'],
    ['cut off in an object', '{"Children":[{"a":1}'],
    ['closed by another sign', '[{"a":1]}'],
    ['closed twice', '{"a":1}}'],
    ['of no JSON between its signs', '[{a:1}]'],
    ['of a name without a value', '{"la_child_id":}'],
  ])('are refused where they are %s', async (_, text) => {
    await expect(found(text)).rejects.toMatchObject({ code: 'LB_JSON_BROKEN' })
  })

  it('are refused where one is larger than what any child takes, long before memory fills', async () => {
    async function* endless(): AsyncGenerator<string> {
      yield '[{"a":"'
      for (;;) yield 'x'.repeat(100_000)
    }
    await expect(
      (async () => {
        for await (const _ of objectsIn(endless(), within));
      })(),
    ).rejects.toMatchObject({ code: 'LB_JSON_CHILD_TOO_LARGE' })
  })

  it('may be nested however deep, in reason of size alone', async () => {
    const deep = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    expect(await found(`[${deep}]`)).toHaveLength(1)
  })
})
