/** A form of a field: what comparisons and blocking keys are made from. */
export type Form =
  | 'words'
  | 'compact'
  | 'first'
  | 'initial'
  | 'prefix2'
  | 'prefix3'
  | 'prefix4'
  | 'sound'
  | 'firstSound'
  | 'short'
  | 'short2'
  | 'address'
  | 'date'
  | 'year'
  | 'month'
  | 'day'
  | 'monthDay'
  | 'sector'
  | 'district'
  | 'list'
  | 'phones'
  | 'identifiers'
  | 'schemes'
  | 'otherGiven'
  | 'otherFamily'

const listForms: ReadonlySet<Form> = new Set([
  'list',
  'phones',
  'identifiers',
  'schemes',
  'otherGiven',
  'otherFamily',
])
const numberForms: ReadonlySet<Form> = new Set(['date', 'year', 'month', 'day', 'monthDay'])

/** Whether the form has several values for one record. */
export const isListForm = (form: Form): boolean => listForms.has(form)

/** Whether values of the form are whole numbers from 0 rather than texts. */
export const isNumberForm = (form: Form): boolean => numberForms.has(form)
