/** What an analyst can do about each mistake of the file's notation, by the reader's own code. */
const words: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A line is set in with blanks, not with tabs.',
  BAD_INDENT: 'This line is not set in as far as those it belongs with.',
  BLOCK_AS_IMPLICIT_KEY:
    'A colon with a blank after it begins a field; a text that holds one stands in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A field’s name and its colon stand on one line.',
  DUPLICATE_KEY: 'This field stands here twice; each must be unique.',
  MISSING_CHAR:
    'Something is opened and not closed, or a field has no colon: look for a missing quote, bracket or colon.',
  BAD_SCALAR_START: 'A text cannot begin with this sign; put the whole in quotes.',
  UNEXPECTED_TOKEN:
    'This does not belong here. A text that begins with a quote ends with it: put the whole in single quotes.',
  MULTIPLE_DOCS: 'Here a second file begins (---): multiple documents are not one definition.',
}

export function yamlInWords(code: string, message: string): string {
  const [first = message] = message.split('\n')
  if (first.startsWith('Maximum call stack')) return 'The file is nested too deep.'
  if (first.includes('indicator')) return words.BAD_INDENT ?? first
  return words[code] ?? first.replace(/ at line \d+, column \d+:?$/, '')
}
