import { describe, expect, it } from 'vitest'
import { status } from '../testing/made-up-lists.ts'
import { noWaits, waits } from '../testing/made-up-waits.ts'
import { homeFor } from './home-model.ts'

describe('the home page', () => {
  it('an authoriser sees decisions to authorise before cases to read', () => {
    const { tasks } = homeFor('authoriser', status, waits)
    expect(tasks.map(({ href }) => href)).toEqual([
      '/waiting/risk',
      '/waiting/authorise',
      '/worklist',
    ])
  })

  it('an administrator sees accounts and no count of the review', () => {
    expect(homeFor('administrator', null, noWaits).counts).toEqual([])
  })

  it('a link is offered only to those who may follow it', () => {
    const { counts } = homeFor('auditor', status, noWaits)
    expect(counts.filter(({ href }) => href?.startsWith('/worklist'))).toEqual([])
  })
})
