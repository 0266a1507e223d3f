/**
 * From an anonymised description of 120 words, is the true file among the first ten? Plants descriptions
 * over a made-up archive and ranks every file for each.
 *
 *   node bench/description-match/run.ts [--cases 9000] [--descriptions 200] [--seed 1] [--data DIR --truth DIR]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDoor, operator } from '../../src/access/index.ts'
import { rank } from '../../src/casework/description/rank.ts'
import { filesToMatch } from '../../src/casework/description/read-files.ts'
import { stemsOf } from '../../src/casework/description/words.ts'
import { randomFor } from '../../src/demo/random.ts'
import { openStore } from '../../src/store/index.ts'
import { lookback } from '../job/command.ts'
import { describeCase, type TrueCase } from './describe.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '9000' },
    descriptions: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
    truth: { type: 'string' },
  },
})
const home = await mkdtemp(join(tmpdir(), 'lookback-description-'))
try {
  const directory = values.data ?? join(home, 'data')
  const truthFolder = values.truth ?? join(home, 'demo', 'truth')
  if (values.data === undefined) {
    const out = join(home, 'demo')
    await lookback(['demo', '--cases', values.cases, '--seed', values.seed, '--out', out])
    await lookback(['import', join(out, 'extracts'), '--data', directory])
  }
  await measure(directory, truthFolder)
} finally {
  await rm(home, { recursive: true, force: true })
}

async function measure(directory: string, truthFolder: string): Promise<void> {
  const store = await openStore({ directory })
  try {
    const door = openDoor(store)
    const by = await operator(store)
    const truths = (await readFile(join(truthFolder, 'cases.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as TrueCase)
    const before = process.cpuUsage()
    const { files, texts, ids } = await door.enter(by, async (unit) => {
      unit.note({ action: 'computation', subject: 'bench' })
      const rows = await unit.db.selectFrom('document').select(['case_id', 'text']).execute()
      const byCase = new Map<number, string>()
      for (const { case_id: id, text } of rows) byCase.set(id, `${byCase.get(id) ?? ''} ${text}`)
      // The truth knows a source by its number; a file shows what it is called.
      const cases = await unit.db
        .selectFrom('case_file')
        .select(['id', 'source_id', 'ref'])
        .execute()
      return {
        files: await filesToMatch(unit),
        texts: byCase,
        ids: new Map(cases.map(({ id, source_id, ref }) => [`${source_id} ${ref}`, id])),
      }
    })
    const read = process.cpuUsage(before)
    const placeOf = new Map(files.map(({ caseId }, place) => [caseId, place]))
    const idOf = (source: string, ref: string) => ids.get(`${source} ${ref}`) ?? -1
    const at = new Map([...ids].map(([name, id]) => [name, placeOf.get(id)]))
    const random = randomFor(Number(values.seed), 'descriptions')
    const harmed = truths.filter(
      ({ source, ref, facts }) =>
        facts.sexual && facts.victims.length > 0 && texts.has(idOf(source, ref)),
    )
    const byIncident = Map.groupBy(truths, ({ incident }) => incident)
    const planted = random.shuffled([...harmed]).slice(0, Number(values.descriptions))
    const ranks = {
      both: [] as number[],
      'both, this very file': [] as number[],
      facts: [] as number[],
      words: [] as number[],
    }
    const start = process.cpuUsage()
    for (const truth of planted) {
      const place = at.get(`${truth.source} ${truth.ref}`)!
      const file = files[place]!
      const { described, text } = describeCase(
        truth,
        file.facts.area,
        texts.get(file.caseId) ?? '',
        `${values.seed} ${truth.source} ${truth.ref}`,
      )
      const nothing = { age: null, year: null, area: null, place: null, adults: null }
      const about = new Set(
        byIncident.get(truth.incident)?.map((one) => at.get(`${one.source} ${one.ref}`)),
      )
      const rankOf = (facts: typeof described, query: readonly string[], wanted = about) =>
        rank(facts, query, files).findIndex((one) => wanted.has(one.at)) + 1
      ranks.both.push(rankOf(described, stemsOf(text)))
      ranks['both, this very file'].push(rankOf(described, stemsOf(text), new Set([place])))
      ranks.facts.push(rankOf(described, []))
      ranks.words.push(rankOf(nothing, stemsOf(text)))
    }
    const spent = process.cpuUsage(start)
    console.log(`${files.length} files, ${planted.length} descriptions, seed ${values.seed}`)
    for (const [name, list] of Object.entries(ranks)) {
      const within = (most: number) =>
        `${((100 * list.filter((one) => one <= most).length) / list.length).toFixed(1)} %`
      const middle = list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
      console.log(
        `${name.padEnd(20)} first ${within(1)}, first 10 ${within(10)}, first 20 ${within(20)}, first 50 ${within(50)}, middle rank ${middle}`,
      )
    }
    const seconds = ({ user, system }: NodeJS.CpuUsage) => ((user + system) / 1e6).toFixed(2)
    console.log(
      `reading ${seconds(read)} s of processor; ranking ${(Number(seconds(spent)) / (4 * planted.length)).toFixed(3)} s a description`,
    )
  } finally {
    await store.close()
  }
}
