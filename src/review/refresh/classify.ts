import { createHash } from 'node:crypto'
import {
  answer,
  type Bounds,
  bounds,
  type CaseFacts,
  type Definition,
  evaluate,
  type Finding,
} from '../../definitions/index.ts'

export interface CaseFinding extends Finding {
  readonly caseId: number
}

export const classify = (
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
): readonly CaseFinding[] =>
  facts.flatMap((one) =>
    definitions.map((definition) => ({ caseId: one.caseId, ...evaluate(definition, one) })),
  )

/** A finding without its explanation: a seventh of the time. */
export type CaseAnswer = Pick<CaseFinding, 'caseId' | 'definitionId' | 'version' | 'answer'>

export const answers = (
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
): readonly CaseAnswer[] =>
  facts.flatMap((one) =>
    definitions.map((definition) => ({
      caseId: one.caseId,
      definitionId: definition.id,
      version: definition.version,
      answer: answer(definition, one),
    })),
  )

/** What a computation leaves in the ledger about one definition: enough to hold a recount against. */
export interface DefinitionDigest extends Bounds {
  readonly digest: string
}

export function digests(
  findings: readonly CaseAnswer[],
): Readonly<Record<string, DefinitionDigest>> {
  const byDefinition = Map.groupBy(findings, versionOf)
  return Object.fromEntries(
    [...byDefinition].map(([name, all]) => [
      name,
      { ...bounds(all.map(({ answer }) => answer)), digest: findingsDigest(all) },
    ]),
  )
}

/** SHA-256 (hex) over one line a finding, `case definition@version answer`, sorted by code point. */
export function findingsDigest(findings: readonly CaseAnswer[]): string {
  const lines = findings.map(
    (finding) => `${finding.caseId} ${versionOf(finding)} ${finding.answer}\n`,
  )
  return createHash('sha256').update(lines.sort().join('')).digest('hex')
}

const versionOf = ({ definitionId, version }: CaseAnswer): string => `${definitionId}@${version}`
