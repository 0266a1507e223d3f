import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('has one spelling for one value, whatever the order its members came in', () => {
  // The order of RFC 8785 §3.2.3: by UTF-16 units, so that the emoji comes before U+FB33.
  const example = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\u{1f600}': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']
  const text = canonicalJson(example)
  const places = sorted.map((key) => text.indexOf(`${JSON.stringify(key)}:`))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  )
  expect(canonicalJson(Object.fromEntries(Object.entries(example).reverse()))).toBe(text)
})

it('leaves members out that are undefined, and writes what JSON has no word for', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  expect(canonicalJson([undefined, 2n ** 64n])).toBe('[null,18446744073709551616]')
  expect(canonicalJson({ at: new Date('2026-01-05T09:30:00Z') })).toBe(
    '{"at":"2026-01-05T09:30:00.000Z"}',
  )
})

it('puts U+FFFD where a database text can hold nothing, in members and in their names', () => {
  expect(canonicalJson({ 'a\u0000': 'b\ud800c\u0000' })).toBe('{"a\ufffd":"b\ufffdc\ufffd"}')
})
