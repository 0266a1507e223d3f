import { comparedWith, type Telling } from './telling.ts'

/** One event as documents tell it: the same words wherever they stand, and what near copies say in other words. */
export interface ToldGroup {
  readonly tellings: readonly Telling[]
  /** What a near copy tells in its place with another detail: an event of its own. */
  readonly otherwise: readonly ToldGroup[]
}

interface Growing {
  readonly tellings: Telling[]
  readonly otherwise: Growing[]
}

/**
 * Each event once. Sentences of the same words and day are one wherever they stand; sentences of documents that are copies of each
 * other are one where no detail differs. Those of near copies that are alike and differ in a detail are told of each other.
 */
export function groupTold(told: readonly Telling[]): readonly ToldGroup[] {
  const byWords = new Map<string, Growing>()
  for (const telling of told) {
    const key = `${telling.words.join(' ')}\n${telling.day}`
    const same = byWords.get(key)
    if (same) same.tellings.push(telling)
    else byWords.set(key, { tellings: [telling], otherwise: [] })
  }
  const groups: Growing[] = []
  const near = nearCopies()
  for (const group of byWords.values()) {
    const same = alikeIn(near, group).find(({ isSame }) => isSame)?.other
    if (same) same.tellings.push(...group.tellings)
    else groups.push(group)
    near.add(group, same ?? group)
  }
  // Which documents tell an event is known only now.
  for (const group of groups) {
    const told = new Set<number>()
    for (const { other } of alikeIn(near, group)) {
      const documents = other.tellings.map(({ documentId }) => documentId)
      if (documents.some((id) => told.has(id))) continue
      for (const id of documents) told.add(id)
      group.otherwise.push(other)
    }
  }
  return groups
}

/** What copies tell in nearly the words of a group, the most alike first. */
const alikeIn = (near: NearCopies, group: Growing) =>
  near
    .of(group)
    .map((other) => ({ other, ...comparedWith(other.tellings[0]!, group.tellings[0]!) }))
    .filter(({ isAlike }) => isAlike)
    .toSorted((a, b) => b.likeness - a.likeness)

const runWords = 3
/** Those that share most runs with a sentence are held against it; a form of many like lines is not compared line by line. */
const mostCompared = 8

interface NearCopies {
  /** Puts a group where it, or the one it became a part of, is found by its words. */
  add(group: Growing, into: Growing): void
  /** Groups that stand in copies of a group's documents and in none of its own, and share words in a row with it. */
  of(group: Growing): readonly Growing[]
}

function nearCopies(): NearCopies {
  const byRun = new Map<string, Set<Growing>>()
  return {
    add(group, into) {
      for (const run of runsOf(group)) {
        const some = byRun.get(run)
        if (some) some.add(into)
        else byRun.set(run, new Set([into]))
      }
    },
    of(group) {
      const shared = new Map<Growing, number>()
      for (const run of runsOf(group))
        for (const one of byRun.get(run) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
      shared.delete(group)
      const own = new Set(group.tellings.map(({ documentId }) => documentId))
      return [...shared]
        .toSorted(([, a], [, b]) => b - a)
        .map(([other]) => other)
        .filter(({ tellings }) => tellings.every(({ documentId }) => !own.has(documentId)))
        .slice(0, mostCompared)
    },
  }
}

function runsOf({ tellings }: Growing): ReadonlySet<string> {
  const runs = new Set<string>()
  const { words } = tellings[0]!
  for (const copies of new Set(tellings.map((telling) => telling.copies)))
    for (let at = 0; at + runWords <= words.length; at += 1)
      runs.add(`${copies} ${words.slice(at, at + runWords).join(' ')}`)
  return runs
}
