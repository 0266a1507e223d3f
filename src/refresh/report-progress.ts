/** Tells whoever waits how far a stage of the refresh has come. */
export type ReportProgress = (stage: string, done: number, total: number) => void

/**
 * For a stage that goes on beside another: nothing is said of it until `from` is called, then how far it is. One bar goes on, and
 * does not jump between two.
 */
export function reportLater(report: ReportProgress): {
  readonly report: ReportProgress
  readonly from: () => void
} {
  let last: Parameters<ReportProgress> | null = null
  let now = false
  return {
    report: (...step) => {
      last = step
      if (now) report(...step)
    },
    from: () => {
      now = true
      if (last) report(...last)
    },
  }
}
