import { randomFor } from '../random.ts'
import { rates } from '../rates.ts'

/** What a document tells of an order or service for a child; `measure`, `step` and `reason` are what is so. */
export interface MeasureTold {
  readonly measure: string
  readonly step: string
  readonly reason: string
  readonly text: string
}

const told: readonly MeasureTold[] = [
  [
    'emergencyProtection',
    'refused',
    'cost',
    'An emergency protection order was considered and was not sought, since its cost could not be met.',
  ],
  [
    'emergencyProtection',
    'refused',
    'threshold',
    'Legal advice was that an emergency protection order did not meet the threshold, and it was not pursued.',
  ],
  [
    'emergencyProtection',
    'refused',
    'notRecorded',
    'The request for an EPO was declined by the duty manager.',
  ],
  [
    'emergencyProtection',
    'granted',
    'notRecorded',
    'An emergency protection order was granted and the child was moved the same evening.',
  ],
  [
    'emergencyProtection',
    'considered',
    'notRecorded',
    'An EPO was raised at the strategy discussion.',
  ],
  [
    'secureAccommodation',
    'refused',
    'cost',
    'The panel turned down secure accommodation because of the weekly cost.',
  ],
  [
    'secureAccommodation',
    'refused',
    'noPlace',
    'Secure accommodation was agreed in principle, but no bed was free and the request was not pursued.',
  ],
  [
    'secureAccommodation',
    'considered',
    'notRecorded',
    'Secure accommodation was discussed and left for the next meeting.',
  ],
  ['secureAccommodation', 'granted', 'notRecorded', 'A secure order was made for 28 days.'],
  [
    'secureAccommodation',
    'withdrawn',
    'cost',
    'The secure placement was withdrawn early when the budget was reviewed.',
  ],
  [
    'disruptionNotice',
    'refused',
    'evidence',
    'An abduction warning notice was not issued for want of evidence.',
  ],
  [
    'disruptionNotice',
    'granted',
    'notRecorded',
    'Disruption notices were served on two adults at the address.',
  ],
  [
    'disruptionNotice',
    'considered',
    'notRecorded',
    'Officers proposed an abduction warning letter to the adult named.',
  ],
  [
    'disruptionNotice',
    'refused',
    'notRecorded',
    'There was talk of a harbouring notice, which nobody took forward.',
  ],
  ['treatmentPlace', 'refused', 'cost', 'Funding of a treatment place was refused.'],
  [
    'treatmentPlace',
    'refused',
    'consent',
    'The therapeutic placement was declined, as the family did not agree to it.',
  ],
  [
    'treatmentPlace',
    'withdrawn',
    'cost',
    'Money for the place at the clinic was pulled on the day the child was found.',
  ],
  [
    'treatmentPlace',
    'withdrawn',
    'notRecorded',
    'The treatment place was withdrawn after two missed sessions.',
  ],
  ['treatmentPlace', 'granted', 'notRecorded', 'A detoxification bed was funded for six weeks.'],
].map(([measure = '', step = '', reason = '', text = '']) => ({ measure, step, reason, text }))

/** They speak of such things, and nothing was done about them for this child. */
const nothingDone: readonly string[] = [
  'No emergency protection order was needed at this time.',
  'Secure accommodation should be considered if there is a further episode.',
  'A leaflet about disruption notices was given to the parent.',
  'Staff had training in the use of abduction warning notices.',
  'The sibling was granted a treatment place in an earlier year.',
  'The thresholds for a secure placement were explained to the family.',
  'The cost of taxis to school was discussed and agreed.',
]

/**
 * What the document of a case tells of measures, by a draw of its own, so that it moves nothing else in the
 * world. Null: nothing.
 */
export function measureTold(
  ref: string,
  reported: number,
  harm: boolean,
): { readonly text: string; readonly truth: MeasureTold | null } | null {
  const random = randomFor(reported, `measure ${ref}`)
  if (harm && random.chance(rates.measureTold.rate)) {
    const truth = random.pick(told)
    return { text: truth.text, truth }
  }
  return random.chance(rates.measureMentioned.rate)
    ? { text: random.pick(nothingDone), truth: null }
    : null
}
