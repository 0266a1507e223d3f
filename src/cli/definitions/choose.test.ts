import { expect, it } from 'vitest'
import { chooseDefinition } from './choose.ts'

it('knows the definitions and the rules about children that come with Lookback, by id and version', async () => {
  expect(await chooseDefinition('dfe-cse-2017')).toMatchObject({ unit: 'case' })
  expect(await chooseDefinition('child-missing-repeatedly@1')).toMatchObject({ unit: 'child' })
  await expect(chooseDefinition('child-missing-repeatedly@9')).rejects.toThrow(
    'LB_DEFINITION_UNKNOWN',
  )
})
