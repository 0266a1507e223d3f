import { expect, it } from 'vitest'
import { groupName } from './group-names.ts'

const where = { name: '', area: 'Velholm', place: 'Osier Lodge', people: 3 }

it('a group is named by where, when and how many, unless somebody named it', () => {
  expect(groupName({ ...where, years: { from: 2012, to: 2016 } })).toBe(
    'Velholm, Osier Lodge, 2012 to 2016, 3 people',
  )
  expect(groupName({ ...where, place: null, years: { from: 2012, to: 2012 } })).toBe(
    'Velholm, 2012, 3 people',
  )
  expect(groupName({ ...where, area: null, place: null, years: null, people: 1 })).toBe(
    'Area not recorded, no day recorded, 1 person',
  )
  expect(groupName({ ...where, name: 'The mill', years: null })).toBe('The mill')
})
