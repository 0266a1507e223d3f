/** Orders and services for a child. */
export const measureKinds = {
  emergencyProtection: 'Emergency protection',
  secureAccommodation: 'Secure accommodation',
  disruptionNotice: 'Disruption or abduction warning notice',
  treatmentPlace: 'Treatment place',
} as const
export type MeasureKind = keyof typeof measureKinds
export const measureKindNames = Object.keys(measureKinds) as [MeasureKind, ...MeasureKind[]]

export const measureSteps = {
  considered: 'Considered',
  refused: 'Refused or not sought',
  granted: 'Granted',
  withdrawn: 'Withdrawn',
} as const
export type MeasureStep = keyof typeof measureSteps
export const measureStepNames = Object.keys(measureSteps) as [MeasureStep, ...MeasureStep[]]

export const measureReasons = {
  cost: 'Cost',
  noPlace: 'No place was free',
  threshold: 'The threshold was not met',
  evidence: 'Not enough evidence',
  consent: 'The child or family did not agree',
  other: 'Another reason',
  notRecorded: 'No reason is recorded',
} as const
export type MeasureReason = keyof typeof measureReasons
export const measureReasonNames = Object.keys(measureReasons) as [MeasureReason, ...MeasureReason[]]

/** One sentence of a text that says something was done about a measure. */
export interface MeasureRead {
  readonly measure: MeasureKind
  readonly step: MeasureStep
  readonly reason: MeasureReason
  readonly sentence: string
}

const kinds: readonly (readonly [MeasureKind, RegExp])[] = [
  ['emergencyProtection', /\bemergency protection\b|\bEPO\b/i],
  ['secureAccommodation', /\bsecure (accommodation|placement|unit|order)\b/i],
  [
    'disruptionNotice',
    /\b(disruption|abduction warning|harbou?rers?'?) (notice|letter)s?\b|\bCAWN\b/i,
  ],
  ['treatmentPlace', /\b(treatment|therapeutic|detoxification) (place|placement|bed)\b/i],
]

/** What makes a sentence say nothing of this child: a rule, a wish for later, somebody else, or that none was needed. */
const nothingDone =
  /\b(would|could(?! not)|should|may|might|[Ii]f|[Uu]nless|whether|policy|[Gg]uidance|[Tt]raining|[Ll]eaflet|[Pp]rocedures?|explained|([Aa]n|[Tt]h)?other child(ren)?|([Aa]|[Tt]he) sibling)\b|\b[Nn]o \w+( \w+){0,3} (was|were) (needed|required)\b|\bnot (needed|required)\b/

/** The first that fits counts: a refusal speaks of what was considered, too. */
const steps: readonly (readonly [MeasureStep, RegExp])[] = [
  [
    'withdrawn',
    /\b(withdrawn|withdrew|revoked|discharged|cancelled)\b|\bfunding (for \w+( \w+){0,4} )?(was |had been )?(stopped|ended|pulled)\b/i,
  ],
  [
    'refused',
    /\b(refused|declined|rejected|turned down)\b|\bnot (be )?(agreed|approved|authorised|supported|granted|pursued|sought|applied for|made|issued|served|funded|requested|offered)\b|\bno application\b/i,
  ],
  [
    'granted',
    /\b(granted|obtained|secured)\b|\b(was|were|had been) (made|agreed|approved|issued|served|funded)\b/i,
  ],
  ['considered', /\b(considered|discussed|proposed|suggested|raised|recommended|explored)\b/i],
]

const reasons: readonly (readonly [MeasureReason, RegExp])[] = [
  ['cost', /\b(costs?|costly|expensive|expense|budget|fund(s|ed|ing)?|afford(ed)?)\b/i],
  [
    'noPlace',
    /\bno (bed|place|placement)s? (was |were )?(free|available|found|vacant)\b|\bthere (was|were) no (bed|place|placement)s?\b|\bnone (was|were) (free|available)\b/i,
  ],
  ['threshold', /\bthresholds?\b/i],
  ['evidence', /\b(evidence|information)\b/i],
  ['consent', /\b(consent|agree(ment)?|wish(es|ed)?|engage)\b/i],
]

export const sentencesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/**
 * What a text says of measures, by patterns over its sentences: a proposal, never a fact. A sentence that
 * says only that such a thing exists, or what might be done, is no proposal.
 */
export const readMeasures = (text: string): readonly MeasureRead[] =>
  sentencesOf(text).flatMap((sentence) => {
    if (nothingDone.test(sentence)) return []
    const step = steps.find(([, pattern]) => pattern.test(sentence))?.[0]
    if (step === undefined) return []
    const reason = reasonIn(sentence, step)
    return kinds
      .filter(([, pattern]) => pattern.test(sentence))
      .map(([measure]) => ({ measure, step, reason, sentence }))
  })

/** Why, of what was refused or withdrawn. "Agreed" in "was not agreed" is the step, not consent. */
function reasonIn(sentence: string, step: MeasureStep): MeasureReason {
  if (step === 'granted' || step === 'considered') return 'notRecorded'
  const rest = sentence.replace(steps.find(([name]) => name === step)![1], ' ')
  const found = reasons.find(([reason, pattern]) =>
    pattern.test(reason === 'consent' ? rest : sentence),
  )
  return found?.[0] ?? 'notRecorded'
}
