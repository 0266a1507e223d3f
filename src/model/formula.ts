/** A cell that a spreadsheet would run is shown as text: OWASP, CSV Injection. */
export const neutraliseFormula = (text: string): string =>
  /^\s*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text
