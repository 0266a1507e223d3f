import type { HowToRead, SourceChoice } from '../../../intake/index.ts'
import { sourceKindWords } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { actForm } from '../../page/act-form.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import type { Fields, Problem } from '../../page/routing.ts'

/** How files are read is asked on two pages, by the same controls. */
export const howForm = actForm(acts.intake.trial, {
  fields: {
    source: {
      called: 'the source',
      ask: 'Say which source the files come from',
      control: 'from-source',
    },
    newName: { called: 'the name of the source' },
    newAgency: { called: 'the agency' },
    newId: { called: 'the short name' },
    newKind: { called: 'the kind of source', ask: 'Choose what kind of source it is' },
    dateOrder: { called: 'the order of dates', ask: 'Say how dates are written' },
    map: { called: 'the map', ask: 'Choose a map' },
  },
})

const fields = [
  'from-source',
  'newName',
  'newAgency',
  'newId',
  'newKind',
  'dateOrder',
  'map',
] as const

export interface HowModel extends FormState<(typeof fields)[number]> {
  readonly sources: readonly {
    readonly value: string
    readonly text: string
    readonly hint: string
  }[]
  readonly kinds: readonly Choice[]
  readonly hasOwnMap: boolean
}

/** The controls as they were sent, or as the files were read last. */
export function howModel(
  known: readonly SourceChoice[],
  how: HowToRead | null,
  hasOwnMap: boolean,
  sent: Fields = {},
  problems: readonly Problem[] = [],
): HowModel {
  const isSent = problems.length > 0 && fields.some((field) => field in sent)
  const filled = isSent
    ? sent
    : { 'from-source': how?.source ?? 'inFiles', dateOrder: 'asFiles', ...how }
  return {
    sources: known.map(({ id, name, kind }) => ({
      value: id,
      text: name,
      hint: sourceKindWords[kind],
    })),
    kinds: [
      { value: '', text: 'Choose one' },
      ...Object.entries(sourceKindWords).map(([value, text]) => ({ value, text })),
    ],
    hasOwnMap,
    ...formState(fields, filled, problems),
  }
}
