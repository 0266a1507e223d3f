import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isoDate } from './calendar.ts'
import { councilColumns, missingColumns, policeColumns } from './columns.ts'
import { openCsv } from './files/csv.ts'
import { openText } from './files/text-file.ts'
import { tiesOf } from './groups.ts'
import type { Person } from './people.ts'
import { councils, missingSystem, police } from './places.ts'
import { randomFor } from './random.ts'
import { openBook } from './record/book.ts'
import { nameWorkers, recordReferral } from './record/council.ts'
import { recordEpisode } from './record/missing.ts'
import { nameOfficers, recordCrime } from './record/police.ts'
import { makeShard, shardSize } from './shard.ts'
import { factsOf, meets, namesHeld, needsReinvestigation } from './truth.ts'

export interface WorldOptions {
  readonly cases: number
  readonly seed: number
  readonly out: string
  readonly progress?: (step: {
    readonly stage: string
    readonly done: number
    readonly total: number
  }) => void
}

export interface WorldWritten {
  readonly cases: number
  readonly sources: number
  readonly files: number
}

export async function writeWorld(options: WorldOptions): Promise<WorldWritten> {
  const { cases, seed, out, progress } = options
  const extracts = join(out, 'extracts')
  let files = 0
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    files++
  }
  const sources = [
    { ...police, agency: police.name, kind: 'policeCrime' },
    { ...missingSystem, agency: police.name, kind: 'missingPersons' },
    ...councils.map((each) => ({ ...each, agency: each.name, kind: 'childrensServices' })),
  ]
  for (const { id, name, agency, kind } of sources) {
    put(
      join(extracts, id, 'source.yml'),
      `id: ${id}\nname: ${name}\nagency: ${agency}\nkind: ${kind}\n`,
    )
  }
  const crimes = openCsv(join(extracts, police.id, 'crimes.csv'), policeColumns)
  const episodes = openCsv(join(extracts, missingSystem.id, 'episodes.csv'), missingColumns)
  const systems = councils.map((each) =>
    openCsv(join(extracts, each.id, 'case-system.csv'), councilColumns),
  )
  const documents = openCsv(join(extracts, police.id, 'documents', 'manifest.csv'), [
    'file',
    'case_ref',
  ])
  const truth = {
    mentions: openText(join(out, 'truth', 'mentions.csv')),
    people: openText(join(out, 'truth', 'people.jsonl')),
    cases: openText(join(out, 'truth', 'cases.jsonl')),
    groups: openText(join(out, 'truth', 'groups.jsonl')),
    falsehoods: openText(join(out, 'truth', 'falsehoods.csv')),
    broken: openText(join(out, 'truth', 'broken.csv')),
  }
  files += 11
  truth.mentions.write('source,ref,person\n')
  truth.falsehoods.write('source,subject,ref,field\n')
  truth.broken.write('source,file,line,key,what\n')

  nameOfficers(randomFor(seed, 'officers'))
  nameWorkers(randomFor(seed, 'workers'))
  const book = openBook()
  const shards = Math.ceil(cases / shardSize)
  for (let at = 0; at < shards; at++) {
    const shard = makeShard(seed, at, Math.min(shardSize, cases - at * shardSize))
    const random = randomFor(seed, `records ${at}`)
    const held = namesHeld(shard.cases, shard.missing)
    const casesOf = new Map<string, { source: string; ref: string }[]>()
    for (const plan of shard.cases) {
      let ref: string
      let outcome: string
      let source: string
      if (plan.source === 'police') {
        const written = recordCrime(random, book, plan)
        for (const row of written.rows) crimes.write(row)
        ref = written.ref
        outcome = written.outcome
        source = police.id
        if (random.chance(0.7 * Math.min(1, 9000 / cases))) {
          const file = `${ref.replaceAll('/', '_')} closing report.txt`
          put(
            join(extracts, police.id, 'documents', file),
            `Closing report ${ref}\n\nA concern was recorded and considered.\n`,
          )
          documents.write({ file, case_ref: ref })
        }
      } else {
        const written = recordReferral(random, book, plan)
        for (const row of written.rows) systems[plan.source]!.write(row)
        ref = written.ref
        outcome = written.closure
        source = written.source
      }
      const facts = factsOf(plan)
      const group = plan.incident.circle?.id ?? null
      if (group) casesOf.set(group, [...(casesOf.get(group) ?? []), { source, ref }])
      truth.cases.write(
        `${JSON.stringify({
          source,
          ref,
          incident: plan.incident.id,
          group,
          needsReinvestigation: needsReinvestigation(plan, outcome, held(plan)),
          meets: meets(facts),
          facts: { ...facts, occurred: isoDate(facts.occurred) },
        })}\n`,
      )
    }
    for (const plan of shard.missing) episodes.write(recordEpisode(random, book, plan))
    const seen = new Set<string>()
    const people = new Set<Person>()
    for (const { source, ref, person } of book.written) {
      people.add(person)
      const line = `${source},${ref},${person.id}\n`
      if (!seen.has(line)) truth.mentions.write(line)
      seen.add(line)
    }
    for (const { id, given, family, born, kind } of people) {
      truth.people.write(
        `${JSON.stringify({ person: id, given, family, birth: isoDate(born), kind })}\n`,
      )
    }
    for (const circle of shard.circles) {
      const ties = tiesOf(circle, book.written)
      truth.groups.write(
        `${JSON.stringify({
          group: circle.id,
          kind: circle.kind,
          members: circle.members.map((each) => each.id),
          ...ties,
          cases: casesOf.get(circle.id) ?? [],
        })}\n`,
      )
    }
    for (const each of book.falsehoods) {
      truth.falsehoods.write(`${each.source},${each.subject},${each.ref},${each.field}\n`)
    }
    book.written = []
    book.falsehoods = []
    progress?.({ stage: 'write', done: Math.min(cases, (at + 1) * shardSize), total: cases })
  }
  for (const table of [crimes, episodes, documents, ...systems]) await table.close()
  for (const file of Object.values(truth)) file.close()
  return { cases, sources: sources.length, files }
}
