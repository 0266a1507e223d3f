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
import { type CopyMade, copiesMade } from './copies.ts'
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

/** A copy as it was filed, and the document it is a copy of. */
export interface FiledCopy {
  readonly ref: string
  readonly file: string
  readonly ofRef: string
  readonly ofFile: string
  readonly words: CopyMade['words']
}

export interface DocumentStore {
  /** Returns the copies the files hold of it. */
  write(random: Random, each: Documented): readonly FiledCopy[]
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
  let before: string | null = null
  const file = (name: string, ref: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    manifest.write({ file: name, case_ref: ref })
    files++
    return name
  }
  return {
    write(random, each) {
      const heading = random.pick(headings)
      const text = textOf(random, heading, each)
      const stem = `${each.ref.replaceAll('/', '_')} ${heading.toLowerCase()}`
      const format = random.weighted<'txt' | 'docx' | 'eml' | 'pdf'>([
        ['txt', 92],
        ['docx', 3],
        ['eml', 3],
        ['pdf', 2],
      ])
      const mailOf = (words: string, later = 0) =>
        emlOf({
          from: `records@${domain}.example`,
          to: `team@${domain}.example`,
          subject: `${heading} ${each.ref}`,
          day: each.closed + later,
          text: words,
        })
      const content = {
        docx: docxOf,
        pdf: pdfOf,
        eml: (words: string) => mailOf(words),
        txt: (words: string) => words,
      }
      const ofFile = file(`${stem}.${format}`, each.ref, content[format](text))
      const mayGoElsewhere = before !== null && each.measure === null && each.wording === null
      const made = copiesMade(each.ref, each.closed, text, mayGoElsewhere)
      const copies = made.map(({ text: words, isMail, isElsewhere, words: how }, at) => {
        const ref = isElsewhere ? (before ?? each.ref) : each.ref
        const name = `${stem} copy ${at + 1}.${isMail ? 'eml' : 'txt'}`
        // Printed again, it is another file of the same words.
        file(
          name,
          ref,
          isMail ? mailOf(words, at + 1) : `${words.replaceAll('\n', '\r\n')}${'\r\n'.repeat(at)}`,
        )
        return { ref, file: name, ofRef: each.ref, ofFile, words: how }
      })
      before = each.ref
      return copies
    },
    close() {
      manifest.close()
      return files
    },
  }
}
