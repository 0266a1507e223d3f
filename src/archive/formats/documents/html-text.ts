/** Named characters that mail and office programs write; others stay as they are written. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  pound: '£',
  euro: '€',
  cent: '¢',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  sect: '§',
  para: '¶',
  times: '×',
  divide: '÷',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  plusmn: '±',
  zwnj: '',
  zwj: '',
  shy: '',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  szlig: 'ß',
  yuml: 'ÿ',
}

/** Elements whose content is no text for a reader. */
const silent = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'object'])
const blocks = new Set(
  'p div br hr tr table ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre section article header footer form fieldset address'.split(
    ' ',
  ),
)
const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|<[!?][^>]*>/g

/** The words of a web page or an HTML mail: without styles and scripts, lines where blocks end. */
export function htmlText(html: string): string {
  const out: string[] = []
  let hidden: string | null = null
  let at = 0
  for (const found of html.matchAll(tag)) {
    if (hidden === null) out.push(characters(html.slice(at, found.index)))
    at = found.index + found[0].length
    const name = found[2]?.toLowerCase()
    if (name === undefined) continue
    const closes = found[1] === '/'
    if (hidden !== null) {
      if (closes && name === hidden) hidden = null
    } else if (!closes && silent.has(name) && !found[0].endsWith('/>')) hidden = name
    else if (blocks.has(name)) out.push('\n')
    else if (name === 'td' || name === 'th') out.push('\t')
  }
  if (hidden === null) out.push(characters(html.slice(at)))
  return out
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Line ends of the source carry nothing; entities stand for characters. */
const characters = (text: string): string =>
  text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,12}));?/g, (all, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? all
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? '\ufffd'
        : String.fromCodePoint(windows(code))
    })

/** Numbers 128 to 159 are meant as Windows-1252 (HTML, 13.2.5.80 numeric character reference end state). */
const windows = (code: number): number =>
  code < 0x80 || code > 0x9f
    ? code
    : (new TextDecoder('windows-1252').decode(Uint8Array.of(code)).codePointAt(0) ?? code)
