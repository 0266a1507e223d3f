/** What folding changes. SQL (../sql/fold-sql.ts) and this process (./fold-text.ts) read the same lists. */

/** Longer values are compared by their beginning and a digest, so that no comparison takes minutes. */
export const longestFolded = 200

/** Letters that are no accented form of another, spelt out. */
export const foldedLetters: readonly (readonly [string, string])[] = [
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['þ', 'th'],
  ['Þ', 'TH'],
]
export const foldedSingles = ['łŁøØđĐðÐıŋħ', 'lLoOdDdDinh'] as const

/** Signs read as a space; a class of all letters costs two milliseconds to compile, every time. */
export const foldedSigns = '!"#$%&()*+,-./:;<=>?@[\\]^_{|}~\t\n\r\u00a0¡¦«·»¿‐‑‒–—―“”„…'

export const soundDigraphs = [
  'PH>F',
  'GH>G',
  'CK>K',
  'KH>K',
  'TH>T',
  'DH>D',
  'SH>S',
  'CH>K',
  'TZ>S',
  'SZ>S',
  'CZ>S',
]
export const soundConsonants = [...'BDFGJKLMNPRSTWX']

export const addressAbbreviations = [
  'RD>ROAD',
  'ST>STREET',
  'AV>AVENUE',
  'AVE>AVENUE',
  'CL>CLOSE',
  'DR>DRIVE',
  'LN>LANE',
  'CRES>CRESCENT',
  'CT>COURT',
  'PL>PLACE',
  'SQ>SQUARE',
  'GDNS>GARDENS',
  'TERR>TERRACE',
  'PK>PARK',
  'GR>GROVE',
  'FLT>FLAT',
  'APT>FLAT',
]
