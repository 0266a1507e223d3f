/**
 * NHS number, modulo 11: weights 10 down to 2 over nine digits; 11 minus the remainder is the tenth,
 * 11 written 0, 10 never issued. (NHS Data Dictionary, NHS NUMBER.)
 */
export function validNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false
  let sum = 0
  for (let at = 0; at < 9; at++) sum += Number(value[at]) * (10 - at)
  return (11 - (sum % 11)) % 11 === Number(value[9])
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * Unique pupil number: a check letter, then twelve digits weighted 2 to 13, modulo 23; a temporary
 * number ends in a letter. (DfE, Unique pupil numbers, guide for schools.)
 */
export function validUpn(value: string): boolean {
  if (!new RegExp(`^[${upnLetters}]\\d{11}[\\d${upnLetters}]$`).test(value)) return false
  let sum = 0
  for (let at = 1; at < 13; at++) {
    const letter = value[at]!
    const digit = /\d/.test(letter) ? Number(letter) : upnLetters.indexOf(letter)
    sum += digit * (at + 1)
  }
  return upnLetters[sum % 23] === value[0]
}

const pncLetters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/**
 * Police national computer id, YYYY/NNNNNNNX: the last two digits of the year and the seven of the
 * serial, read as one number, modulo 23.
 */
export function validPncId(value: string): boolean {
  const parts = /^(?:19|20)?(\d{2})(\d{7})([A-Z])$/.exec(value)
  if (!parts) return false
  return pncLetters[Number(`${parts[1]}${parts[2]}`) % 23] === parts[3]
}

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  nhs: validNhsNumber,
  upn: validUpn,
  pnc: validPncId,
}

export const checkedSchemes: readonly string[] = Object.keys(checks)

/** Whether "scheme:value" passes its scheme's check; schemes without one always do. */
export function passesCheck(identifier: string): boolean {
  const at = identifier.lastIndexOf(':')
  const check = checks[identifier.slice(0, at)]
  return check ? check(identifier.slice(at + 1)) : true
}
