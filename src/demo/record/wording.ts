import { randomFor } from '../random.ts'
import { rates } from '../rates.ts'

/** Words that put on a child what was done to them, as a document has them; null: no term of the list. */
export interface WordingTold {
  readonly term: string | null
  readonly quoted: boolean
  readonly text: string
}

const own: readonly (readonly [string | null, string])[] = [
  ['own-choices', 'It was felt that the child made her own choices about whom she met.'],
  ['own-choices', 'The child was considered to be making his own decisions at this time.'],
  ['own-choices', 'The unit took the view that she was choosing to stay away from the placement.'],
  [
    'lifestyle-choice',
    'This was assessed as a lifestyle choice and no strategy discussion was held.',
  ],
  ['lifestyle-choice', 'The child is thought to have chosen this lifestyle.'],
  ['at-risk-herself', 'The child placed herself at risk by returning to the premises.'],
  ['at-risk-herself', 'He continues to put himself in vulnerable situations.'],
  ['at-risk-herself', 'She was said to be placing herself at significant risk.'],
  ['promiscuous', 'The referral described the child as promiscuous and was closed.'],
  ['streetwise', 'The child presented as streetwise and older than her years.'],
  ['relationship', 'The child is in a relationship with an older male, which was noted.'],
  ['associating', 'She has been associating with older adults in the town.'],
  ['contacting-adults', 'The child has been contacting older males by telephone.'],
  ['involved-in', 'The child is known to be involved in sexual exploitation.'],
  ['not-engaging', 'The child would not engage and the referral was closed.'],
  ['not-engaging', 'She failed to engage with the support that was offered.'],
  ['risky-behaviour', 'A history of risk-taking behaviour was recorded.'],
  ['attention-seeking', 'The report was regarded as attention seeking.'],
  ['out-of-control', 'The child was described by the unit as beyond parental control.'],
  ['absconded', 'The child absconded from the placement and returned the next day.'],
  ['unreliable', 'It was decided that she would not be a credible witness.'],
  ['brought-on-herself', 'The entry suggests that she brought it on herself.'],
  // Of no list: a list never has all.
  [null, 'The child was thought to know what she was doing.'],
  [null, 'She keeps going back to the premises of her own accord.'],
]

const said: readonly (readonly [string, string])[] = [
  ['own-choices', 'Her mother said that she was making her own choices.'],
  ['lifestyle-choice', 'The person named told officers that it was a lifestyle choice.'],
  ['at-risk-herself', 'The note of the meeting reads: “she placed herself at risk”.'],
  ['streetwise', 'The neighbour stated that the child was streetwise.'],
  ['not-engaging', 'The child explained that she did not engage because nobody had asked.'],
  ['out-of-control', 'The words "out of control" were used by the caller.'],
]

/** The same words of something else, or turned round. */
const elsewhere: readonly string[] = [
  'A leaflet on healthy lifestyle choices was left with the family.',
  'Staff had training on why a record should not call it a lifestyle choice.',
  'She made her own choice of subjects for the coming year.',
  'The officer placed himself at risk when the vehicle was stopped.',
  'The suspect absconded from bail and was later arrested.',
  'The child has a good relationship with an adult at the school.',
  'It was recorded that this was not a lifestyle choice.',
  'The vehicle was said to have gone out of control on the bend.',
  'The parents would not engage with the plan.',
  'Risk was present and the choices of placement were limited.',
]

/**
 * What the document of a case says in such words, by a draw of its own, so that it moves nothing else in the world.
 * Null: nothing; `truth` null: the words mean something else.
 */
export function wordingTold(
  ref: string,
  reported: number,
  harm: boolean,
): { readonly text: string; readonly truth: WordingTold | null } | null {
  const random = randomFor(reported, `wording ${ref}`)
  const draw = random.next()
  const { wordingTold: told, wordingQuoted: quoted, wordingElsewhere: other } = rates
  const broken = (text: string) => {
    if (!random.chance(0.3)) return text
    const blanks = [...text.matchAll(/ /g)].map(({ index }) => index)
    const at = random.pick(blanks)
    return `${text.slice(0, at)}\n${text.slice(at + 1)}`
  }
  if (harm && draw < told.rate) {
    const [term, text] = random.pick(own)
    return { text: broken(text), truth: { term, quoted: false, text } }
  }
  if (harm && draw < told.rate + quoted.rate) {
    const [term, text] = random.pick(said)
    return { text: broken(text), truth: { term, quoted: true, text } }
  }
  return random.chance(other.rate) ? { text: broken(random.pick(elsewhere)), truth: null } : null
}
