import { Command } from 'commander'
import { listDefinitionsCommand } from '../definitions/list.ts'
import { runDefinitionsCommand } from '../definitions/run.ts'
import { showDefinitionCommand } from '../definitions/show.ts'

export const definitionsCommand = (): Command =>
  new Command('definitions')
    .description(
      'the definitions engine alone: published meanings of terms, and answers over files of facts',
    )
    .addCommand(listDefinitionsCommand())
    .addCommand(showDefinitionCommand())
    .addCommand(runDefinitionsCommand())
    .addHelpText(
      'after',
      `
Examples:
  $ npx lookback definitions list
  $ npx lookback definitions show dfe-cse-2017
  $ npx lookback definitions run --definition dfe-cse-2017 cases.csv people.csv --out found
  $ npx lookback definitions run --definition own.yml facts/*.parquet --out found --json
  $ npx lookback definitions run --on sc://spark.example:15002 facts --out /shared/found`,
    )
