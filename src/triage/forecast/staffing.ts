/** Readers who come or go, in weeks from now. */
export interface StaffChange {
  /** Fewer than none: so many leave. */
  readonly readers: number
  readonly from: number
  /** They are there, or away, until then; left out: for good. */
  readonly until?: number
}

/** Who is to read, from now on. */
export interface StaffingPlan {
  readonly readers: number
  /** Of reading, a week and reader. */
  readonly hours: number
  /** Weeks of leave a year and reader, spread evenly. */
  readonly leave?: number
  readonly changes?: readonly StaffChange[]
}

const weeksOfYear = 52

/** The hours of reading that a plan has in each coming week, the first being week 0; never fewer than none. */
export function plannedHours(plan: StaffingPlan): (week: number) => number {
  const { readers, hours, leave = 0, changes = [] } = plan
  const atWork = Math.max(0, 1 - leave / weeksOfYear)
  return (week) => {
    const more = changes.reduce(
      (sum, { readers: some, from, until = Number.POSITIVE_INFINITY }) => {
        const share = Math.max(0, Math.min(week + 1, until) - Math.max(week, from))
        return sum + some * share
      },
      0,
    )
    return Math.max(0, readers + more) * hours * atWork
  }
}
