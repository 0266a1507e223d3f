import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, slashDate } from '../calendar.ts'
import { openCsv } from '../files/csv.ts'
import { docxOf } from '../files/docx.ts'
import { emlOf } from '../files/eml.ts'
import { pdfOf } from '../files/pdf.ts'
import type { CasePlan } from '../incidents/incidents.ts'
import { homeAt, identityAt, type Person, phoneAt } from '../people/people.ts'
import { councils } from '../people/places.ts'
import type { Random } from '../random.ts'
import { narrative } from './narrative.ts'

/** A case with the documents still to be written for it. */
export interface Documented {
  readonly plan: CasePlan
  readonly ref: string
  readonly closed: Day
  readonly outcome: string
  readonly officer: string
  readonly unit: string
  readonly namedElsewhere: boolean
  /** What it tells of an order or service. */
  readonly measure: string | null
  /** Words that may have led to a decision, or the same words of something else. */
  readonly wording: string | null
}

export interface DocumentStore {
  write(random: Random, each: Documented): void
  /** Returns how many files were written, the manifest among them. */
  close(): number
}

function fullName(person: Person | undefined, day: Day): string {
  if (person === undefined) return ''
  const { given, family } = identityAt(person, day)
  return `${given} ${family}`
}

function textOf(random: Random, heading: string, each: Documented): string {
  const { plan, ref } = each
  const { incident, named } = plan
  const suspect = named[0]?.person
  const told = narrative(
    random,
    heading,
    {
      ref,
      date: slashDate(incident.reported),
      child: fullName(plan.victims[0], incident.reported),
      person: fullName(suspect, incident.reported),
      place: incident.place,
      phone: suspect ? phoneAt(suspect, incident.day) : '',
      vehicle: suspect?.vehicle ?? '',
      officer: each.officer,
      unit: each.unit,
      town: councils[homeAt(plan.victims[0]!, incident.reported).council].town,
      outcome: each.outcome,
    },
    {
      harm: incident.sexual,
      left: incident.lineNotPursued,
      unidentified: named.length < incident.offenders.length,
      risk: incident.openRisk,
      elsewhere: each.namedElsewhere,
      named: suspect !== undefined,
      phone: suspect !== undefined,
      vehicle: suspect !== undefined && suspect.vehicle !== null,
    },
  )
  return [each.measure, each.wording].reduce<string>(
    (text, more) => (more === null ? text : `${text}\n${more}\n`),
    told,
  )
}

/** A folder of documents and the manifest that says which case each belongs to. */
export function openDocuments(
  folder: string,
  headings: readonly string[],
  domain: string,
): DocumentStore {
  mkdirSync(folder, { recursive: true })
  const manifest = openCsv(join(folder, 'manifest.csv'), ['file', 'case_ref'])
  let files = 1
  return {
    write(random, each) {
      const heading = random.pick(headings)
      const text = textOf(random, heading, each)
      const stem = `${each.ref.replaceAll('/', '_')} ${heading.toLowerCase()}`
      const format = random.weighted([
        ['txt', 92],
        ['docx', 3],
        ['eml', 3],
        ['pdf', 2],
      ])
      const file = `${stem}.${format}`
      const path = join(folder, file)
      if (format === 'docx') writeFileSync(path, docxOf(text))
      else if (format === 'pdf') writeFileSync(path, pdfOf(text))
      else if (format === 'eml') {
        const message = {
          from: `records@${domain}.example`,
          to: `team@${domain}.example`,
          subject: `${heading} ${each.ref}`,
          day: each.closed,
          text,
        }
        writeFileSync(path, emlOf(message))
      } else writeFileSync(path, text)
      manifest.write({ file, case_ref: each.ref })
      files++
    },
    close() {
      manifest.close()
      return files
    },
  }
}
