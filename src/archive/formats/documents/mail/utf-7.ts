/**
 * Text of mail in UTF-7 (RFC 2152), which no decoder of a browser knows: what stands between `+` and `-`
 * is UTF-16 in base64 without its padding. What is no such run stays as it is.
 */
export const decodeUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, run: string) => {
    if (run === '') return whole === '+-' ? '+' : whole
    const bytes = Buffer.from(run, 'base64')
    // Six bits a letter: what is left over fills the last unit, and is less than one.
    const units = Math.floor((run.length * 6) / 16)
    if (units === 0) return whole
    return bytes
      .subarray(0, units * 2)
      .swap16()
      .toString('utf16le')
  })
