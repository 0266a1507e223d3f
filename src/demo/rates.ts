/**
 * How often what makes people hard to tell apart happens in the made-up world, and where each rate
 * comes from. `docs/demo-world.md` lists them and `rates.test.ts` measures them in what is written.
 */
export interface Rate {
  readonly rate: number
  /** What it is a share of. */
  readonly of: string
  readonly from: string
}

const assumed = (why: string) => `assumption: ${why}`

export const rates = {
  twinBirths: {
    rate: 0.0159,
    of: 'births that bring two children',
    from: 'Office for National Statistics, "Characteristics of birth 2, England and Wales, 2012": 15.9 of 1,000 women giving birth had a multiple birth',
  },
  identicalTwins: {
    rate: 1 / 3,
    of: 'twins who are of one sex because they are identical; the others by chance',
    from: assumed(
      'a third, by Weinberg’s rule for a population in which two twins in three are of one sex',
    ),
  },
  twinsNamedAlike: {
    rate: 0.2,
    of: 'twins of one sex with names at most two letters apart, or alike in the first two',
    from: assumed('one pair in five'),
  },
  siblingsNamedAlike: {
    rate: 0.06,
    of: 'further children whose name is as near as that to a brother’s or sister’s',
    from: assumed('some; no published count was found'),
  },
  siblingsCloseInAge: {
    rate: 0.1,
    of: 'further births within 14 months of the one before',
    from: assumed('one in ten'),
  },
  siblingsReferred: {
    rate: 0.5,
    of: 'referrals about neglect or support that are about all children at home',
    from: assumed('half; a council opens one referral a child'),
  },
  adopted: {
    rate: 0.015,
    of: 'children adopted between one and a half and six years of age',
    from: assumed(
      'about three times the share of all children in England who are adopted, since these are children whom a council knows',
    ),
  },
  adoptedGivenNameChanged: {
    rate: 0.15,
    of: 'adopted children whose given name changes as well; the family name, NHS number, pupil number and the council’s number always do',
    from: assumed(
      'one in seven. That the numbers change is guidance: Primary Care Support England, "Adoption"; DfE, "Unique pupil numbers", section 6.5',
    ),
  },
  childOnParentsPhone: {
    rate: 0.55,
    of: 'children reached on a parent’s telephone',
    from: assumed('over half, siblings on the same one'),
  },
  ownPhoneLater: {
    rate: 0.7,
    of: 'of those, have one of their own from some age between 10 and 14',
    from: assumed(
      'most; Ofcom’s reports on children and media find a telephone of their own usual at 12',
    ),
  },
  phoneRecycled: {
    rate: 0.02,
    of: 'later numbers of a person that somebody else gave up at least six months before',
    from: assumed('one in fifty; operators give unused numbers out again, Ofcom publishes no rate'),
  },
  nhsPlaceholder: {
    rate: 0.02,
    of: 'empty NHS numbers filled with ten equal digits, which pass the check digit',
    from: assumed('one in fifty; 9999999999 is reported as a filler in public issue threads'),
  },
  phonePlaceholder: {
    rate: 0.04,
    of: 'empty telephone numbers filled with a number nobody has',
    from: assumed('one in twenty-five'),
  },
  officePhone: {
    rate: 0.015,
    of: 'telephone numbers of a council’s children that are the duty desk’s',
    from: assumed('one in seventy'),
  },
  noFixedAbode: {
    rate: 0.05,
    of: 'empty addresses written as no fixed abode, with the pseudo-postcode ZZ99 3VZ',
    from: assumed('one in twenty; the code is the NHS Postcode Directory’s'),
  },
  postcodeNotKnown: {
    rate: 0.05,
    of: 'empty postcodes written as ZZ99 3WZ, not known',
    from: assumed('one in twenty; the code is the NHS Postcode Directory’s'),
  },
  phoneSpelling: {
    rate: 0.6,
    of: 'telephone numbers not written as eleven digits in a row',
    from: assumed('nine spellings, with +44, 0044, 44, (0), spaces, and without the first nought'),
  },
  birthPlaceholder: {
    rate: 0.03,
    of: 'missing dates of birth written as a day nobody in a record was born on, mostly 01/01/1900',
    from: assumed('one in thirty; 1 January 1900 is reported as a filler in public issue threads'),
  },
  birthYearAlone: {
    rate: 0.008,
    of: 'dates of birth that are a year alone',
    from: assumed('one in a hundred and twenty'),
  },
  birthMonthAlone: {
    rate: 0.003,
    of: 'dates of birth that are a month and a year alone',
    from: assumed('one in three hundred'),
  },
  ageDigitsExchanged: {
    rate: 0.004,
    of: 'ages with their two digits exchanged, so that they contradict the date of birth',
    from: assumed('one in two hundred and fifty'),
  },
  suspectUnnumbered: {
    rate: 0.01,
    of: 'police suspects who are named and have no number of their own, at most one a crime',
    from: assumed('one in a hundred'),
  },
  companionFamilyFirst: {
    rate: 0.12,
    of: 'companions of missing children whose one name field reads FAMILY, Given',
    from: assumed('one in eight'),
  },
  measureTold: {
    rate: 0.08,
    of: 'documents about harm to a child that tell what became of an order or service',
    from: assumed('one in twelve'),
  },
  measureMentioned: {
    rate: 0.04,
    of: 'other documents that speak of one without anything having been done',
    from: assumed('one in twenty-five'),
  },
  wordingTold: {
    rate: 0.1,
    of: 'documents about harm to a child whose writer puts it on the child, in words of a published list or near them',
    from: assumed('one in ten; no published count was found'),
  },
  wordingQuoted: {
    rate: 0.03,
    of: 'documents about harm to a child that quote somebody saying so',
    from: assumed('one in thirty'),
  },
  wordingElsewhere: {
    rate: 0.04,
    of: 'other documents that use such words of something else',
    from: assumed('one in twenty-five'),
  },
  documentCopied: {
    rate: 0.08,
    of: 'documents of which the file holds one to three copies, half of them with a word or a sentence changed',
    from: assumed(
      'one in twelve; files sent on between units are known to hold one report several times',
    ),
  },
  fileLost: {
    rate: 0.06,
    of: 'crimes passed on that lay with nobody between two units',
    from: assumed('one in seventeen; the point is that records show it, not how often'),
  },
} as const satisfies Readonly<Record<string, Rate>>
