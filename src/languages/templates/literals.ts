/** A text in quotes within an expression, or in an attribute that is read out. */
export interface Literal {
  readonly text: string
  readonly from: number
  readonly to: number
}

const quoted = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g
const classes = /(?:^|\s)(?:govuk|moj|lb)-|\.njk$|^[/#]|^\.\S|[={}<>]/

/** Words for people begin with a capital or have more than one word; codes, names of fields and classes do neither. */
export const isForPeople = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  !classes.test(text) &&
  (/^\s*["“(:.,]?\s*\p{Lu}[\p{Ll}’' -]/u.test(text) || /\p{L}[,.:;]?\s+\p{L}/u.test(text))

/** The texts in quotes of an expression that are written out, not compared or looked up by. */
export const literalsOf = (expression: string): readonly Literal[] =>
  [...expression.matchAll(quoted)].flatMap((found) => {
    const text = found[1] ?? found[2] ?? ''
    const before = expression.slice(0, found.index).trimEnd()
    const after = expression.slice(found.index + found[0].length).trimStart()
    const lookedUp = /[\w)\]]\[$/.test(before) && after.startsWith(']')
    const compared = /(?:==|!=|\bin)$/.test(before) || /^(?:==|!=|:)/.test(after) || lookedUp
    if (compared) return []
    return [{ text, from: found.index + 1, to: found.index + 1 + text.length }]
  })

const readOut = /\s(?:aria-label|title|alt|placeholder|data-label)="((?:\{\{[\s\S]*?\}\}|[^"])*)"/g

/** The attributes of a tag that are read to people, each with its text as written. */
export const attributesOf = (tag: string): readonly Literal[] =>
  [...tag.matchAll(readOut)].map((found) => {
    const text = found[1] ?? ''
    const from = found.index + found[0].length - 1 - text.length
    return { text, from, to: from + text.length }
  })
