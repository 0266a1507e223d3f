import { type Command, Option } from 'commander'
import {
  type TableConvention,
  type TableDimension,
  type TableRequest,
  tableConventions,
  tableDimensions,
} from '../../figures/index.ts'
import { dataOption, jsonOption } from '../options.ts'

export interface TableOptions {
  readonly data: string
  readonly definition: string
  readonly by: readonly TableDimension[]
  readonly rules: TableConvention
  readonly json?: boolean
}

/** What a table is of, as options of a command. */
export const withTable = (command: Command): Command =>
  command
    .requiredOption('--definition <id[@version]>', 'the definition')
    .addOption(
      new Option('--by <dimension...>', 'what to divide the cases by')
        .choices(Object.keys(tableDimensions))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--rules <name>', 'what is hidden and how the rest is rounded')
        .choices(Object.keys(tableConventions))
        .default('lookback'),
    )
    .addOption(dataOption())
    .addOption(jsonOption())

export const requestOf = ({ definition, by, rules }: TableOptions): TableRequest => ({
  definition,
  by,
  convention: rules,
})
