/** Something of a case that a panel must not learn, and what stands in its place. */
export interface Secret {
  readonly kind: 'name' | 'words'
  readonly value: string
  readonly as: string
}

/** Text with what was known taken out, and what is known of the rest. */
export interface Masked {
  readonly text: string
  /** Places that may have been names, by their capital, and were taken out on suspicion. */
  readonly suspected: number
  /** Places where a common word stands that is also somebody’s name here, and was left. */
  readonly left: number
}

/** Names that are words too: written small they are left, and counted. */
const commonWords = new Set(
  'will may rose mark grace hope faith joy young brown white green black grey long day park wood hill field king cook baker bell bird bush carter church cross dean drew earl ford fox frank gene gray hall hart heather holly ivy jack jade jay lane lily max miles noble page pearl penny pope price rich rob ruby rich sky star stone summer ward wells west wise storm reed reid marsh lake grant hunter hayes bishop chase case chance case art bill bob don gay guy harry jean kit lee pat peg ray rod sue ted tim tom vic jo'.split(
    ' ',
  ),
)

/** Words that begin with a capital in any report and name nobody. */
const ordinary = new Set(
  'i the a an and but or of in on at to by for from with he she they it this that these those his her their there then when where what who why how was were is are be been no not as if so after before during police officer officers social worker workers services service council force report reports record records crime crimes child children care home school college hospital team unit station court case cases investigation referral referrals strategy discussion meeting review mother father parent parents carer sister brother friend friends family victim suspect witness person document january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday english england wales britain british uk cse csa nfa dob mash cps act section inspector sergeant constable detective pc dc ds di dr mr mrs ms miss crown prosecution outcome further enquiry enquiries no yes one two three four five six seven eight nine ten first second third closed open line lines nothing nobody somebody account statement interview missing episode return taken seen known made however although because since while until under following'.split(
    ' ',
  ),
)

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const letter = '[\\p{L}\\p{M}\\p{N}]'

/** What stands for a kind of thing wherever one is, whoever’s it is. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/gu, '[email]'],
  [/\b(?:https?:\/\/|www\.)\S+/giu, '[web address]'],
  [
    /\b(?:born|d\.?o\.?b\.?|date of birth)(?:\s+on)?\s*:?\s*\(?[^.;\n)]{4,24}?\d{2,4}\b\)?/giu,
    '[date of birth]',
  ],
  [
    new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(?:${months})[\\s,-]+\\d{2,4}\\b`,
      'giu',
    ),
    '[date]',
  ],
  [new RegExp(`\\b(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b`, 'giu'), '[date]'],
  [/\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/gu, '[date]'],
  [/\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/giu, '[postcode]'],
  [/\b[a-z]{2}\d{2}\s?[a-z]{3}\b/giu, '[vehicle]'],
  [/(?:\+|\b)\d(?:[\s().-]*\d){6,}\b/gu, '[number]'],
  [
    /\b(?:flat\s+)?\d+[a-z]?,?\s+(?:\p{Lu}[\p{L}'’-]*\s+){1,3}(?:street|road|lane|terrace|avenue|close|drive|way|court|gardens|place|square|crescent|grove|row|st|rd)\b/giu,
    '[address]',
  ],
  // A reference: figures and letters or strokes together, three figures at least.
  [
    /\b(?=[\p{L}\d/_-]*\d[\p{L}/_-]*\d[\p{L}/_-]*\d)[\p{L}\d]+(?:[/_-][\p{L}\d]+)+\b/gu,
    '[reference]',
  ],
  [/\b(?=\p{L}*\d)(?=\d*\p{L})[\p{L}\d]{4,}\b/gu, '[reference]'],
  [/\b(?!(?:19|20)\d\d\b)\d{4,}\b/gu, '[number]'],
]

/**
 * Takes out of free text every secret, whatever its case and accents, and everything that looks like a date, number,
 * address or name. What is taken out for certain stands as its pseudonym; what may be a name and is of nobody recorded is
 * taken out on suspicion. No text can be made safe for certain: a nickname that no record has and nobody else is called by, written
 * small, is found by nobody, and neither is a name that is a common word.
 */
export function maskText(text: string, secrets: readonly Secret[]): Masked {
  let out = visible(text)
  const longest = secrets
    .filter(({ value }) => value.trim().length > 1)
    .toSorted((a, b) => b.value.length - a.value.length)
  for (const { kind, value, as } of longest) {
    if (kind === 'words' || /\s/.test(value.trim())) out = replaceFolded(out, value, as, false)
  }
  for (const { kind, value, as } of longest) {
    if (kind !== 'name') continue
    for (const part of partsOf(value))
      out = replaceFolded(out, part, as, commonWords.has(fold(part)))
  }
  for (const [pattern, as] of patterns)
    out = outsideMarks(out, (plain) => plain.replace(pattern, as))
  let suspected = 0
  out = outsideMarks(out, (plain) =>
    plain.replace(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]+/gu, (word) => {
      const bare = fold(word.replace(/['’]s$/u, ''))
      if (ordinary.has(bare) || bare.length < 2) return word
      suspected += 1
      return '[a name?]'
    }),
  )
  const names = new Set(
    secrets.filter(({ kind }) => kind === 'name').flatMap(({ value }) => partsOf(value).map(fold)),
  )
  const left = [...out.matchAll(/\p{L}+/gu)].filter(
    ([word]) => commonWords.has(word) && names.has(word),
  ).length
  return { text: out.replaceAll(/[⟨⟩]/gu, ''), suspected, left }
}

/** Parts of a name that by themselves would tell it. */
const partsOf = (name: string) =>
  visible(name)
    .split(/[\s,;/]+/u)
    .filter((part) => part.length > 1)

/** Composed, and without the characters that nothing shows and that would break a word apart. */
const visible = (text: string) => text.normalize('NFC').replaceAll(/[\p{Cf}⟨⟩]/gu, '')

/** Sign by sign, so that places stay places. */
const fold = (text: string) =>
  [...text]
    .map((sign) => {
      const plain = sign.normalize('NFD')[0]!.toLowerCase()
      return plain.length === sign.length ? plain : sign
    })
    .join('')

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Blanks in the value stand for any blanks, or none, in the text; replaced text is kept apart by ⟨ ⟩. */
function replaceFolded(text: string, value: string, as: string, capitalOnly: boolean): string {
  const words = fold(visible(value).trim()).split(/\s+/u).map(escaped)
  const pattern = new RegExp(`(?<!${letter})${words.join('[\\s,-]*')}(?:['’]s)?(?!${letter})`, 'gu')
  return outsideMarks(text, (plain) => {
    let out = ''
    let from = 0
    for (const { 0: hit, index } of fold(plain).matchAll(pattern)) {
      const first = plain[index]!
      if (capitalOnly && first === first.toLowerCase()) continue
      out += `${plain.slice(from, index)}⟨${as}⟩`
      from = index + hit.length
    }
    return out + plain.slice(from)
  })
}

/** Works on what no mask has covered yet. */
const outsideMarks = (text: string, work: (plain: string) => string): string =>
  text
    .split(/(⟨[^⟩]*⟩|\[[^\]]*\])/u)
    .map((part, at) => (at % 2 === 1 ? part : work(part)))
    .join('')
