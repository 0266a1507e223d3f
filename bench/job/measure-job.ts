import { join } from 'node:path'
import { lookback } from './command.ts'

type Figures = readonly (readonly [what: string, figure: string])[]

interface Evaluation {
  readonly people: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly groups: {
    readonly precision: number
    readonly recall: number
    readonly crossSourceRecall: number
  }
  readonly findings: {
    readonly determined: number
    readonly wrong: number
    readonly misled: number
    readonly boundsHold: boolean
  }
  readonly worklist: { readonly readToFind95: number }
}

const s = (value: number) => `${value.toFixed(1)} s`
const share = (value: number) => value.toFixed(3)

/** From nothing to an ordered worklist, each command a process; then held against the truth. */
export async function measureJob(directory: string, cases: number): Promise<Figures> {
  const out = join(directory, 'demo')
  const data = ['--data', join(directory, 'data')]
  const demo = await lookback(['demo', '--cases', String(cases), '--seed', '1', '--out', out])
  const first = await lookback(['import', join(out, 'extracts'), ...data])
  const refresh = await lookback(['refresh', ...data])
  const again = await lookback(['import', join(out, 'extracts'), ...data])
  const verify = await lookback(['verify', ...data])
  const evaluated = await lookback(['evaluate', '--truth', join(out, 'truth'), ...data])
  const { people, groups, findings, worklist } = evaluated.json as Evaluation
  const { extracts } = first.json as { extracts: readonly { readonly received: number }[] }
  const rows = extracts.reduce((sum, { received }) => sum + received, 0)
  const { entries } = verify.json as { entries: number }
  return [
    [`${cases.toLocaleString('en-GB')} cases: write the archive`, s(demo.seconds)],
    [`import its ${rows.toLocaleString('en-GB')} rows and documents`, s(first.seconds)],
    ['link, join, classify, order', s(refresh.seconds)],
    ['the whole job', s(demo.seconds + first.seconds + refresh.seconds)],
    ['import the same again (nothing changes)', s(again.seconds)],
    [`verify the ledger (${entries} entries)`, s(verify.seconds)],
    [
      'people, against the truth: precision / recall / F1',
      `${share(people.precision)} / ${share(people.recall)} / ${share(people.f1)}`,
    ],
    [
      'groups: precision / recall / recall of those only linked sources show',
      `${share(groups.precision)} / ${share(groups.recall)} / ${share(groups.crossSourceRecall)}`,
    ],
    [
      'findings: determined / wrong / misled by a false record or link / bounds hold',
      `${findings.determined.toLocaleString('en-GB')} / ${findings.wrong} / ${findings.misled} / ${findings.boundsHold ? 'yes' : 'no'}`,
    ],
    [
      'share of the worklist read to see 95 % of the cases that need reinvestigation',
      `${(worklist.readToFind95 * 100).toFixed(1)} %`,
    ],
  ]
}
