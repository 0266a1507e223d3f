import { type ErrorText, refusal } from '../model/index.ts'
import type { Who } from './door.ts'
import { accessErrors } from './errors.ts'
import { may, type Permission } from './roles.ts'

/**
 * One step of something that two people decide: a decision, a figure, a table, a definition.
 * Rules are data: each table is checked at start-up and drawn in docs/steps.md.
 */
export interface Step<State extends string, To extends State = State> {
  readonly label: string
  readonly permission: Permission
  readonly from: readonly State[]
  readonly to: To
  /** Whether whoever proposed it may take this step themselves. */
  readonly byProposer: boolean
  readonly reason: 'required' | 'optional'
}

export interface StepTable<State extends string, Name extends string, Start extends State = State> {
  /** What goes through these steps: `decision`. */
  readonly of: string
  /** Where it begins. */
  readonly start: Start
  /** What no single person may bring about. */
  readonly needsTwo: readonly State[]
  readonly steps: Readonly<Record<Name, Step<State, Exclude<State, Start>>>>
}

/** What another than whoever proposed it makes of it. */
export const bySecondPerson = <const To extends string>(
  to: To,
  label: string,
  permission: Permission,
  reason: Step<string>['reason'],
): Step<'proposed' | To, To> => ({
  label,
  permission,
  from: ['proposed'],
  to,
  byProposer: false,
  reason,
})

/** Everything wrong with a table; empty for one that holds together. */
export function stepFaults<State extends string, Name extends string, Start extends State>({
  of,
  start,
  needsTwo,
  steps,
}: StepTable<State, Name, Start>): readonly string[] {
  const all = Object.entries<Step<State>>(steps)
  const reached = new Set<State>([start])
  for (const _ of all) {
    for (const [, { from, to }] of all) if (from.some((one) => reached.has(one))) reached.add(to)
  }
  return [
    ...all.flatMap(([name, { from }]) =>
      from
        .filter((one) => !reached.has(one))
        .map((one) => `${of}, ${name}: nothing leads to ${one}`),
    ),
    ...all
      .filter(([, { to }]) => to === start)
      .map(([name]) => `${of}, ${name}: leads back to ${start}`),
    ...all
      .filter(([, { to, byProposer }]) => needsTwo.includes(to) && byProposer)
      .map(([name]) => `${of}, ${name}: one person alone would settle it`),
    ...needsTwo.filter((one) => !reached.has(one)).map((one) => `${of}: nothing leads to ${one}`),
  ]
}

/** Where something stands, and who brought it there. */
export interface Standing<State extends string> {
  readonly state: State
  /** Account ids of whoever wrote or proposed it. */
  readonly proposers: readonly string[]
}

/** The steps somebody may take now, in the table's order. */
export const stepsOpenTo = <State extends string, Name extends string, Start extends State>(
  { steps }: StepTable<State, Name, Start>,
  { state, proposers }: Standing<State>,
  who: Who,
): readonly Name[] =>
  (Object.keys(steps) as Name[]).filter((name) => {
    const { from, permission, byProposer } = steps[name]
    return (
      from.includes(state) &&
      may(who.role, permission) &&
      (byProposer || !proposers.includes(who.accountId))
    )
  })

/** Codes of a room's own for the four ways a step can be refused. */
export interface StepRefusals<T extends Readonly<Record<string, ErrorText>>> {
  readonly errors: T
  /** It is not at the point this step starts from. */
  readonly state: keyof T & string
  /** Whoever proposed it takes a step that is another person's. */
  readonly twoPeople: keyof T & string
}

/** @throws LB_NOT_ALLOWED, the codes given, and nothing where the step may be taken */
export function checkStep<
  State extends string,
  Name extends string,
  Start extends State,
  T extends Readonly<Record<string, ErrorText>>,
>(
  { steps }: StepTable<State, Name, Start>,
  name: Name,
  { state, proposers }: Standing<State>,
  who: Who,
  { errors, state: wrongState, twoPeople }: StepRefusals<T>,
): Step<State, Exclude<State, Start>> {
  const step = steps[name]
  if (!may(who.role, step.permission)) throw refusal(accessErrors, 'LB_NOT_ALLOWED')
  if (!step.from.includes(state)) throw refusal(errors, wrongState)
  if (!step.byProposer && proposers.includes(who.accountId)) throw refusal(errors, twoPeople)
  return step
}
