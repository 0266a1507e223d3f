import { keyPartOf } from '../blocking.ts'
import { Numbers } from '../held/numbers.ts'
import { distinct, together } from '../held/together.ts'
import type { LinkCounts } from '../records.ts'
import type { BlockingRule } from '../settings/link-settings.ts'
import { at, type FieldMap, listColumn, scalarColumn } from './columns.ts'
import { isList, isNumber } from './fold-text.ts'
import type { Probe } from './probe.ts'

/** Keys of one record under one rule; numbers that are equal where the keys are. */
type KeysAt = (place: number) => readonly number[]

/** How a rule makes keys, of records and of the probe alike. */
export interface RuleKeys {
  ofRecords(fields: FieldMap): KeysAt
  ofProbe(probe: Probe): readonly number[]
}

/** One number for the terms of a key. */
function keyOf([first, second, ...rest]: readonly number[]): number {
  return second === undefined ? first! : together(first!, second, rest)
}

export function ruleKeys(rule: BlockingRule): RuleKeys {
  if (rule.kind === 'names') return namesKeys(rule)
  const parts = rule.on.map(keyPartOf)
  const scalars = parts.filter(({ form }) => !isList(form))
  const list = parts.find(({ form }) => isList(form))
  const said = (values: readonly number[]) =>
    values.every((value, part) => value > (isNumber(scalars[part]!.form) ? -1 : 0))
  return {
    ofRecords: (fields) => {
      const columns = scalars.map(({ field, form }) => scalarColumn(fields, field, form))
      const items = list && listColumn(fields, list.field, list.form)
      return (place) => {
        const values = columns.map((column) => at(column, place))
        if (!said(values)) return []
        if (!items) return [keyOf(values)]
        const keys: number[] = []
        for (let item = items.starts[place]!; item < items.starts[place + 1]!; item++) {
          const term = items.table[items.items[item]!]!
          if (term > 0) keys.push(keyOf([term, ...values]))
        }
        return distinct(keys)
      }
    },
    ofProbe: (probe) => {
      const values = scalars.map(({ field, form }) => probe.value(field, form).term)
      if (!said(values)) return []
      if (!list) return [keyOf(values)]
      const terms = probe.items(list.field, list.form).map(({ term }) => term)
      return distinct(terms.filter((term) => term > 0).map((term) => keyOf([term, ...values])))
    },
  }
}

/** A whole name, its halves in either order, or any whole other name. */
function namesKeys(rule: Extract<BlockingRule, { kind: 'names' }>): RuleKeys {
  const whole = (one: number, other: number) => together(Math.min(one, other), Math.max(one, other))
  const { given, family, aliases } = rule
  return {
    ofRecords: (fields) => {
      const first = scalarColumn(fields, given, 'first')
      const last = scalarColumn(fields, family, 'compact')
      const otherFirst = aliases ? listColumn(fields, aliases, 'otherGiven') : undefined
      const otherLast = aliases ? scalarColumn(fields, aliases, 'otherFamily') : undefined
      return (place) => {
        const keys: number[] = []
        const [one, other] = [at(first, place), at(last, place)]
        if (one > 0 && other > 0) keys.push(whole(one, other))
        if (!otherFirst || !otherLast) return keys
        const { starts, items, table } = otherFirst
        for (let item = starts[place]!; item < starts[place + 1]!; item++) {
          const family = otherLast.table[items[item]!]!
          if (family > 0) keys.push(whole(table[items[item]!]!, family))
        }
        return distinct(keys)
      }
    },
    ofProbe: (probe) => {
      const own = [probe.value(given, 'first').term, probe.value(family, 'compact').term] as const
      const names = [own, ...(aliases ? probe.wholeNames(aliases) : [])]
      const known = names.filter(([one, other]) => one > 0 && other > 0)
      return distinct(known.map(([one, other]) => whole(one, other)))
    },
  }
}

/** The blocks of one rule: whose keys are equal, the places in order. */
export class Blocks {
  readonly passedOver: LinkCounts['passedOver'][number] | null
  #keys: Float64Array
  #blocks: Int32Array
  #starts = new Int32Array(0)
  #holders = new Int32Array(0)
  #count = 0

  constructor(rule: BlockingRule, keys: KeysAt, records: number) {
    this.#keys = new Float64Array(1 << 10).fill(Number.NaN)
    this.#blocks = new Int32Array(1 << 10)
    const entries = new Numbers(Math.max(records, 1))
    const ends = new Int32Array(records)
    const sizes = new Numbers()
    for (let place = 0; place < records; place++) {
      for (const key of keys(place)) {
        const block = this.#blockOf(key, sizes)
        sizes.values[block]!++
        entries.push(block)
      }
      ends[place] = entries.length
    }
    this.passedOver = this.#lay(rule, entries, ends, sizes)
  }

  /** Where the places of a key's block lie; empty where nobody holds it. */
  range(key: number): readonly [number, number] {
    const slot = this.#slotOf(key)
    if (Number.isNaN(this.#keys[slot]!)) return [0, 0]
    const block = this.#blocks[slot]!
    return [this.#starts[block]!, this.#starts[block + 1]!]
  }

  get holders(): Int32Array {
    return this.#holders
  }

  get memory(): number {
    const { byteLength } = this.#keys
    return byteLength * 1.5 + this.#starts.byteLength + this.#holders.byteLength
  }

  #lay(rule: BlockingRule, entries: Numbers, ends: Int32Array, sizes: Numbers) {
    const largest = rule.largestBlock ?? Number.POSITIVE_INFINITY
    const starts = new Int32Array(this.#count + 1)
    let passed = 0
    let records = 0
    for (let block = 0; block < this.#count; block++) {
      const size = sizes.values[block]!
      starts[block + 1] = starts[block]! + (size > largest ? 0 : size)
      if (size <= largest) continue
      passed++
      records += size
    }
    const next = starts.slice()
    const holders = new Int32Array(starts[this.#count]!)
    let entry = 0
    for (let place = 0; place < ends.length; place++) {
      for (; entry < ends[place]!; entry++) {
        const block = entries.values[entry]!
        if (sizes.values[block]! <= largest) holders[next[block]!++] = place
      }
    }
    this.#starts = starts
    this.#holders = holders
    return passed > 0 ? { rule: rule.name, blocks: passed, records } : null
  }

  #blockOf(key: number, sizes: Numbers): number {
    const slot = this.#slotOf(key)
    if (!Number.isNaN(this.#keys[slot]!)) return this.#blocks[slot]!
    const block = this.#count++
    this.#keys[slot] = key
    this.#blocks[slot] = block
    sizes.push(0)
    if (this.#count * 2 > this.#keys.length) this.#rehash()
    return block
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    const low = key % 2 ** 26
    const stirred = Math.imul(low ^ Math.imul(Math.floor(key / 2 ** 26), 0x9e3779b1), 0x85ebca77)
    let slot = (stirred ^ (stirred >>> 15)) & mask
    while (!Number.isNaN(this.#keys[slot]!) && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #rehash(): void {
    const [keys, blocks] = [this.#keys, this.#blocks]
    this.#keys = new Float64Array(keys.length * 2).fill(Number.NaN)
    this.#blocks = new Int32Array(keys.length * 2)
    for (let old = 0; old < keys.length; old++) {
      if (Number.isNaN(keys[old]!)) continue
      const slot = this.#slotOf(keys[old]!)
      this.#keys[slot] = keys[old]!
      this.#blocks[slot] = blocks[old]!
    }
  }
}
