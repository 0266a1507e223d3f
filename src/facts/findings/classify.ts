import { createHash } from 'node:crypto'
import {
  answer,
  type Bounds,
  bounds,
  type CaseFacts,
  type Definition,
  evaluate,
  type FactBasis,
  type Finding,
} from '../../definitions/index.ts'
import { type Explanation, Explanations } from './explanations.ts'

export interface CaseAnswer extends Pick<Finding, 'definitionId' | 'version' | 'answer'> {
  readonly caseId: number
}

export interface CaseFinding extends CaseAnswer {
  readonly explanation: Explanation
  /** Null where links supply nothing. */
  readonly basis: Finding['basis'] | null
}

export interface Classified {
  readonly findings: readonly CaseFinding[]
  /** What the findings share, so far as it was not said before. */
  readonly explanations: readonly Explanation[]
}

export function classify(
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
  explanations = new Explanations(),
): Classified {
  const findings = facts.flatMap((one) =>
    definitions.map((definition) => {
      const finding = evaluate(definition, one)
      const { definitionId, version, answer, basis } = finding
      const rests = basis.viaLinks.length > 0 || basis.ties.length > 0
      const explanation = explanations.of(finding)
      const { caseId } = one
      return { caseId, definitionId, version, answer, explanation, basis: rests ? basis : null }
    }),
  )
  return { findings, explanations: explanations.made() }
}

/**
 * The findings again from one kind of facts, whatever each definition uses: of cases read, what would be found had
 * nobody read them, and what is found with what was read.
 */
export const classifyFrom = (
  uses: FactBasis,
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
  explanations: Explanations,
): readonly CaseFinding[] =>
  classify(
    definitions.map((definition) => ({ ...definition, uses })),
    facts,
    explanations,
  ).findings

/** Answers without explanations: a seventh of the time. */

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
  return createHash('sha256').update(inOrder(lines).join('')).digest('hex')
}

/** Lines mostly come by case: telling that they are in order takes less than sorting them. */
const inOrder = (lines: string[]): readonly string[] =>
  lines.every((line, at) => at === 0 || lines[at - 1]! <= line) ? lines : lines.sort()

const versionOf = ({ definitionId, version }: CaseAnswer): string => `${definitionId}@${version}`
