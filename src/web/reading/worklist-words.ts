import type { WorklistInput } from '../../reading/index.ts'

export const ageWords: Readonly<Record<NonNullable<WorklistInput['age']>, string>> = {
  under10: 'Under 10',
  from10to12: '10 to 12',
  from13to15: '13 to 15',
  from16to17: '16 or 17',
  notRecorded: 'Not recorded',
}

export const pagesWords: Readonly<Record<NonNullable<WorklistInput['pages']>, string>> = {
  unreadable: 'Some no machine can read',
  waiting: 'Some not read yet',
  doubtful: 'Some read with many doubts',
}

export const orderWords: Readonly<Record<WorklistInput['order'], string>> = {
  place: 'The order to read',
  opened: 'Opened, oldest first',
  openedLast: 'Opened, newest first',
  age: 'Youngest child first',
  area: 'Area',
  ref: 'Reference',
}
