/** What pdf.js gives of a field or a note on a page, as far as it is read. */
export interface Annotation {
  readonly subtype?: string
  readonly fieldType?: string
  readonly fieldName?: string
  /** What the form calls the field for people (`TU`). */
  readonly alternativeText?: string
  readonly fieldValue?: unknown
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly exportValue?: string
  readonly buttonValue?: string
  readonly contentsObj?: { readonly str?: string }
  readonly titleObj?: { readonly str?: string }
}

/** Fields with what is filled in, and notes with who wrote them (ISO 32000-1, 12.5 and 12.7). */
export function annotationLines(annotations: readonly Annotation[]): readonly string[] {
  const fields = annotations.filter(({ subtype }) => subtype === 'Widget').flatMap(fieldLine)
  return [...fields, ...annotations.filter(({ subtype }) => subtype !== 'Widget').flatMap(noteLine)]
}

function noteLine(one: Annotation): readonly string[] {
  const words = one.contentsObj?.str?.trim() ?? ''
  if (words === '' || one.subtype === 'Popup' || one.subtype === 'Link') return []
  const by = one.titleObj?.str?.trim() ?? ''
  return [`Note${by === '' ? '' : ` by ${by}`}: ${words}`]
}

function fieldLine(field: Annotation): readonly string[] {
  const called = field.alternativeText?.trim() || field.fieldName?.trim() || 'without a name'
  if (field.fieldType === 'Btn') {
    if (field.checkBox)
      return [`Field “${called}”: ${isOn(field, field.exportValue) ? 'ticked' : 'not ticked'}`]
    // Each choice of a group is a field of its own: the one taken tells.
    return field.radioButton && isOn(field, field.buttonValue)
      ? [`Field “${called}”: ${field.buttonValue}`]
      : []
  }
  const value = Array.isArray(field.fieldValue) ? field.fieldValue.join(', ') : field.fieldValue
  const text = typeof value === 'string' ? value.trim() : ''
  return [`Field “${called}”: ${text === '' ? 'not filled in' : text}`]
}

const isOn = ({ fieldValue }: Annotation, choice: string | undefined): boolean =>
  typeof fieldValue === 'string' &&
  fieldValue !== '' &&
  fieldValue !== 'Off' &&
  (choice === undefined || fieldValue === choice)
