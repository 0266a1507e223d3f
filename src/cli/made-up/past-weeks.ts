import { openDoor, operator } from '../../access/index.ts'
import { startTriage } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import type { Step } from '../progress.ts'
import { openAgenda } from './agenda.ts'
import type { MadeUpClock } from './clock.ts'
import { decisionOn } from './decide-cases.ts'
import { type Desk, desksOf } from './desks.ts'
import { knownCases, readNext } from './read-cases.ts'
import { riskOf } from './work-items.ts'
import { momentIn, pastWorkingDays, sharesOfDays } from './working-weeks.ts'

/** Hours of an office: files in the morning and after lunch, decisions and what follows them at the day's end. */
const readingHours = [9.25, 15.25] as const
const decidingHours = [15.5, 16.9] as const

/** The order is learnt anew, and who reads what again is drawn, overnight after so many readings. */
const between = 20

const terms = {
  target: 0.95,
  alpha: 0.05,
  secondShare: 0.1,
  doubtedShare: 0.05,
  costPerReading: 34,
  lookingFor: 'Cases in which somebody was harmed and something is left to do.',
  stopping: 'Cases that are not read keep their findings, and come up again with anything new.',
}

/**
 * Lets made-up officers work through the last weeks on a made-up archive: they read, some cases twice; leads
 * authorise what they propose, and what follows is handed over and done. All of it by the acts a person uses,
 * dated by `clock`; without one it is all done today.
 */
export async function pastWeeks(
  store: Store,
  options: {
    readonly clock: MadeUpClock | null
    readonly truth: string
    readonly readers: readonly string[]
    readonly leads: readonly string[]
    readonly password: string
    readonly readings: number
    readonly today: Date
    readonly progress: (step: Step) => void
  },
): Promise<void> {
  const { clock, password, readings } = options
  const door = openDoor(store)
  const days = pastWorkingDays(options.today)
  const shares = sharesOfDays(readings, days.length, 1)
  const at = (day: number, hours: readonly [number, number], nth: number, many: number) => {
    const moment = clock ? momentIn(days[day]!, hours, nth, many) : options.today
    clock?.set(moment)
    return moment
  }
  at(0, [8, 9], 0, 2)
  const known = await knownCases(options.truth)
  const readers = await desksOf(store, door, options.readers, password)
  const [lead, other] = await desksOf(store, door, options.leads, password)
  if (readers.length === 0 || !lead || !other) return
  await lead.review.perform(lead.caller, acts.reading.setTerms, terms)
  const triage = startTriage(store, door, await operator(store), {
    failed: (error) => {
      throw error
    },
  })
  const agenda = openAgenda()
  let done = 0
  let learntAt = 0
  try {
    for (const [day, share] of shares.entries()) {
      const present = presentOn(readers, day)
      for (let nth = 0; nth < share; nth += 1) {
        const by = present[done % present.length]!
        const read = await readNext(by, known, at(day, readingHours, nth, share))
        done += 1
        options.progress({ stage: 'made-up readings', done, total: readings })
        if (!read) continue
        const leads = [lead, other] as const
        agenda.add(day, [
          decisionOn({ ...read, by, leads }),
          read.risk ? riskOf(read.caseId, lead, other) : null,
        ])
      }
      await agenda.doDue(day, (nth, many) => at(day, decidingHours, nth, many))
      const since = done - learntAt
      if (since === 0 || (since < between && done < readings)) continue
      learntAt = done
      triage.nudge()
      await triage.settled()
    }
  } finally {
    await triage.stop()
  }
}

/** Each is on leave for one week, one after the other; where there is but one, nobody is. */
function presentOn(readers: readonly Desk[], day: number): readonly Desk[] {
  if (readers.length === 1) return readers
  const week = Math.floor(day / 5)
  return readers.filter((_, at) => week !== 3 + 2 * at)
}
