import type { Span } from './contract.ts'

/** Words that say of somebody that they were with others, or were brought back. */
export interface Cue extends Span {
  readonly kind: 'seenWith' | 'returnedBy'
  /** Who brought them stands before it (“police took her home”): nobody need be named behind. */
  readonly isWhole: boolean
}

const few = (most: number) => `(?:[\\p{L}\\p{N}'’-]+,? ){0,${most}}?`
/** “Returned in a moment, followed by” is told of two: no comma stands between. */
const inOne = (most: number) => `(?:[\\p{L}\\p{N}'’-]+ ){0,${most}}?`
const anyOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})`

/** What people do in company; “to stay with” and “met with” are something else. */
const doing = anyOf(`
  seen saw found located stopped spotted observed noticed caught discovered encountered arrested left leaving
  travelled travelling stayed staying lived living arrived arriving returned came coming went going gone walked walking
  sat sitting stood standing drove driving driven rode riding ran running talked talking spoke drank drinking smoking
  slept sleeping absconded hid hiding entered socialising waiting waited`)
const company =
  '(?:with|together with|alongside|in (?:the )?company (?:of|with)|accompanied by|attended by)'
const seenWith = [
  `${doing} ${few(4)}${company}`,
  '(?:was|were|been|is|are) (?:with|together with|alongside)',
  '(?:in (?:the )?company (?:of|with)|accompanied by|attended by|associating with|met up with|meeting up with)',
]

const place = anyOf(`
  home house address placement unit hostel flat accommodation residence school hospital family mother father parents
  carer carers`)
const back = `(?:home|back|off|away|onwards?|(?:safely |straight )?to (?:the|h(?:is|er)|their) ${few(2)}${place}|from (?:the|h(?:is|er)|their) [\\p{L}]+)`
const returnedBy = [
  // returned by, collected from the station by
  `(?:returned|dropped|collected|picked up|escorted|fetched|conveyed|transported) ${inOne(4)}by`,
  // brought home by, taken from the address by; who is carried away is told of something else
  `(?:brought|taken|driven|led|conducted|walked) ${inOne(2)}${back} ${inOne(3)}by`,
  `(?:brought|taken|driven) by ${inOne(3)}(?=${back})`,
  'returned (?:home |homewards? )?with',
]
/** A person as the one who is brought. */
const whom = `(?:him|her|them|me|us|(?:the|a|h(?:is|er)|their) ${few(1)}(?:child|children|girls?|boys?|young person|victim|daughter|son|brother|sister|widow|youths?|teenagers?)|\\p{Lu}[\\p{L}'’]+(?: \\p{Lu}[\\p{L}'’]+)?)`
const toAPlace = `(?:safely |straight |all )?(?:home|(?:back )?to (?:the|h(?:is|er)|their) ${few(2)}${place})`
/** Sent home is brought by nobody; “led him back to the subject” and “drove them back” are told of other things. */
const broughtHome = [
  `(?:br(?:ought|inging)|took|taking|dr(?:ove|iving)|return(?:ed|ing)|dropp(?:ed|ing)|escort(?:ed|ing)|convey(?:ed|ing)|conducted|carried|led|fetched|transport(?:ed|ing)|delivered|walk(?:ed|ing)) ${whom} ${toAPlace}`,
  `(?:br(?:ought|inging)|took|return(?:ed|ing)|escort(?:ed|ing)|convey(?:ed|ing)|fetched) ${whom} (?:safely )?back(?= (?:at|in|on|by|with|and|before|after|around|about|from|late|early|the next|that)\\b|[^\\p{L} ]|$)`,
  `dropped ${whom} off`,
]

const formOf = (forms: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
/** Of these capitals tell a name. */
const exactFormOf = (forms: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
const kinds = [
  { kind: 'returnedBy', isWhole: true, form: exactFormOf(broughtHome) },
  { kind: 'returnedBy', isWhole: false, form: formOf(returnedBy) },
  { kind: 'seenWith', isWhole: false, form: formOf(seenWith) },
] as const

export const cuesIn = (text: string): readonly Cue[] =>
  kinds
    .flatMap(({ kind, isWhole, form }) =>
      [...text.matchAll(form)].map(({ 0: words, index }) => ({
        ...{ kind, isWhole, from: index, to: index + words.length },
      })),
    )
    .toSorted((a, b) => a.from - b.from)

/** Whether a name follows, or “an adult”, “two men”. */
export const saysOfSomebody = ({ isWhole }: Cue, after: string): boolean =>
  isWhole || somebody.test(after) || aName.test(after)

const somebody = new RegExp(
  `^ (?:(?:him|them|me|us)(?![\\p{L}\\p{N}])|her(?=[^\\p{L} ]|$| (?:about|after|all|again|and|at|but|for|from|in|near|on|outside|temporarily|there|till|to|until|when|while|yesterday)\\b)|(?:an?|the|two|three|four|five|several|some|another|other|older|h(?:is|er)|their|my|our|unknown|unidentified)?\\s?(?:[\\p{L}'’-]+ ){0,3}?${anyOf(`
    adults? m[ae]n wom[ae]n males? females? person people gentlem[ae]n lad(?:y|ies) boyfriends? girlfriends? friends? partner
    relatives? family (?:grand|step)?(?:mother|father|parents?) (?:step)?(?:sisters?|brothers?) aunt uncle husband wife son daughter cousins? carers? drivers? youths? girls?
    boys? fellows? child(?:ren)? police(?:man|men|woman)? officers? staff workers? stranger neighbour associates? colleague teacher patient
    acquaintances? someone somebody others`)}(?!['’]s)(?![\\p{L}\\p{N}]))`,
  'iu',
)
/** “With Lee’s bag” is with nobody. */
const aName = /^ \p{Lu}\p{L}*\.?(?: \p{Lu}\p{L}+)*(?![\p{L}'’]| \p{Lu})/u
