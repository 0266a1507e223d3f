/** Words that say nothing of one file rather than another. */
const common = new Set(
  `a about after all also an and any are as at be been before being but by can could did do does
  for from had has have he her him his how if in into is it its may more most no nor not of on or other our
  out over said she should so some such than that the their them then there these they this those to under
  up was we were what when where which while who whom why will with would`.split(/\s+/),
)

const endings = [
  'ifications',
  'ification',
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ions',
  'ion',
  'ies',
  'ied',
  'ers',
  'er',
  'ed',
  'es',
  'ly',
  's',
  'e',
  'y',
] as const
const shortestStem = 4

/** A word without its ending: "identified", "identification" and "identify" are one. */
export function stem(word: string): string {
  for (let left = word; ; ) {
    const ending = endings.find(
      (each) => left.endsWith(each) && left.length - each.length >= shortestStem,
    )
    if (ending === undefined) return left
    left = left.slice(0, -ending.length)
    if (left.endsWith('if') && left.length > shortestStem) left = left.slice(0, -2)
  }
}

/**
 * Words of the trade that stand for each other: reports say "vehicle" and "telephone" where people say "car"
 * and "phone". The first of each line is written for all of them.
 */
const alike = `
vehicle car van motor taxi cab minicab
telephone phone mobile handset sim
child girl boy teenager youngster daughter son pupil juvenile
adult man men woman women grown
footage camera cctv film video recording
premises venue shop building business
account statement
pursue follow chase
closed shut ended finished closure
visit saw seen attended
requested asked sought
received arrived came got
report file papers log
concern worry worries fear
risk danger
partner agency agencies authority authorities
unidentified unknown
associate friend acquaintance
staff worker workers employee
family home parent parents household mother father
school college teacher
health medical doctor hospital
letter wrote written
supervisor manager sergeant
neighbour house
meeting conference
help support assistance
keeper owner
telephoned rang called
objection objected
traced found located
agreed accepted
contact touch`

const standsFor: ReadonlyMap<string, string> = new Map(
  alike
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ')
      return others.map((word) => [stem(word), stem(first)] as const)
    }),
)

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What a word counts as: its stem, or that of the word it stands for. */
const countedAs = (word: string): string => {
  const own = stem(word)
  return standsFor.get(own) ?? own
}

/** What the words of a text count as, in its order; numbers stay, single letters go. */
export const stemsOf = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => word.length > 1 && !common.has(word))
    .map(countedAs)

/** By what it counts as, each word as the text has it first: "car", not the stem of "vehicle". */
export function writtenAs(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const word of wordsOf(text)) {
    const key = countedAs(word)
    if (!words.has(key)) words.set(key, word)
  }
  return words
}
