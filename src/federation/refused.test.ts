import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNote, signNote } from '../ledger/index.ts'
import { runs } from '../testing/runs.ts'
import type { SharedFigure } from './document.ts'
import { federate } from './federate.ts'
import { type NamedText, readKeyring } from './keyring.ts'
import { readOverlaps } from './overlaps.ts'
import { countsOf, exactly, madeUpFigure, madeUpStore } from './testing/made-up-stores.ts'

const north = madeUpStore('north')
const south = madeUpStore('south')
const stranger = madeUpStore('stranger')
const forces = [north.force, south.force]
const figure = madeUpFigure(countsOf(30, 20, 50))
const ours = north.file([figure])
const join = (theirs: NamedText) => () => federate({ files: [ours, theirs], forces, days: 31 })
const southSays = (more: Partial<SharedFigure>) =>
  south.file([madeUpFigure(countsOf(1, 2, 3), more)])

const refused = (code: string, ...words: readonly string[]) =>
  expect.objectContaining({
    code,
    cause: expect.stringMatching(new RegExp(words.join('.*'), 's')),
  })

it('refuses a file altered by one digit, and one that another key signed under a known name', () => {
  const altered = {
    ...ours,
    name: 'altered.figures',
    text: ours.text.replace('"value": 30', '"value": 31'),
  }
  expect(altered.text).not.toBe(ours.text)
  expect(() => federate({ files: [altered], forces, days: 31 })).toThrow(
    refused('LB_FEDERATION_ALTERED', 'altered.figures', 'north'),
  )
  const forged = madeUpStore('south').file([figure])
  expect(join(forged)).toThrow(refused('LB_FEDERATION_ALTERED', 'south.figures'))
})

it('refuses who is not in the folder of keys', () => {
  expect(join(stranger.file([figure]))).toThrow(
    refused('LB_FEDERATION_SIGNER', 'stranger.figures', 'stranger.example/lookback'),
  )
})

it('refuses one force twice, also under another name', () => {
  const again = {
    ...north.file([figure], { made: '2026-03-03T12:00:00.000Z' }),
    name: 'again.figures',
  }
  expect(join(again)).toThrow(refused('LB_FEDERATION_TWICE', 'north.figures and again.figures'))
  const { ledger } = JSON.parse(
    ours.text.slice(ours.text.indexOf('{'), ours.text.lastIndexOf('}') + 1),
  )
  expect(join(south.file([figure], { ledger }))).toThrow(refused('LB_FEDERATION_TWICE', 'root'))
})

it('refuses another version or text of a definition, other days and what is stale', () => {
  const { definition, asOf } = figure
  const version2 = { ...definition, version: 2 }
  expect(join(southSays({ definition: version2 }))).toThrow(
    refused('LB_FEDERATION_DEFINITION', 'north.figures has @1; south.figures has @2'),
  )
  const otherText = { ...definition, hash: 'a'.repeat(64) }
  expect(join(southSays({ definition: otherText }))).toThrow(
    refused('LB_FEDERATION_DEFINITION', 'north.figures', 'south.figures'),
  )
  expect(join(southSays({ asOf: { ...asOf, trueOn: '2024-12-31' } }))).toThrow(
    refused('LB_FEDERATION_DATE', 'south.figures has happened by 2024-12-31'),
  )
  expect(join(southSays({ links: false }))).toThrow(refused('LB_FEDERATION_DATE', 'by themselves'))
  expect(join(southSays({ unit: 'child' }))).toThrow(refused('LB_FEDERATION_DATE'))
  const old = southSays({ asOf: { ...asOf, receivedBy: '2026-01-01T00:00:00Z' } })
  expect(join(old)).toThrow(refused('LB_FEDERATION_STALE', 'south.figures', '2026-01-01'))
  expect(() => federate({ files: [ours, old], forces, days: 60 })).not.toThrow()
  const before = south.file([figure], { made: '2026-01-01T00:00:00Z' })
  expect(join(before)).toThrow(refused('LB_FEDERATION_STALE', 'south.figures was made'))
})

it('refuses what has nothing in common, and counts that cannot be', () => {
  const other = southSays({ definition: { ...figure.definition, id: 'other' } })
  expect(join(other)).toThrow(refused('LB_FEDERATION_NOTHING', 'made-up: not by south'))
  expect(() => federate({ files: [ours], forces, days: 31, definition: 'none' })).toThrow(
    refused('LB_FEDERATION_NOTHING'),
  )
  const wrong = { ...countsOf(30, 20, 50), upper: exactly(49) }
  expect(join(south.file([madeUpFigure(wrong)]))).toThrow(
    refused('LB_FEDERATION_FILE', 'south.figures', 'figure 1'),
  )
  expect(join(southSays({ surely: countsOf(1, 2, 3) }))).toThrow(refused('LB_FEDERATION_FILE'))
})

it('refuses whatever else is signed, or says that another made it', () => {
  for (const text of ['south.example/lookback\n3\nQUFB\n', 'lookback.figures/v1\n{}\n', 'x\n']) {
    expect(join({ name: 'south.figures', text: signNote(text, south.signer) })).toThrow(
      refused('LB_FEDERATION_FILE', 'south.figures'),
    )
  }
  const posing = south.file([figure], { store: 'north.example/lookback' })
  expect(join(posing)).toThrow(refused('LB_FEDERATION_FILE', 'north.example/lookback'))
  const { text } = readNote(ours.text)
  const both = `${signNote(text, north.signer)}${signNote(text, south.signer).slice(text.length + 1)}`
  expect(join({ name: 'both.figures', text: both })).toThrow(
    refused('LB_FEDERATION_FILE', 'more than one force'),
  )
})

it('whatever is done to a file, it is refused by a code or says the same', () => {
  const plain = federate({ files: [ours], forces, days: 31 }).figures
  fc.assert(
    fc.property(
      fc.nat(ours.text.length - 1),
      fc.nat(40),
      fc.string({ unit: 'binary', maxLength: 20 }),
      (at, cut, put) => {
        const text = ours.text.slice(0, at) + put + ours.text.slice(at + cut)
        try {
          const { figures } = federate({ files: [{ ...ours, text }], forces, days: 31 })
          expect(figures).toEqual(plain)
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^LB_FEDERATION_/) })
        }
      },
    ),
    runs(60),
  )
})

it('refuses a folder of keys that does not say whom to trust', () => {
  const key = north.signer.verifier.text
  const file = (name: string, text: string): NamedText => ({ name, text })
  expect(readKeyring([file('north.key', `# of March\r\n${key}\r\n`)])).toMatchObject([
    { name: 'north' },
  ])
  for (const [words, ...files] of [
    ['is empty'],
    ['no key', file('north.key', '\n# nothing\n')],
    ['no public key', file('north.key', `${key}x`)],
    ['private key', file('north.key', 'PRIVATE+KEY+north+00000000+AA')],
    ['north has as well', file('north.key', key), file('south.key', key)],
    ['Two files', file('north.key', key), file('north.txt', south.signer.verifier.text)],
  ] as const) {
    expect(() => readKeyring(files), words).toThrow(refused('LB_FEDERATION_KEYS', words))
  }
})

it('refuses a statement of overlaps that names no force, itself, or a pair twice', () => {
  const pair = (a: string, b: string, atMost = 3) => ({ stores: [a, b], atMost, why: 'Counted.' })
  const read = (pairs: readonly unknown[]) => () =>
    readOverlaps(JSON.stringify({ child: { otherwise: 'none', pairs } }), ['north', 'south'])
  expect(read([pair('north', 'south')])).not.toThrow()
  for (const pairs of [
    [pair('north', 'sotuh')],
    [pair('north', 'north')],
    [pair('north', 'south'), pair('south', 'north', 4)],
    [pair('north', 'south', -1)],
    [{ ...pair('north', 'south'), why: ' ' }],
  ]) {
    expect(read(pairs)).toThrow(refused('LB_FEDERATION_OVERLAPS'))
  }
  expect(() => readOverlaps('{', [])).toThrow(refused('LB_FEDERATION_OVERLAPS'))
})
