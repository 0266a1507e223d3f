import { z } from 'zod'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type NoticeCode, withNotice } from '../../layout/notices.ts'
import {
  type FormState,
  formState,
  idParam,
  listOf,
  parseForm,
  reasonField,
  textParam,
} from '../../page/forms.ts'
import {
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

const splitting = z.object({
  mentions: listOf(z.coerce.number().int().positive()).refine((list) => list.length > 0, {
    error: 'Choose the records that are another person',
  }),
  'split-reason': reasonField('Give the reason for the split'),
})
const joining = z.object({
  other: z.string({ error: 'Choose who is the same person' }).min(1).max(200),
  'join-reason': reasonField('Give the reason for the join'),
})
const undoing = z.object({
  decision: idParam,
  'undo-reason': reasonField('Give the reason for undoing'),
})

async function showPerson(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { perform, params, who, body, query } = visit
  const id = textParam.safeParse(params.id)
  const person = id.success ? await perform(acts.people.person, { personId: id.data }) : null
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

/** The three link decisions are alike: a form, a function of the review, and the person it leads to. */
function linkRoute<T>(
  step: string,
  about: string,
  schema: z.ZodType<T>,
  notice: NoticeCode,
  act: (visit: Visit, personId: string, form: T) => Promise<{ readonly personId: string }>,
): Route {
  return {
    method: 'POST',
    path: `/people/:id/${step}`,
    permission: 'linkPeople',
    about,
    async answer(visit) {
      const id = textParam.safeParse(visit.params.id)
      if (!id.success) return notFound
      const form = parseForm(schema, visit.body)
      if (!form.ok) return showPerson(visit, form.problems)
      const { personId } = await act(visit, id.data, form.value)
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
  linkRoute('split', 'Some mentions are another person', splitting, 'split', (visit, id, form) =>
    visit.perform(acts.people.split, {
      personId: id,
      mentionIds: form.mentions,
      reason: form['split-reason'],
    }),
  ),
  linkRoute('join', 'Two people are one human being', joining, 'joined', (visit, id, form) =>
    visit.perform(acts.people.join, { a: id, b: form.other, reason: form['join-reason'] }),
  ),
  linkRoute('undo', 'Take a join or split back', undoing, 'undone', (visit, _id, form) =>
    visit.perform(acts.people.undo, { linkDecisionId: form.decision, reason: form['undo-reason'] }),
  ),
]
