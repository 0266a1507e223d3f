import type { Mutant } from './find-mutants.ts'

/** A mutant that no test can notice, since it does the same, with the reason why. */
export interface Equivalent {
  readonly file: string
  /** The line it stands in, without the space around it. */
  readonly line: string
  /** What was changed, and into what. */
  readonly before: string
  readonly after: string
  readonly why: string
}

export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/estimates/beta.ts',
    line: 'for (; high < 15; high += 1) product *= high',
    before: 'high < 15',
    after: 'high <= 15',
    why: 'From 15 on Stirling’s series is exact to the last digit, so that one step more changes nothing.',
  },
  {
    file: 'src/estimates/beta.ts',
    line: 'for (; high < 15; high += 1) product *= high',
    before: '15',
    after: '16',
    why: 'The same: one step more of the recurrence changes what rounding changes.',
  },
  {
    file: 'src/estimates/beta.ts',
    line: 'const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / high',
    before: '1680',
    after: '1681',
    why: 'The last term is below 4e-12 from 15 on, and a part in 1,680 of it below what rounding leaves of the sum.',
  },
]

export const isEquivalent = ({ file, lineText, before, text }: Mutant): boolean =>
  equivalents.some(
    (one) =>
      one.file === file && one.line === lineText && one.before === before && one.after === text,
  )
