import { Command } from 'commander'
import type { Definition } from '../../definitions/index.ts'
import { jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { chooseDefinition } from './choose.ts'

interface Options {
  readonly yaml?: boolean
  readonly json?: boolean
}

export const showDefinitionCommand = (): Command =>
  new Command('show')
    .description('one definition: its words, and the rule each clause is tested by')
    .argument('<definition>', 'id, id@version, or a file of one’s own')
    .option('--yaml', 'print the file as it was written, to begin one’s own with')
    .addOption(jsonOption())
    .action(async (wanted: string, options: Options) => {
      const definition = await chooseDefinition(wanted, ['case', 'child'])
      const { yaml, clauses, ...rest } = definition
      const document = {
        ...rest,
        clauses: clauses.map(({ id, words, when }) => ({ id, words, when })),
      }
      say(options, document, options.yaml ? yaml.trimEnd() : inWords(definition))
    })

function inWords({
  id,
  version,
  title,
  authority,
  source,
  page,
  valid,
  notes,
  clauses,
  unit,
}: Definition) {
  const held = [valid.from && `from ${valid.from}`, valid.until && `until ${valid.until}`]
  const dates = held.filter((each) => each).join(' ')
  return [
    `${id}@${version}: ${title}${unit === 'child' ? ' (a rule about a child)' : ''}`,
    `${authority}. ${source}${page ? `, ${page}` : ''}${dates ? ` (${dates})` : ''}`,
    ...(notes ? ['', notes.trim()] : []),
    '',
    'All of these must hold:',
    ...clauses.flatMap(({ words, when }) => [`- ${words}`, `    ${when.trim()}`]),
  ].join('\n')
}
