import { Command } from 'commander'
import { shippedDefinitions } from '../../definitions/index.ts'
import { jsonOption } from '../options.ts'
import { say, table } from '../output.ts'

export const listDefinitionsCommand = (): Command =>
  new Command('list')
    .description('the definitions that come with Lookback')
    .addOption(jsonOption())
    .action(async (options: { readonly json?: boolean }) => {
      const all = await shippedDefinitions()
      const document = all.map(({ id, version, title, authority, published, valid }) => ({
        id,
        version,
        title,
        authority,
        published,
        valid,
      }))
      const rows = all.map(({ id, version, title, authority }) => [
        `${id}@${version}`,
        title,
        authority,
      ])
      say(options, document, table(['definition', 'title', 'authority'], rows))
    })
