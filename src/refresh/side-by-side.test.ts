import { expect, it } from 'vitest'
import { reportLater } from './report-progress.ts'
import { sideBySide } from './side-by-side.ts'

it('throws what failed first, once nothing goes on any more', async () => {
  const slow = Promise.withResolvers<string>()
  let over = false
  const both = sideBySide(
    slow.promise.finally(() => {
      over = true
    }),
    Promise.reject(new Error('what failed first')),
  )
  setImmediate(() => slow.reject(new Error('the transaction is aborted')))
  await expect(both).rejects.toThrow('what failed first')
  expect(over).toBe(true)
})

it('of a stage beside another tells nothing until that is over, then how far it is', () => {
  const said: string[] = []
  const { report, from } = reportLater((stage, done, total) =>
    said.push(`${stage} ${done}/${total}`),
  )
  report('copies', 0, 9)
  report('copies', 4, 9)
  expect(said).toEqual([])
  from()
  report('copies', 9, 9)
  expect(said).toEqual(['copies 4/9', 'copies 9/9'])
})
