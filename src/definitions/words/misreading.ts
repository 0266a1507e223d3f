/** What somebody writes who knows another notation, or none, and how it is written here. */
interface Habit {
  readonly written: RegExp
  readonly words: (found: string) => string
}

const habits: readonly Habit[] = [
  { written: /[“”„‘’‚]/, words: () => 'Write straight quotes: "…".' },
  { written: /[≥⩾]|=>/, words: (found) => `Write >= for “${found}”.` },
  { written: /[≤⩽]|=</, words: (found) => `Write <= for “${found}”.` },
  { written: /≠|<>/, words: (found) => `Write != for “${found}”.` },
  { written: /(?<![=!<>])=(?!=)/, words: () => 'To compare, write ==.' },
  { written: /(?<!&)&(?!&)/, words: () => 'Write && for “and”.' },
  { written: /(?<!\|)\|(?!\|)/, words: () => 'Write || for “or”.' },
  {
    written: /\bbetween\b/i,
    words: () => 'Write it as two comparisons: closed >= "2010-01-01" && closed <= "2012-12-31".',
  },
  { written: /\band\b/i, words: (found) => `Write && for “${found}”.` },
  { written: /\bor\b/i, words: (found) => `Write || for “${found}”.` },
  { written: /\bnot\b/i, words: (found) => `Write ! for “${found}”: !sexual.` },
  {
    written: /\b(if|then|else|unless|when)\b/i,
    words: (found) => `There is no “${found}”. What must hold together is joined by &&.`,
  },
  {
    written: /[^\s!-~]/,
    words: (found) =>
      `“${found}” is none of the letters and signs of a condition, though it may look like one.`,
  },
  {
    written: /(&&|\|\||[<>=!]=|[<>!]|\bin)\s*$/,
    words: (found) => `Something has to stand after “${found.trim()}”.`,
  },
  {
    written: /^\s*(&&|\|\||[<>=!]=|[<>])/,
    words: (found) => `Something has to stand before “${found.trim()}”.`,
  },
]

/** Why a text could not be read, where a habit or a parenthesis explains it; counted in characters. */
export function misreading(
  text: string,
): { readonly offset: number; readonly message: string } | null {
  const plain = withoutTexts(text)
  const found = habits
    .map(({ written, words }) => ({ match: written.exec(plain), words }))
    .flatMap(({ match, words }) =>
      match ? [{ offset: match.index, message: words(match[0]) }] : [],
    )
  return found[0] ?? parentheses(plain)
}

/** Texts in quotes are nobody's habit; as many blanks stand for what they hold. */
const withoutTexts = (text: string): string =>
  text.replaceAll(/"[^"\n]*"|'[^'\n]*'/g, (quoted) => `""${' '.repeat(quoted.length - 2)}`)

function parentheses(text: string): { readonly offset: number; readonly message: string } | null {
  const open: number[] = []
  for (const [offset, sign] of [...text].entries()) {
    if (sign === '(') open.push(offset)
    if (sign !== ')') continue
    if (open.pop() === undefined) {
      return { offset, message: 'This parenthesis closes what was not opened.' }
    }
  }
  const last = open.at(-1)
  return last === undefined
    ? null
    : { offset: last, message: 'This parenthesis is opened and not closed.' }
}
