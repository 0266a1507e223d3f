import { type LinkSettings, parseSettings } from './link-settings.ts'

/**
 * The field's settings: who is who among mentions in police, missing-persons and council records.
 * Reads givenNames, familyName, aliases ("given family"), birthDate (YYYY-MM-DD), birthYear (also
 * from an age), postcode, address, phones, vehicles, identifiers ("scheme:value") and group (the
 * source's own number for the person). Ethnicity, nationality, religion, disability and sex are not
 * read, so they cannot link.
 */
export const peopleSettings = (): LinkSettings =>
  parseSettings({
    version: 1,
    comparisons: [
      { kind: 'group', name: 'own number', field: 'group' },
      {
        kind: 'identifier',
        name: 'identifiers',
        field: 'identifiers',
        oneEach: ['nhs', 'upn', 'pnc'],
        onePerSource: ['child'],
      },
      { kind: 'date', name: 'date of birth', field: 'birthDate' },
      { kind: 'year', name: 'year of birth', field: 'birthYear', date: 'birthDate' },
      {
        kind: 'contact',
        name: 'contact',
        phones: 'phones',
        postcode: 'postcode',
        address: 'address',
      },
      { kind: 'set', name: 'vehicle', field: 'vehicles' },
      {
        kind: 'name',
        name: 'given name',
        part: 'given',
        field: 'givenNames',
        other: 'familyName',
        aliases: 'aliases',
      },
      {
        kind: 'name',
        name: 'family name',
        part: 'family',
        field: 'familyName',
        other: 'givenNames',
        aliases: 'aliases',
      },
    ],
    blocking: [
      { name: 'own number', on: ['group:words'] },
      { name: 'identifier', on: ['identifiers:identifiers'] },
      { name: 'date of birth', on: ['birthDate:date'], largestBlock: 2000 },
      { name: 'telephone', on: ['phones:phones'], largestBlock: 1000 },
      { name: 'vehicle', on: ['vehicles:list'], largestBlock: 1000 },
      {
        kind: 'names',
        name: 'whole name',
        given: 'givenNames',
        family: 'familyName',
        aliases: 'aliases',
        largestBlock: 3000,
      },
      { name: 'postcode', on: ['postcode:compact'], largestBlock: 500 },
      {
        name: 'family name by sound, year',
        on: ['familyName:sound', 'birthYear:year'],
        largestBlock: 2000,
      },
      {
        name: 'given name by sound, month and day',
        on: ['givenNames:short', 'birthDate:monthDay'],
        largestBlock: 2000,
      },
      {
        name: 'both names by sound',
        on: ['givenNames:short', 'familyName:sound'],
        largestBlock: 2000,
      },
      {
        name: 'initial, family name by sound',
        on: ['givenNames:initial', 'familyName:sound'],
        largestBlock: 2000,
      },
    ],
    dependentComparisons: [
      ['contact', 'family name'],
      ['contact', 'given name'],
    ],
    vetoes: [
      { name: 'two different checked numbers', when: { identifiers: ['different numbers'] } },
      {
        name: 'two on one list under two names',
        when: {
          identifiers: ['two on one list'],
          'given name': [
            'exchanged',
            'other name',
            'variant',
            'alike 0.92',
            'alike 0.84',
            'initial',
            'different',
          ],
        },
      },
      {
        name: 'two on one list born on two days',
        when: {
          identifiers: ['two on one list'],
          'date of birth': [
            'day and month exchanged',
            'one digit differs',
            'two parts agree',
            '1 January of the year',
            'same year',
            'a year apart',
            'different',
          ],
        },
      },
    ],
    overShared: [
      { field: 'identifiers', names: 'givenNames', births: 'birthDate', most: 3 },
      { field: 'phones', names: 'givenNames', births: 'birthDate', most: 8 },
    ],
    missingWords: [
      ...['UNKNOWN', 'NOT KNOWN', 'NOT RECORDED', 'NULL', 'NONE', 'N A', 'REDACTED'],
      // Pseudo-postcodes of the NHS Postcode Directory: of no fixed abode, and not known.
      ...['NO FIXED ABODE', 'ZZ99 3VZ', 'ZZ993VZ', 'ZZ99 3WZ', 'ZZ993WZ'],
    ],
    keep: -3,
    cluster: { missing: -3, cut: 1 },
  })
