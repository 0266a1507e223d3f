/**
 * What a letter costs after another, minus the natural logarithm of how often it follows, in whole numbers to 9: rows and columns stand for whatever is
 * no letter, then a to z. Counted in the English of this project's own documents; other languages in these letters cost more, and far less than chance.
 */
const costs = [
  '923344354365433236332553968',
  '294339549494332959222555839',
  '339771999359269299466499929',
  '528492982493399189452499869',
  '136842649399669399427579949',
  '136334466597443546224845458',
  '138793399289599299363499969',
  '135991963399494399336399969',
  '227961998299977279465699969',
  '756334449995341368322849696',
  '425652666666666146626266666',
  '144751868388583648828587878',
  '238921498297389289634456939',
  '223971999399644339939499999',
  '148322737494575267633478949',
  '265444259595332449233343898',
  '328862964497276239233399959',
  '565666666666266666566066566',
  '137431769394545267533456949',
  '139592984395759356742475969',
  '139592871399688399434594959',
  '643443849498321538222999897',
  '538880878288888588888786887',
  '229992991298693299439999998',
  '227373777477557727771377757',
  '064993999699787449824996997',
  '345551555255455455555555543',
]
const a = 'a'.charCodeAt(0)

/** Languages tried cost up to 3.8, lists of names and abbreviations up to 3.9; of letters exchanged at random 98 in 100 cost more than this. */
const mostCost = 4.1
/** Fewer letters say nothing. */
const fewest = 100
/** Signs that stand for no letter in any language. */
const noLetters = /(?!\s)[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu
const mostNoLetters = 0.2
const scripts = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Armenian', 'Georgian', 'Han']
const ofScript = scripts.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))
const mostMixed = 0.3

/**
 * Whether words read as no language, as those of a PDF do whose font names its letters wrongly: the page shows them rightly, and whoever copies or searches
 * them gets others. Told by signs that are no letters, by words of two scripts, and of Latin letters by which follows which.
 * Whatever is too short, and any other script, is taken as it is.
 */
export function readsAsNoLanguage(text: string): boolean {
  const signs = text.match(/\S/gu)?.length ?? 0
  const strange = text.match(noLetters)?.length ?? 0
  if (strange >= fewest / 5 && strange > signs * mostNoLetters) return true
  const words = text.match(/\p{L}{3,}/gu) ?? []
  const mixed = words.filter((word) => ofScript.filter((script) => script.test(word)).length > 1)
  if (words.length >= fewest / 5 && mixed.length > words.length * mostMixed) return true
  return latinCost(text) > mostCost
}

/** The mean of what its Latin letters cost, without their accents; 0 where there are few. */
function latinCost(text: string): number {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  let [sum, letters, before] = [0, 0, 0]
  let steps = 0
  for (const sign of folded) {
    const now = sign >= 'a' && sign <= 'z' ? sign.charCodeAt(0) - a + 1 : 0
    if (now === 0 && before === 0) continue
    sum += Number(costs[before]![now])
    steps += 1
    if (now !== 0) letters += 1
    before = now
  }
  return letters < fewest ? 0 : sum / steps
}
