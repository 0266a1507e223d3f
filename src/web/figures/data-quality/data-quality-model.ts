import { factLabel } from '../../../cases/index.ts'
import {
  type AgencyAgreement,
  type Completeness,
  type ExploitationAnswer,
  exploitationAnswers,
} from '../../../figures/index.ts'
import { camelWords } from '../../../words/index.ts'

/** Shares by five shades; the number stands in every cell, so that no shade has to be told apart. */
const shades = 5

const cellOf = ({ total, recorded }: { readonly total: number; readonly recorded: number }) => {
  const share = total === 0 ? null : recorded / total
  return {
    total,
    recorded,
    words: share === null ? '–' : `${Math.floor(share * 100)}%`,
    // Asked of nobody in that year: no shade.
    shade: share === null ? 'none' : Math.min(shades - 1, Math.floor(share * shades)),
  }
}

const reasons: Readonly<Record<string, string>> = {
  notRecorded: 'not recorded',
  unknown: 'unknown to the recorder',
  refused: 'refused',
  redacted: 'redacted by the source',
  unreadable: 'unreadable',
  placeholder: 'a placeholder of the source',
  implausible: 'no value anybody can have',
  contradicted: 'stated in two ways that contradict',
  imprecise: 'not recorded exactly',
  absent: 'no place for it in the source’s records',
}

const whenOf = ({ workedOutAt, isOld }: Completeness) => ({ workedOutAt, isOld })

export type CompletenessModel = ReturnType<typeof completenessModel>

export function completenessModel(found: Completeness) {
  const rows = (of: 'case' | 'person') =>
    found.fields
      .filter((field) => field.of === of)
      .map((field) => ({
        label: (of === 'case' ? factLabel(field.field) : undefined) ?? camelWords(field.field),
        all: cellOf(field),
        years: field.years.map(cellOf),
        missing: field.missing.map(({ reason, count }) => ({
          words: reasons[reason] ?? reason,
          count,
        })),
      }))
  return {
    when: whenOf(found),
    sources: found.sources,
    units: found.units,
    everyYear: found.everyYear,
    years: found.years.map((year) => (year === null ? 'No day' : `${year}`)),
    tables: [
      { caption: 'Facts of the case', rows: rows('case') },
      { caption: 'People it names: victims, subjects and suspects', rows: rows('person') },
    ],
  }
}

const answersInWords: Readonly<Record<ExploitationAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  notRecorded: 'Nothing recorded',
}
export const publicWords = (answer: string): string =>
  answersInWords[answer as ExploitationAnswer] ?? answer

export type AgreementModel = ReturnType<typeof agreementModel>

/** Three by three: a row for each thing the police may say, a column for the council's. */
export function agreementModel({ children, cells, ...when }: AgencyAgreement) {
  const count = (police: ExploitationAnswer, council: ExploitationAnswer) =>
    cells.find((cell) => cell.police === police && cell.council === council)?.children ?? 0
  const only = count('yes', 'no') + count('yes', 'notRecorded')
  const other = count('no', 'yes') + count('notRecorded', 'yes')
  return {
    when,
    children,
    counts: { both: count('yes', 'yes'), onlyPolice: only, onlyCouncil: other },
    columns: exploitationAnswers.map((council) => ({
      value: council,
      words: publicWords(council),
    })),
    rows: exploitationAnswers.map((police) => ({
      value: police,
      words: publicWords(police),
      cells: exploitationAnswers.map((council) => ({
        council,
        words: publicWords(council),
        children: count(police, council),
      })),
    })),
  }
}
