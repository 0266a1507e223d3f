import { Command } from 'commander'
import { shippedChildRules, shippedDefinitions } from '../../definitions/index.ts'
import { jsonOption } from '../options.ts'
import { say, table } from '../output.ts'

export const listDefinitionsCommand = (): Command =>
  new Command('list')
    .description('the definitions, and rules about children, that come with Lookback')
    .addOption(jsonOption())
    .action(async (options: { readonly json?: boolean }) => {
      const all = [...(await shippedDefinitions()), ...(await shippedChildRules())]
      const document = all.map(({ id, version, unit, title, authority, published, valid }) => ({
        id,
        version,
        unit,
        title,
        authority,
        published,
        valid,
      }))
      const rows = all.map(({ id, version, unit, title, authority }) => [
        `${id}@${version}`,
        unit,
        title,
        authority,
      ])
      say(options, document, table(['definition', 'of a', 'title', 'authority'], rows))
    })
