import type { Mutation } from './bytes.ts'
import { nasty } from './values.ts'

const tag = /<[^<>]{1,400}>/g

const onTags =
  (
    change: (tags: readonly RegExpMatchArray[], text: string, pick: () => number) => string,
  ): Mutation =>
  (bytes, random) => {
    const text = bytes.toString('latin1')
    const tags = [...text.matchAll(tag)]
    if (tags.length === 0) return bytes
    return Buffer.from(
      change(tags, text, () => random.whole(0, tags.length - 1)),
      'latin1',
    )
  }

const replaced = (text: string, { index, 0: old }: RegExpMatchArray, by: string) =>
  text.slice(0, index) + by + text.slice((index ?? 0) + old.length)

/** Changes to elements of an XML text that was well formed. */
export const xmlMutations: readonly Mutation[] = [
  onTags((tags, text, pick) => replaced(text, tags[pick()]!, '')),
  onTags((tags, text, pick) => replaced(text, tags[pick()]!, tags[pick()]![0])),
  onTags((tags, text, pick) => {
    const one = tags[pick()]!
    return replaced(text, one, one[0].replace(/^<(\/?)/, '<$1x:'))
  }),
  onTags((tags, text, pick) => {
    const one = tags[pick()]!
    return replaced(text, one, one[0].replace(/\s*\/?>$/, ' a="1" a="2">'))
  }),
  onTags((tags, text, pick) => {
    const one = tags[pick()]!
    return replaced(text, one, `${one[0]}${'<d>'.repeat(300)}${'</d>'.repeat(300)}`)
  }),
  onTags((tags, text, pick) => {
    const [from, to] = [pick(), pick()].toSorted((a, b) => a - b) as [number, number]
    const [start, end] = [tags[from]!.index!, tags[to]!.index!]
    return text.slice(0, end) + text.slice(start, end) + text.slice(end)
  }),
  onTags((tags, text, pick) => {
    const [from, to] = [pick(), pick()].toSorted((a, b) => a - b) as [number, number]
    return text.slice(0, tags[from]!.index!) + text.slice(tags[to]!.index!)
  }),
  (bytes, random) => {
    const text = bytes.toString('latin1')
    const texts = [...text.matchAll(/>([^<>]{1,200})</g)]
    if (texts.length === 0) return bytes
    const one = random.pick(texts)
    const value = Buffer.from(random.pick(nasty)).toString('latin1')
    const at = one.index! + 1
    return Buffer.from(text.slice(0, at) + value + text.slice(at + one[1]!.length), 'latin1')
  },
  (bytes, random) => {
    const head = random.pick(['UTF-16', 'ISO-8859-1', 'windows-1252', 'x-none', 'UTF-8'])
    const text = bytes.toString('latin1').replace(/^\s*<\?xml[^>]*>/, '')
    return Buffer.from(`<?xml version="1.0" encoding="${head}"?>${text}`, 'latin1')
  },
]
