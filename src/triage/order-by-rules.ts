import { dayWords, type Recorded } from '../model/index.ts'

/**
 * What the rules may see of a case. There is no field for ethnicity, nationality, religion,
 * disability or sex, so none of them can move a case.
 */
export interface CaseToOrder {
  readonly caseId: number
  /** A child still thought to be at risk when the case was closed. */
  readonly openRisk: Recorded<boolean>
  /** People of this case's groups, whether they stand in it or not, who stand in another case that nobody has read. */
  readonly unreadGroupMembers: number
  /** Groups of people this case belongs to. */
  readonly groups: number
  readonly closedWithoutSuspect: boolean
  /** Sexual harm or exploitation of a child, as recorded. */
  readonly harm: Recorded<boolean>
  /** Somebody was charged, cautioned or otherwise brought to account. */
  readonly broughtToAccount: boolean
  /** Definition ids whose finding is `met`. */
  readonly metDefinitions: readonly string[]
  /** Definition ids whose finding is `undetermined`. */
  readonly undeterminedDefinitions: readonly string[]
  /** 'YYYY-MM-DD', or null where no source says. */
  readonly opened: string | null
  readonly missingEpisodes: number
  /** People whom another source names beside this case's child, and this case does not. */
  readonly namedElsewhere: number
  readonly read: boolean
}

export interface OrderedCase {
  readonly caseId: number
  /** 1 is read first. */
  readonly place: number
  /** Sum of the points of the rules that apply; the reasons say which. */
  readonly score: number
  /** From 0 to 1: the points for the learner to start from (`RankDocument.prior`). */
  readonly prior: number
  /** The rules that gave the points, in words. */
  readonly reasons: readonly string[]
  /** The same in a word or two each; none for a group, whose reading goes on after the order is made. */
  readonly chips: readonly string[]
  /** What decides among cases of equal points, in words. */
  readonly tie: string
}

export interface RuleOptions {
  /** Definitions that are about two or more people acting together. */
  readonly groupDefinitions?: readonly string[]
  /** Words for a definition id in the reasons; an id without words is spelt out. */
  readonly titles?: Readonly<Record<string, string>>
}

interface Rule {
  readonly points: (subject: CaseToOrder, isGroup: (id: string) => boolean) => number
  readonly reason: (subject: CaseToOrder, words: Words) => string
  readonly chip?: (subject: CaseToOrder, words: Words) => string
}

interface Words {
  readonly isGroup: (id: string) => boolean
  readonly title: (id: string) => string
}

const aboutGroups = ['iicsa-organised-network', 'group-based-2013']

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)
const list = (ids: readonly string[], { title }: Words) => [...ids].sort().map(title).join('; ')

const openRiskPoints = 10_000

/**
 * The rules, most urgent first. A recorded open risk outweighs all the others together; below it
 * each rule outweighs the next, but several lesser reasons may together outweigh one. A fact that
 * is not recorded counts for something: unknown is not no.
 */
const rules: readonly Rule[] = [
  {
    points: ({ openRisk }) => (openRisk.known && openRisk.value ? openRiskPoints : 0),
    reason: () => 'A child was recorded as still at risk when the case was closed',
  },
  {
    points: ({ unreadGroupMembers: n, groups }) =>
      n > 0 ? 400 + 20 * Math.min(n, 20) : groups > 0 ? 100 : 0,
    reason: ({ unreadGroupMembers: n, groups }) =>
      n > 0
        ? `Belongs to ${count(groups, 'group', 'groups')}: when the order was made ${count(n, 'member stood', 'members stood')} in other cases nobody had read`
        : `Belongs to ${count(groups, 'group', 'groups')}: when the order was made no member stood in another case nobody had read`,
  },
  {
    points: ({ harm, broughtToAccount }) =>
      harm.known && harm.value ? (broughtToAccount ? 100 : 350) : 0,
    reason: ({ broughtToAccount }) =>
      broughtToAccount
        ? 'Sexual harm or exploitation is recorded'
        : 'Sexual harm or exploitation is recorded, and nobody was brought to account',
    chip: ({ broughtToAccount }) =>
      broughtToAccount ? 'Harm recorded' : 'Harm, nobody brought to account',
  },
  {
    points: ({ namedElsewhere, broughtToAccount }) =>
      namedElsewhere > 0 ? (broughtToAccount ? 40 : 160) : 0,
    reason: ({ namedElsewhere: n }) =>
      `Another source names ${n === 1 ? 'a person' : `${n} people`} for a child in it whom this case does not`,
    chip: ({ namedElsewhere: n }) => `${count(n, 'person', 'people')} named elsewhere`,
  },
  {
    points: ({ metDefinitions }, isGroup) =>
      metDefinitions.reduce((sum, id) => sum + (isGroup(id) ? 200 : 60), 0),
    reason: ({ metDefinitions }, words) => `Meets: ${list(metDefinitions, words)}`,
    chip: ({ metDefinitions }) =>
      `Meets ${count(metDefinitions.length, 'definition', 'definitions')}`,
  },
  {
    points: ({ undeterminedDefinitions }, isGroup) =>
      80 * undeterminedDefinitions.filter(isGroup).length,
    reason: ({ undeterminedDefinitions }, words) =>
      `May meet, facts are missing: ${list(undeterminedDefinitions.filter(words.isGroup), words)}`,
    chip: ({ undeterminedDefinitions }, words) =>
      `May meet ${count(undeterminedDefinitions.filter(words.isGroup).length, 'definition', 'definitions')} of groups`,
  },
  {
    points: ({ closedWithoutSuspect }) => (closedWithoutSuspect ? 70 : 0),
    reason: () => 'Closed without a suspect identified',
    chip: () => 'No suspect identified',
  },
  {
    points: ({ missingEpisodes: n }) => (n > 0 ? 20 + 4 * Math.min(n, 10) : 0),
    reason: ({ missingEpisodes: n }) =>
      `A child in it was missing ${n === 1 ? 'once' : `${n} times`}`,
    chip: ({ missingEpisodes: n }) => `Missing ${n === 1 ? 'once' : `${n} times`}`,
  },
  {
    points: ({ openRisk }) => (openRisk.known ? 0 : 10),
    reason: () => 'Not recorded whether a child was still at risk when the case was closed',
    chip: () => 'Risk not recorded',
  },
]

const age = ({ opened }: CaseToOrder) =>
  opened === null
    ? 'No opening date is recorded: taken as the oldest among equals'
    : `Opened ${dayWords(opened)}: among equals the older case comes first`

/**
 * The order in which unread cases are read, by stated rules, before anybody has taught the ranker.
 * Read cases follow all unread ones. The same cases give the same order, however they are listed.
 */
export function orderByRules(
  cases: readonly CaseToOrder[],
  options: RuleOptions = {},
): readonly OrderedCase[] {
  const groupDefinitions = new Set(options.groupDefinitions ?? aboutGroups)
  const words: Words = {
    isGroup: (id) => groupDefinitions.has(id),
    title: (id) => options.titles?.[id] ?? id.replaceAll('-', ' '),
  }
  const judged = cases.map((subject) => {
    const applied = rules
      .map((rule) => ({ rule, points: rule.points(subject, words.isGroup) }))
      .filter(({ points }) => points > 0)
    return {
      subject,
      score: applied.reduce((sum, { points }) => sum + points, 0),
      reasons: applied.map(({ rule }) => rule.reason(subject, words)),
      chips: applied.flatMap(({ rule }) => rule.chip?.(subject, words) ?? []),
      tie: age(subject),
    }
  })
  judged.sort(
    (a, b) =>
      Number(a.subject.read) - Number(b.subject.read) ||
      b.score - a.score ||
      compareText(a.subject.opened ?? '', b.subject.opened ?? '') ||
      a.subject.caseId - b.subject.caseId,
  )
  return judged.map(({ subject, score, reasons, chips, tie }, index) => ({
    caseId: subject.caseId,
    place: index + 1,
    score,
    prior: priorOf(score),
    reasons,
    chips,
    tie,
  }))
}

/** An open risk is half of what a learner can be told beforehand; then the answers weigh it. */
const priorOf = (score: number): number => {
  const risk = score >= openRiskPoints
  const points = score - (risk ? openRiskPoints : 0)
  return Math.min(1, points / 1500 + (risk ? 0.5 : 0))
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
