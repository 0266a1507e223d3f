import type { CaseFacts } from '../../definitions/index.ts'
import {
  between,
  type HandOffsRecorded,
  missing,
  type PartialDate,
  recorded,
} from '../../model/index.ts'
import { alike, passageOf } from './passage.ts'

interface Held {
  readonly opened: PartialDate | null
  readonly closed?: PartialDate | null
  readonly handOffs?: HandOffsRecorded
}

type HandOffFacts = Pick<CaseFacts, 'handOffs' | 'handBacks' | 'daysWithNobody'>

const unknown: HandOffFacts = {
  handOffs: missing(),
  handBacks: missing(),
  daysWithNobody: missing(),
}

/**
 * How a case was passed around. A source that records hand-offs and has none of a case that names its unit says that there
 * was none; one that records none of any case says nothing. Where somebody hands on what by the record before they did not
 * have, a hand-off is missing: then there was at least one more, and nothing else is known.
 */
export function handOffFacts({ opened, closed = null, handOffs: said }: Held): HandOffFacts {
  if (!said) return unknown
  const { unit, transfers, areRecorded } = said
  if (transfers.length === 0) {
    if (!areRecorded || !unit?.trim()) return unknown
    return { handOffs: recorded(0), handBacks: recorded(0), daysWithNobody: recorded(0) }
  }
  const dated = transfers.flatMap(({ date, ...of }) => (date === null ? [] : [{ ...of, date }]))
  const [start, end] = [dayOf(opened), dayOf(closed)]
  const passage = passageOf({ opened: start, closed: end, unit, transfers: dated })
  if (!passage) return unknown
  const holders = passage.spells.map(({ holder }) => holder)
  const units = holders.filter((holder) => holder !== null)
  const changes = units.filter((one, at) => at > 0 && !alike(one, units[at - 1]!)).length
  const atEnd = unit?.trim() ?? ''
  const breaks = passage.breaks + (atEnd !== '' && !alike(units.at(-1) ?? '', atEnd) ? 1 : 0)
  if (breaks > 0 || dated.length < transfers.length) {
    return { ...unknown, handOffs: between<number>(changes + breaks, null) }
  }
  // When it began and ended matters only where nobody had it then.
  const isDated =
    (start !== null || holders.at(0) !== null) && (end !== null || holders.at(-1) !== null)
  const days = passage.daysWithNobody
  return {
    handOffs: recorded(changes),
    handBacks: recorded(passage.returns),
    daysWithNobody:
      passage.outside > 0
        ? missing('contradicted')
        : isDated
          ? recorded(days)
          : between<number>(days, null),
  }
}

/** A month or a year is no day. */
const dayOf = (day: PartialDate | null): string | null => (day?.length === 10 ? day : null)
