import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import type { ContactOverride, ContactPlan } from '../plans/contact-plan.ts'
import { overrideStates, planStates } from '../rules/steps.ts'
import {
  channelNames,
  overrideReasonNames,
  safetyNames,
  scopeNames,
  topicNames,
  wantNames,
} from '../rules/wishes.ts'

const each = <Name extends string, S extends z.ZodType>(names: readonly Name[], schema: S) =>
  outputs.object(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, S>)

export const planSchema = outputs.of<ContactPlan>()(
  outputs.object({
    planId: outputs.id,
    mentions: outputs.list(outputs.id),
    confirmed: outputs.list(outputs.id),
    confirmedBasis: outputs.text,
    namedContact: outputs.text,
    namedContactName: outputs.text,
    namedContactEnabled: z.boolean(),
    channels: each(channelNames, z.enum(safetyNames)),
    wants: each(topicNames, z.enum(wantNames)),
    times: outputs.text,
    language: outputs.text,
    advocate: outputs.text,
    doNotContact: z.enum(scopeNames).nullable(),
    saidBy: outputs.text,
    saidOn: outputs.text.nullable(),
    note: outputs.text,
    reviewOn: outputs.text,
    state: z.enum(planStates),
    writtenBy: outputs.text,
    writtenByName: outputs.text,
    writtenAt: outputs.text,
    settledByName: outputs.text.nullable(),
    settledReason: outputs.text,
  }),
)

export const overrideSchema = outputs.of<ContactOverride>()(
  outputs.object({
    overrideId: outputs.id,
    mentions: outputs.list(outputs.id),
    reason: z.enum(overrideReasonNames),
    words: outputs.text,
    endsOn: outputs.text,
    state: z.enum(overrideStates),
    askedBy: outputs.text,
    askedByName: outputs.text,
    askedAt: outputs.text,
    settledByName: outputs.text.nullable(),
    settledReason: outputs.text,
  }),
)
