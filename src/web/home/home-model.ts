import type { Role } from '../../access/index.ts'
import type { ReviewStatus, Waits } from '../../review/index.ts'
import { numberWords, plural } from '../../words/index.ts'
import { allowed } from '../layout/navigation.ts'

export interface Task {
  readonly number: string
  readonly text: string
  readonly href: string
}
export interface Count {
  readonly number: string
  readonly text: string
  readonly href: string | null
}
export interface Home {
  readonly tasks: readonly Task[]
  readonly counts: readonly Count[]
  /** Whole per cent of cases read; null before there are cases. */
  readonly readShare: number | null
  /** Cases that no list of whoever asks has: closed to them, or in no order yet. */
  readonly unlisted: number
}

/** What waits for this role comes first, in the order it should be done; then where the review stands. */
export function homeFor(role: Role, status: ReviewStatus | null, waits: Waits): Home {
  if (!status) {
    const accounts = { number: '', text: 'Make, list and disable accounts', href: '/accounts' }
    const tasks = allowed(role, 'manageAccounts') ? [accounts] : waitingTasks(waits)
    return { tasks, counts: [], readShare: null, unlisted: 0 }
  }
  return {
    tasks: tasksFor(role, status, waits),
    counts: countsFor(role, status),
    unlisted: status.cases - status.listed.all,
    readShare: status.cases === 0 ? null : Math.floor((100 * status.read) / status.cases),
  }
}

/** What waits, each kind with the number of its list; then what is there to be done without end. */
function tasksFor(role: Role, status: ReviewStatus, waits: Waits): readonly Task[] {
  const { unread } = status.listed
  const tasks: Task[] = [...waitingTasks(waits)]
  if (allowed(role, 'submitReading') && unread > 0) {
    const text = `${unread === 1 ? 'case is' : 'cases are'} not read yet: open the worklist`
    tasks.push({ number: numberWords(unread), text, href: '/worklist' })
  }
  if (allowed(role, 'readLedger')) {
    const text = 'ledger entries can be checked'
    tasks.push({ number: numberWords(status.ledgerEntries), text, href: '/ledger' })
  }
  return tasks
}

/** A number leads to its list where the list has as many: a list that leaves a case out is not what was counted. */
const waitingTasks = ({ kinds }: Waits): readonly Task[] =>
  kinds.map(({ name, words, count }) => ({
    number: numberWords(count),
    text: words,
    href: `/waiting/${name}`,
  }))

function countsFor(role: Role, status: ReviewStatus): readonly Count[] {
  const whole = status.cases === status.listed.all
  const link = (permission: Parameters<typeof allowed>[1], href: string) =>
    allowed(role, permission) && (whole || permission !== 'readCase') ? href : null
  const count = (n: number, one: string, href: string | null, many?: string): Count => ({
    number: numberWords(n),
    text: plural(n, one, many).replace(/^\S+ /, ''),
    href,
  })
  return [
    count(status.cases, 'case', link('readCase', '/worklist?state=all')),
    count(
      status.read - status.decided,
      'read and not decided',
      link('readCase', '/worklist?state=read'),
      'read and not decided',
    ),
    count(status.decided, 'decided', link('readCase', '/worklist?state=decided'), 'decided'),
    count(
      status.awaitingAuthorisation,
      'decision to authorise',
      link('readCase', '/decisions'),
      'decisions to authorise',
    ),
    count(status.people, 'person', link('readCase', '/people'), 'people'),
    count(status.mentions, 'mention of a person', null, 'mentions of people'),
    count(status.groups, 'group', link('readCase', '/groups')),
    count(status.extracts, 'extract', link('readImports', '/extracts')),
    // The lists have the files they stand in, of which there are fewer; those wait under what needs doing.
    count(status.quarantined, 'row in quarantine', null, 'rows in quarantine'),
  ]
}
