import { join } from 'node:path'
import { isoDate } from '../calendar.ts'
import { openText } from '../files/text-file.ts'
import type { CasePlan, Circle } from '../incidents/incidents.ts'
import type { Person } from '../people/people.ts'
import type { Book } from '../record/book.ts'
import type { FiledCopy } from '../record/documents.ts'
import type { LostSpell } from '../record/lost.ts'
import type { MeasureTold } from '../record/measures.ts'
import type { WordingTold } from '../record/wording.ts'
import type { CompleteFacts } from './complete-facts.ts'
import type { RecordedTies } from './groups.ts'
import { meets } from './meets.ts'

export interface CaseReference {
  readonly source: string
  readonly ref: string
}

export interface TruthFiles {
  case(at: CaseReference, plan: CasePlan, facts: CompleteFacts, needs: boolean): void
  group(circle: Circle, ties: RecordedTies, cases: readonly CaseReference[]): void
  /** The people, mentions, falsehoods and placeholders since the last call. */
  people(book: Book): void
  /** What a document of a case tells of an order or service. */
  measure(at: CaseReference, told: MeasureTold): void
  /** Words of a document that put on a child what was done to them. */
  wording(at: CaseReference, told: WordingTold): void
  /** A document that a file holds once more. */
  copy(source: string, copy: FiledCopy): void
  /** Days on which nobody had the file of a case. */
  lost(at: CaseReference, spell: LostSpell): void
  broken(source: string, file: string, line: number, key: string, what: string): void
  close(): number
}

const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const personLine = ({ id, given, family, born, kind, household, adopted }: Person) => ({
  person: id,
  given,
  family,
  birth: isoDate(born),
  kind,
  household,
  adopted: adopted && { on: isoDate(adopted.on), given: adopted.given, family: adopted.family },
})

/** What stands beside the extracts: who is who, what is so, and where the records say otherwise. */
export function openTruth(folder: string): TruthFiles {
  const open = (name: string, head = '') => {
    const file = openText(join(folder, name))
    file.write(head)
    return file
  }
  const mentions = open('mentions.csv', 'source,ref,person\n')
  const people = open('people.jsonl')
  const cases = open('cases.jsonl')
  const groups = open('groups.jsonl')
  const falsehoods = open('falsehoods.csv', 'source,subject,ref,field\n')
  const placeholders = open('placeholders.csv', 'source,ref,field,value\n')
  const unnumbered = open('unnumbered.csv', 'source,case,name,person\n')
  const telephones = open('telephones.csv', 'number,person,from\n')
  const measures = open('measures.csv', 'source,ref,measure,step,reason\n')
  const wording = open('wording.csv', 'source,ref,term,quoted\n')
  const copies = open('copies.csv', 'source,ref,file,ofRef,ofFile,words\n')
  const lost = open('lost.csv', 'source,ref,from,to\n')
  const broken = open('broken.csv', 'source,file,line,key,what\n')

  return {
    case({ source, ref }, plan, facts, needs) {
      const line = {
        source,
        ref,
        incident: plan.incident.id,
        group: plan.incident.circle?.id ?? null,
        needsReinvestigation: needs,
        meets: meets(facts),
        facts: {
          ...facts,
          occurred: isoDate(facts.occurred),
          recorded: {
            ...facts.recorded,
            opened: isoDate(facts.recorded.opened),
            closed: isoDate(facts.recorded.closed),
          },
        },
      }
      cases.write(`${JSON.stringify(line)}\n`)
    },
    group(circle, ties, references) {
      const line = {
        group: circle.id,
        kind: circle.kind,
        members: circle.members.map((each) => each.id),
        ...ties,
        cases: references,
      }
      groups.write(`${JSON.stringify(line)}\n`)
    },
    people(book) {
      const lines = new Set<string>()
      const seen = new Set<Person>()
      for (const { source, ref, person, within, name } of book.written) {
        seen.add(person)
        if (ref !== '') lines.add(`${source},${ref},${person.id}\n`)
        else unnumbered.write(`${source},${within},${quoted(name ?? '')},${person.id}\n`)
      }
      for (const line of lines) mentions.write(line)
      for (const person of seen) {
        people.write(`${JSON.stringify(personLine(person))}\n`)
        for (const { from, number } of person.phones) {
          telephones.write(`${number},${person.id},${from === 0 ? '' : isoDate(from)}\n`)
        }
      }
      for (const { source, ref, field, value } of book.placeholders) {
        placeholders.write(`${source},${ref},${field},${value}\n`)
      }
      for (const { source, subject, ref, field } of book.falsehoods) {
        falsehoods.write(`${source},${subject},${ref},${field}\n`)
      }
    },
    measure({ source, ref }, { measure, step, reason }) {
      measures.write(`${source},${ref},${measure},${step},${reason}\n`)
    },
    wording({ source, ref }, { term, quoted }) {
      wording.write(`${source},${ref},${term ?? ''},${quoted ? 'Y' : 'N'}\n`)
    },
    copy(source, { ref, file, ofRef, ofFile, words }) {
      copies.write(`${source},${ref},${file},${ofRef},${ofFile},${words}\n`)
    },
    lost({ source, ref }, { from, to }) {
      lost.write(`${source},${ref},${isoDate(from)},${isoDate(to)}\n`)
    },
    broken(source, file, line, key, what) {
      broken.write(`${source},${quoted(file)},${line},${key},${quoted(what)}\n`)
    },
    close() {
      const all = [
        mentions,
        unnumbered,
        people,
        cases,
        groups,
        falsehoods,
        placeholders,
        telephones,
        lost,
        measures,
        wording,
        copies,
        broken,
      ]
      for (const file of all) file.close()
      return all.length
    },
  }
}
