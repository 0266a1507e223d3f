import type { z } from 'zod'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type NoticeCode, withNotice } from '../../layout/notices.ts'
import { type ActForm, actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { type PersonModel, personModel } from './person-model.ts'

const fields = [
  'mentions',
  'split-reason',
  'other',
  'join-reason',
  'decision',
  'undo-reason',
] as const

interface PersonPage extends PersonModel, FormState<(typeof fields)[number]> {
  readonly mayLink: boolean
  readonly chosen: readonly string[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/person/person': PersonPage
  }
}

const splitting = actForm(acts.people.split, {
  fields: {
    mentionIds: {
      called: 'the records',
      ask: 'Choose the records that are another person',
      control: 'mentions',
    },
    reason: {
      called: 'the reason',
      ask: 'Give the reason for the split',
      control: 'split-reason',
    },
  },
})
const joining = actForm(acts.people.join, {
  fields: {
    b: { called: 'the other person', ask: 'Choose who is the same person', control: 'other' },
    reason: { called: 'the reason', ask: 'Give the reason for the join', control: 'join-reason' },
  },
})
const undoing = actForm(acts.people.undo, {
  fields: {
    linkDecisionId: { called: 'what to undo', ask: 'Choose what to undo', control: 'decision' },
    reason: { called: 'the reason', ask: 'Give the reason for undoing', control: 'undo-reason' },
  },
})

async function showPerson(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { params, who, body, query } = visit
  const person = await ask(visit, acts.people.person, { personId: params.id })
  if (!person) return notFound
  const model = {
    ...personModel(person),
    mayLink: allowed(who.role, 'linkPeople'),
    // Other pages lead here with records chosen.
    chosen: [body.mentions ?? query.mentions ?? []].flat().map(String),
    ...formState(fields, body, problems),
  }
  return page('people/person/person', person.name, model, problems)
}

/** The three link decisions are alike: a form, and the person it leads to. */
function linkRoute<S extends z.ZodType>(
  step: string,
  about: string,
  form: ActForm<S, { readonly personId: string }>,
  notice: NoticeCode,
  given: (personId: unknown) => Fields,
): Route {
  return {
    method: 'POST',
    path: `/people/:id/${step}`,
    permission: 'linkPeople',
    about,
    form,
    async answer(visit) {
      const sent = await form.send(visit, given(visit.params.id))
      if (!sent.ok) return showPerson(visit, sent.problems)
      const { personId } = sent.output
      return redirect(withNotice(`/people/${encodeURIComponent(personId)}`, notice))
    },
  }
}

export const personRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people/:id',
    permission: 'readCase',
    about: 'One person: every mention, where it came from, why they were joined',
    answer: (visit) => showPerson(visit),
  },
  linkRoute('split', 'Some mentions are another person', splitting, 'split', (personId) => ({
    personId,
  })),
  linkRoute('join', 'Two people are one human being', joining, 'joined', (a) => ({ a })),
  linkRoute('undo', 'Take a join or split back', undoing, 'undone', () => ({})),
]
