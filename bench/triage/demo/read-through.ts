import { answersOf, casesInNeed } from '../../../src/cli/made-up/read-cases.ts'
import { currentQuestions, startTriage, type TailView } from '../../../src/reading/index.ts'
import { acts } from '../../../src/review/index.ts'
import { type Random, randomFrom } from '../random.ts'
import type { Office } from './office.ts'

/** How made-up readers read: chances of marking what matters, and of setting aside what does not. */
export interface ReaderSkill {
  readonly sensitivity: number
  readonly specificity: number
}
/** Share read when it was certified, and the share that was then found, by the truth. */
export interface Certified {
  readonly read: number
  readonly found: number
}
export interface ReadThrough {
  readonly cases: number
  readonly matter: number
  /** Share of the cases that matter among the first quarter read. */
  readonly foundAtQuarter: number
  /** Share of the cases read when the target was reached, by the truth. */
  readonly readToTarget: number
  /** Share read when the tail was frozen. */
  readonly frozenAt: number
  /** Taking readers to find what is there. */
  readonly asRead: Certified | null
  /** Allowing for what readers miss; null where no more reading could certify. */
  readonly corrected: Certified | null
  /** Times a certificate was looked at, and times it claimed more than the truth. */
  readonly looks: number
  readonly falseClaims: number
  readonly readings: number
}

const target = 0.95
const terms = {
  target,
  alpha: 0.05,
  doubtedShare: 0.02,
  costPerReading: null,
  lookingFor:
    'A line of enquiry not pursued before closure, a person not identified, a concern for a child that remained.',
  stopping: 'Cases not read get a lighter second look by search within a year.',
}

/**
 * Reads a whole made-up review as officers would: next case, purpose, reading, by the application's
 * own functions, the learner's order anew as readings come; frozen when the page says it pays, then
 * on until certified.
 */
export async function readThrough(
  office: Office,
  skill: ReaderSkill,
  secondShare: number,
  seed: number,
): Promise<ReadThrough> {
  const { review, lead } = office
  const truth = await truthOf(office)
  const triage = startTriage(office.store, office.door, office.operator, {
    pauseMs: 0,
    failed: (error) => {
      throw error
    },
  })
  const random = randomFrom(seed)
  const marks = new Map<number, boolean>()
  let [readings, looks, falseClaims] = [0, 0, 0]
  let [foundAtQuarter, readToTarget, frozenAt] = [0, 1, 1]
  const reached: { asRead?: Certified; corrected?: Certified } = {}
  const found = () => [...marks.keys()].filter((caseId) => truth.matters.get(caseId)).length
  const foundShare = () => found() / truth.total
  try {
    await review.perform(lead, acts.reading.setTerms, { ...terms, secondShare })
    for (;;) {
      const batch = marks.size < 300 ? 10 : Math.ceil(truth.matters.size / 100)
      const before = readings
      for (; readings < before + batch; readings++) {
        const reader = office.readers[readings % office.readers.length]!
        const next = await review.perform(reader, acts.reading.takeNext, {})
        if (next === null) break
        const known = marks.has(next.caseId)
        const matters = answered(truth.matters.get(next.caseId)!, skill, random)
        await review.perform(reader, acts.cases.open, {
          caseId: next.caseId,
          purpose: 'review',
          reason: '',
        })
        await review.perform(reader, acts.reading.submit, {
          caseId: next.caseId,
          answers: answersOf(currentQuestions(), matters),
          note: '',
        })
        if (!known) marks.set(next.caseId, matters)
        if (!known && marks.size === Math.floor(truth.matters.size / 4))
          foundAtQuarter = foundShare()
        if (!known && readToTarget === 1 && foundShare() >= target) {
          readToTarget = marks.size / truth.matters.size
        }
      }
      if (readings === before) break
      triage.nudge()
      await triage.settled()
      const { progress } = await review.perform(lead, acts.reading.progress, {})
      process.stderr.write(
        `\r${marks.size} of ${truth.matters.size} read, ${found()} of ${truth.total} found  `,
      )
      const tail: TailView | null = progress!.tail
      if (tail) {
        const share = markedShare(marks, truth)
        for (const kind of ['asRead', 'corrected'] as const) {
          const certificate = tail[kind]
          // Taken as read, what readers miss is not counted: with readers who miss, nothing is claimed of the truth.
          if (!certificate || (kind === 'asRead' && skill.sensitivity < 1)) continue
          looks++
          const { certified, recallAtLeast } = certificate
          if (recallAtLeast > share + 1e-9 || (certified && share < target)) falseClaims++
          if (certified) reached[kind] ??= { read: marks.size / truth.matters.size, found: share }
        }
        if (reached.corrected) return result()
      } else if (progress!.worthFreezing && marks.size >= truth.matters.size / 4) {
        frozenAt = marks.size / truth.matters.size
        await review.perform(lead, acts.reading.freezeTail, {
          reason: 'The order no longer shortens the whole.',
        })
        triage.nudge()
        await triage.settled()
      }
    }
    return result()
  } finally {
    await triage.stop()
  }

  function result() {
    return {
      cases: truth.matters.size,
      matter: truth.total,
      foundAtQuarter,
      readToTarget,
      frozenAt,
      asRead: reached.asRead ?? null,
      corrected: reached.corrected ?? null,
      looks,
      falseClaims,
      readings,
    }
  }
}

/** Of the cases that matter, those that were marked as such. */
const markedShare = (marks: ReadonlyMap<number, boolean>, truth: Truth) =>
  [...marks].filter(([caseId, marked]) => marked && truth.matters.get(caseId)).length / truth.total

const answered = (matters: boolean, skill: ReaderSkill, random: Random) =>
  random() < (matters ? skill.sensitivity : skill.specificity) ? matters : !matters

interface Truth {
  readonly matters: ReadonlyMap<number, boolean>
  readonly total: number
}

async function truthOf({ truth, door, operator }: Office): Promise<Truth> {
  const byRef = await casesInNeed(truth)
  const rows = await door.enter(operator, async ({ db, note }) => {
    note({ action: 'consultation', subject: 'cases' })
    return db.selectFrom('case_file').select(['id', 'source_id', 'ref']).execute()
  })
  const matters = new Map(
    rows.map(({ id, source_id, ref }) => [Number(id), byRef.get(`${source_id} ${ref}`) ?? false]),
  )
  return { matters, total: [...matters.values()].filter(Boolean).length }
}
