/**
 * A telephone number as it is compared: United Kingdom numbers in their national form, others with
 * `+` and the code of their country; digits alone (ITU-T E.164; Ofcom, National Telephone Numbering
 * Plan). An extension is no part of it. Null: what is written holds no number.
 *
 * `+44 (0)7700 900777`, `0044 7700 900777`, `44 7700 900777` and `7700900777`, whose zero a spreadsheet
 * took, are all 07700900777.
 */
export function telephoneNumber(text: string): string | null {
  const written = asWritten(text.trim())
  const isInternational = /^\s*(\+|00)/.test(written)
  const digits = written.replace(/\D/g, '')
  const number = isInternational ? international(digits.replace(/^00/, '')) : national(digits)
  return number.replace(/^\+/, '').length < 6 ? null : number
}

/**
 * A number that passed through a spreadsheet, and one with an extension or a zero in brackets. Of
 * `7.7E+09` the digits are lost: it is none.
 */
function asWritten(text: string): string {
  const cell = /^(\d+)(?:\.(\d+))?(?:E\+?(\d+))?$/i.exec(text)
  if (cell && /[.E]/i.test(text)) {
    const [, , fraction = '', exponent = '0'] = cell
    const isWhole = fraction.length >= Number(exponent) - 1 && Number.isSafeInteger(Number(text))
    return isWhole ? String(Number(text)) : ''
  }
  return text.replace(/\b(?:extension|extn|ext|x)\.?\s*\d+\s*$/i, '').replace('(0)', '')
}

const international = (digits: string): string =>
  digits.startsWith('44') ? `0${digits.slice(2).replace(/^0+/, '')}` : `+${digits}`

function national(digits: string): string {
  if (/^44[1-9]\d{9}$/.test(digits) || /^440[1-9]\d{9}$/.test(digits)) return international(digits)
  return /^[1237]\d{9}$/.test(digits) ? `0${digits}` : digits
}
