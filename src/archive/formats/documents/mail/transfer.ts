/** The bytes of a part, as its Content-Transfer-Encoding carries them (RFC 2045, 6). @param raw one character a byte */
export function transferred(raw: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(raw.replace(/[^A-Za-z0-9+/]/g, ''), 'base64')
    case 'quoted-printable':
      return Buffer.from(
        raw
          .replace(/[ \t]+(?=\r?\n|$)/g, '')
          .replace(/=\r?\n/g, '')
          .replace(/=([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
    default:
      return Buffer.from(raw, 'latin1')
  }
}
