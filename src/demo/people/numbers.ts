import type { Random } from '../random.ts'

const registrationLetters = 'ABCDEFGHJKLMNOPRSTUVWXY'

export function drawVehicle(random: Random): string {
  const letter = () => registrationLetters[random.whole(0, registrationLetters.length - 1)]!
  return `Q${letter()}${random.whole(10, 69)} ${letter()}${letter()}${letter()}`
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Unique pupil number: check letter by weights 2..13 over the digits, modulo 23 (DfE guidance). */
export function drawUpn(random: Random, lea: string): string {
  const digits = `${lea}${random.digits(9)}`
  let sum = 0
  for (let at = 0; at < 12; at++) sum += Number(digits[at]) * (at + 2)
  return `${upnLetters[sum % 23]}${digits}`
}

/** NHS number beginning with 9, as none in use does, with its modulo 11 check digit. */
export function drawNhs(random: Random): string {
  for (;;) {
    const digits = `9${random.digits(8)}`
    let sum = 0
    for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return `${digits}${check}`
  }
}

const pncLetters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** Police national computer id, `YYYY/NNNNNNNX`: the letter is the number modulo 23. */
export function drawPnc(random: Random, year: number): string {
  const serial = random.digits(7)
  return `${year}/${serial}${pncLetters[Number(`${String(year).slice(2)}${serial}`) % 23]}`
}
