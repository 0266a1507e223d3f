/** One code of a published list; dates are the first and last day it may be used. */
export interface Code {
  readonly code: string
  readonly label: string
  readonly from?: string
  readonly to?: string
}
export interface CodeList {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly codes: readonly Code[]
}

const indexes = new WeakMap<CodeList, ReadonlyMap<string, Code>>()

export function findCode(list: CodeList, code: string): Code | null {
  let index = indexes.get(list)
  if (!index) {
    index = new Map(list.codes.map((one) => [one.code, one]))
    indexes.set(list, index)
  }
  return index.get(code) ?? null
}

export const labelOf = (list: CodeList, code: string): string => findCode(list, code)?.label ?? code

export function validOn(code: Code, day: string): boolean {
  return (!code.from || day >= code.from) && (!code.to || day <= code.to)
}

export const listOf = (id: string, title: string, source: string, text: string): CodeList => ({
  id,
  title,
  source,
  codes: text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', label = '', from = '', to = ''] = line.split('|').map((part) => part.trim())
      return { code, label, ...(from && { from }), ...(to && { to }) }
    }),
})
