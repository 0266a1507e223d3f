import { expect, it } from 'vitest'
import { readMeasures } from './read-measures.ts'

const read = (text: string) =>
  readMeasures(text).map(({ measure, step, reason }) => `${measure} ${step} ${reason}`)

it.each([
  [
    'An emergency protection order was considered and was not sought because it was too costly.',
    'emergencyProtection refused cost',
  ],
  ['An EPO was granted on 3 May.', 'emergencyProtection granted notRecorded'],
  [
    'Secure accommodation was refused as no bed was available.',
    'secureAccommodation refused noPlace',
  ],
  [
    'Secure accommodation was discussed at the meeting.',
    'secureAccommodation considered notRecorded',
  ],
  [
    'An abduction warning notice was not issued: there was too little evidence.',
    'disruptionNotice refused evidence',
  ],
  ['Disruption notices were served on two adults.', 'disruptionNotice granted notRecorded'],
  [
    'Funding for the treatment place was stopped on the day of discharge.',
    'treatmentPlace withdrawn cost',
  ],
  [
    'Secure accommodation was considered and not pursued as there was no place.',
    'secureAccommodation refused noPlace',
  ],
  ['The treatment place was not agreed.', 'treatmentPlace refused notRecorded'],
  [
    'The therapeutic placement was declined by the family, who did not wish it.',
    'treatmentPlace refused consent',
  ],
])('%s', (sentence, expected) => {
  expect(read(sentence)).toEqual([expected])
})

it.each([
  'The leaflet on secure accommodation was agreed.',
  'A secure placement would be considered if she went missing again.',
  'No emergency protection order was needed.',
  'Officers had training on disruption notices, which was funded.',
  'Secure accommodation is a measure of the last resort.',
  'An emergency protection order was granted for a sibling.',
  'The family were visited. The visit was considered a success.',
])('proposes nothing from: %s', (sentence) => {
  expect(read(sentence)).toEqual([])
})

it('reads each sentence by itself', () => {
  expect(
    read(
      'The matter was closed.\nA disruption notice was\nserved. Secure accommodation was refused. Cost was not discussed.',
    ),
  ).toEqual(['disruptionNotice granted notRecorded', 'secureAccommodation refused notRecorded'])
})
