import { refusal } from '../model/index.ts'
import type { SharedFigure } from './document.ts'
import { federationErrors } from './errors.ts'
import type { HandedOver } from './handed-over.ts'

/** One force's answer to a question that all answer. */
export interface Answering {
  readonly by: HandedOver
  readonly figure: SharedFigure
}

/** The same question of every force: one definition, as of the same days. One answer a force, in the order of the files. */
export type MatchedFigures = readonly Answering[]

export interface MatchedAll {
  readonly matched: readonly MatchedFigures[]
  /** Definitions that some force has not published. */
  readonly notJoined: readonly {
    readonly definition: string
    readonly missing: readonly string[]
  }[]
}

/** What makes figures of one definition answers to one question. */
const questionOf = ({ unit, asOf: { trueOn, onRecord }, links }: SharedFigure): string =>
  JSON.stringify([unit, trueOn, onRecord, links])

/**
 * Of each definition that every force has published: the questions that all answer, each with the latest figure.
 *
 * @param only a definition's id; null: all
 * @throws LB_FEDERATION_DEFINITION, LB_FEDERATION_DATE, LB_FEDERATION_NOTHING
 */
export function matchFigures(all: readonly HandedOver[], only: string | null): MatchedAll {
  const ids = [
    ...new Set(all.flatMap(({ said }) => said.figures.map(({ definition }) => definition.id))),
  ].sort()
  const wanted = only === null ? ids : ids.filter((id) => id === only)
  const rows = wanted.map((definition) => {
    const missing = all.filter((one) => figuresOf(one, definition).length === 0)
    return { definition, missing: missing.map(({ force }) => force) }
  })
  const notJoined = rows.filter(({ missing }) => missing.length > 0)
  const matched = rows
    .filter(({ missing }) => missing.length === 0)
    .flatMap(({ definition }) => matchOne(all, definition))
  if (matched.length === 0)
    throw refusal(federationErrors, 'LB_FEDERATION_NOTHING', nothing(notJoined))
  return { matched, notJoined }
}

const figuresOf = ({ said }: HandedOver, id: string): readonly SharedFigure[] =>
  said.figures.filter(({ definition }) => definition.id === id)

const nothing = (notJoined: MatchedAll['notJoined']): string =>
  [
    'No definition is published by every force.',
    ...notJoined.map(({ definition, missing }) => `${definition}: not by ${missing.join(', ')}.`),
  ].join(' ')

function matchOne(all: readonly HandedOver[], id: string): readonly MatchedFigures[] {
  const versions = inCommon(all, (one) => figuresOf(one, id).map((f) => f.definition.version))
  if (versions.length === 0) {
    const cause = `${id} was counted by different versions: ${all
      .map(
        (one) =>
          `${one.file} has ${said(figuresOf(one, id).map((f) => `@${f.definition.version}`))}`,
      )
      .join('; ')}.`
    throw refusal(federationErrors, 'LB_FEDERATION_DEFINITION', cause)
  }
  return versions.flatMap((version) => {
    const ofVersion = (one: HandedOver) =>
      figuresOf(one, id).filter(({ definition }) => definition.version === version)
    holdOneText(all, ofVersion)
    const questions = inCommon(all, (one) => ofVersion(one).map(questionOf))
    if (questions.length === 0) {
      const cause = `${id}@${version} is as of different days: ${all
        .map((one) => `${one.file} has ${said(ofVersion(one).map(questionWords))}`)
        .join('; ')}.`
      throw refusal(federationErrors, 'LB_FEDERATION_DATE', cause)
    }
    return questions.map((question) =>
      all.map((by) => ({
        by,
        figure: latest(ofVersion(by).filter((figure) => questionOf(figure) === question)),
      })),
    )
  })
}

/** What every file has, in the order of the first. */
function inCommon<T>(
  all: readonly HandedOver[],
  of: (one: HandedOver) => readonly T[],
): readonly T[] {
  const [first = [], ...rest] = all.map((one) => [...new Set(of(one))])
  return first.filter((value) => rest.every((values) => values.includes(value)))
}

function holdOneText(
  all: readonly HandedOver[],
  of: (one: HandedOver) => readonly SharedFigure[],
): void {
  const texts = all.flatMap((by) => of(by).map((figure) => ({ by, figure })))
  const [first] = texts
  const other = texts.find(({ figure }) => figure.definition.hash !== first?.figure.definition.hash)
  if (!first || !other) return
  const { id, version } = first.figure.definition
  const cause = `${id}@${version} has one text in ${first.by.file} and another in ${other.by.file}: the hashes begin ${first.figure.definition.hash.slice(0, 12)} and ${other.figure.definition.hash.slice(0, 12)}.`
  throw refusal(federationErrors, 'LB_FEDERATION_DEFINITION', cause)
}

const latest = (figures: readonly SharedFigure[]): SharedFigure =>
  figures.reduce((a, b) => (Date.parse(b.asOf.receivedBy) > Date.parse(a.asOf.receivedBy) ? b : a))

const said = (words: readonly string[]): string => [...new Set(words)].join(' and ')

/** The days of a figure, for people. */
export const questionWords = ({ asOf, links }: Pick<SharedFigure, 'asOf' | 'links'>): string =>
  [
    asOf.trueOn ? `happened by ${asOf.trueOn}` : 'whenever it happened',
    ...(asOf.onRecord ? [`on record on ${asOf.onRecord}`] : []),
    links ? 'records read together' : "each source's records by themselves",
  ].join(', ')
