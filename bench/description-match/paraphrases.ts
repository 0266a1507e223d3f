import {
  closings,
  elsewhereSentences,
  leftUndone,
  openings,
  riskSentences,
  routine,
  unidentifiedSentences,
} from '../../src/demo/record/narrative.ts'

/**
 * What an inspector would write of a sentence they read in a file: other words, nobody named. In the order of
 * the lists in `src/demo/record/narrative.ts`.
 */
const retold: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    leftUndone,
    [
      'An obvious avenue had been spotted yet officers shut the file without following it.',
      'Nobody went after the car, and whoever kept it was never asked.',
      'The other individual mentioned was not seen or asked for their side.',
      'The handset was left alone and its number was never searched for elsewhere.',
      'Camera footage had been asked for but did not arrive before the file was shut.',
      'Detectives never looked at what the girl or boy said after coming home.',
      'Workers at the venue were meant to be spoken to, and were not.',
    ],
  ],
  [
    unidentifiedSentences,
    [
      'Another grown-up was said to have been there whom nobody could identify.',
      'Several were known by forenames alone, and nobody established who they were.',
      'A described friend of the suspect was never identified.',
      'There was said to have been more than one, without any names.',
    ],
  ],
  [
    riskSentences,
    [
      'When the file was shut worries about the young person remained and were handed to partners.',
      'Staff did not believe the danger to the young person had gone away.',
      'It was believed that contact with those individuals went on.',
    ],
  ],
  [
    elsewhereSentences,
    [
      'Another agency probably had information, which was never asked for.',
      'Missing reports existed, and nobody set them against this one.',
      'The neighbouring authority was not asked about the individual.',
    ],
  ],
  [
    routine,
    [
      'Somebody visited the home and offered help.',
      'The family had a letter with the decision and a contact.',
      'The ordinary checks were made and put on file.',
      'The family were advised and sent to early help.',
      'The school was told and asked to pass on anything further.',
      'A supervisor went through it and agreed with the plan.',
      'A plan to keep the child safe was agreed at home.',
      'Medical records were asked for and came.',
      'A weekly meeting discussed it; nobody objected.',
      'Neighbours were asked, without anything new.',
      'Everything that could be followed was followed and noted.',
      'The car was found and its keeper seen, without a link.',
      'Everybody mentioned gave an account.',
      'What the strategy discussion had set was finished in time.',
    ],
  ],
  [openings, []],
  [closings, []],
]

const asPattern = (template: string): RegExp =>
  new RegExp(
    template
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
      .join('.+?'),
  )

const known = retold.flatMap(([sentences, others]) =>
  others.map((words, at) => ({ pattern: asPattern(sentences[at] ?? ''), words })),
)

/** What a reader of these documents would retell, each once. */
export const retell = (text: string): readonly string[] =>
  known.filter(({ pattern }) => pattern.test(text)).map(({ words }) => words)

/** Sentences of any case study: they point at no file. */
export const filler = [
  'Inspectors looked at this as one of several examples during their fieldwork.',
  'The example shows how professionals worked, or failed to work, with one another at that time.',
  'The young person had been known to services for some while before this came to light.',
  'Those we met thought lessons had since been learned, though few could point at evidence.',
  'It was hard to see from the papers how decisions had been reached or who had made them.',
  'We return to this example in our recommendations at the close of the report.',
  'Leaders accepted that what happened here fell short of what the public should expect.',
  'The family told a different story from the one in the papers we were shown.',
] as const
