import type { Random } from '../../../src/demo/random.ts'
import { nasty, tokens } from './values.ts'

export type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

/** Past this nothing grows: what is looked for shows in small files. */
export const largest = 4 * 2 ** 20

const interesting = [0, 1, 9, 10, 13, 32, 34, 38, 39, 44, 59, 60, 62, 92, 127, 128, 192, 254, 255]

const place = (bytes: Buffer, random: Random) => random.whole(0, Math.max(0, bytes.length - 1))

function span(bytes: Buffer, random: Random): readonly [from: number, to: number] {
  const from = place(bytes, random)
  const longest = random.chance(0.8) ? 32 : Math.max(1, bytes.length - from)
  return [from, Math.min(bytes.length, from + random.whole(1, longest))]
}

const put = (bytes: Buffer, at: number, more: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])

/** Changes that know nothing of formats. */
export const byteMutations: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const out = Buffer.from(bytes)
    const at = place(out, random)
    if (out.length > 0) out[at] = out[at]! ^ (1 << random.whole(0, 7))
    return out
  },
  function setByte(bytes, random) {
    const out = Buffer.from(bytes)
    if (out.length > 0) out[place(out, random)] = random.pick(interesting)
    return out
  },
  function setNumber(bytes, random) {
    if (bytes.length < 4) return bytes
    const out = Buffer.from(bytes)
    const value = random.pick([0, 1, 0x7fffffff, 0x80000000, 0xffffffff, out.length])
    const at = random.whole(0, out.length - 4)
    if (random.chance(0.5)) out.writeUInt32LE(value, at)
    else out.writeUInt16BE(value & 0xffff, at)
    return out
  },
  function insertRandom(bytes, random) {
    const more = Buffer.from(
      Array.from({ length: random.whole(1, 24) }, () => random.whole(0, 255)),
    )
    return put(bytes, place(bytes, random), more)
  },
  function remove(bytes, random) {
    const [from, to] = span(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  function repeat(bytes, random) {
    const [from, to] = span(bytes, random)
    const piece = bytes.subarray(from, to)
    const most = Math.max(1, Math.floor(Math.min(largest, 200_000) / Math.max(1, piece.length)))
    const times = random.chance(0.9) ? random.whole(1, Math.min(8, most)) : random.whole(1, most)
    return put(bytes, to, Buffer.concat(Array.from({ length: times }, () => piece)))
  },
  function move(bytes, random) {
    const [from, to] = span(bytes, random)
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    return put(rest, place(rest, random), bytes.subarray(from, to))
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, place(bytes, random))
  },
  function behead(bytes, random) {
    return bytes.subarray(random.chance(0.5) ? random.whole(0, 16) : place(bytes, random))
  },
  function splice(bytes, random, other) {
    return Buffer.concat([
      bytes.subarray(0, place(bytes, random)),
      other.subarray(place(other, random)),
    ])
  },
  function insertToken(bytes, random) {
    return put(bytes, place(bytes, random), Buffer.from(random.pick(tokens), 'latin1'))
  },
  function insertValue(bytes, random) {
    return put(bytes, place(bytes, random), Buffer.from(random.pick(nasty)))
  },
  function mark(bytes, random) {
    const marks = ['efbbbf', 'fffe', 'feff', '504b0304', 'd0cf11e0a1b11ae1', '255044462d312e34']
    return Buffer.concat([Buffer.from(random.pick(marks), 'hex'), bytes])
  },
]
