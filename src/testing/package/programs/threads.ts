// Each engine that works in a thread of its own: one whose thread does not start ends this program.
import { readFile } from 'node:fs/promises'
import { conventions, protectInWorker } from '../../../disclosure/index.ts'
import { linkFiles } from '../../../linkage/index.ts'
import { startRankingThread } from '../../../triage/index.ts'

const ranking = startRankingThread({
  documents: [
    { id: 1, title: 'A', text: 'missing overnight, found at a hotel' },
    { id: 2, title: 'B', text: 'bicycle taken from a shed' },
    { id: 3, title: 'C', text: 'found at the same hotel' },
  ],
})
await ranking.answer([
  { id: 1, matters: true },
  { id: 2, matters: false },
])
await ranking.retrain()
console.log('ranked', (await ranking.order()).length)
await ranking.stop()

const protection = await protectInWorker({
  cube: {
    dimensions: [{ id: 'year', leaves: ['2011', '2012'] }],
    counts: [
      { at: { year: '2011' }, count: 40 },
      { at: { year: '2012' }, count: 31 },
    ],
  },
  tables: [{ id: 'by-year', dimensions: ['year'] }],
  rules: conventions.lookback,
})
console.log('protected', protection.safe)

const [settings, input, out] = process.argv.slice(2)
if (!settings || !input || !out) throw new Error('settings, input and a folder are wanted')
const linked = await linkFiles({ settings: await readFile(settings, 'utf8'), inputs: [input], out })
console.log('linked', linked.records)
