import { z } from 'zod'
import { caseKinds, eventKinds, mentionRoles, thingKinds } from '../../model/index.ts'
import { statementUses } from './fact-names.ts'
import { codeListIds, mapShape } from './map-schema.ts'

/** Words that a map may use in one of its parts, as docs/import-maps.md explains them. */
export interface MapWords {
  readonly of: string
  readonly words: readonly string[]
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape
  readonly items?: Shape
  readonly oneOf?: readonly Shape[]
  readonly const?: string
}

/** Read from the schema, so that none is missing. */
export function mapWords(): readonly MapWords[] {
  const shape = z.toJSONSchema(mapShape, { io: 'input', unrepresentable: 'any' }) as Shape
  const part = (name: string): Shape => shape.properties?.[name] ?? {}
  const keys = ({ properties }: Shape = {}): readonly string[] => Object.keys(properties ?? {})
  const types = part('columns').additionalProperties?.oneOf ?? []
  const mention = part('mentions').items
  return [
    {
      of: 'Types of a column',
      words: types.flatMap(({ properties }) => properties?.type?.const ?? []),
    },
    { of: 'Lists of codes', words: codeListIds },
    { of: 'Of a case', words: keys(part('case')) },
    { of: 'Kinds of a case', words: caseKinds },
    { of: 'Statements of a case', words: Object.keys(statementUses) },
    { of: 'Of a mention', words: keys(mention) },
    { of: 'Roles of a mention', words: mentionRoles },
    { of: 'Of a person', words: keys(mention?.properties?.person) },
    { of: 'Of an event', words: keys(part('events').items) },
    { of: 'Kinds of an event', words: eventKinds },
    { of: 'Of a thing', words: keys(part('things').items) },
    { of: 'Kinds of a thing', words: thingKinds },
    { of: 'Of staff', words: keys(part('staff').items) },
  ]
}
