import type { z } from 'zod'
import type { PersonView } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type NoticeCode, withNotice } from '../../layout/notices.ts'
import { type ActForm, actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
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
  readonly mayRaise: boolean
  readonly chosen: readonly string[]
  /** Somebody looked up elsewhere, whom the machine did not find near; null where nobody is. */
  readonly proposed:
    | (Pick<PersonView, 'personId' | 'name' | 'birth' | 'mentions' | 'sources'> & {
        readonly probability: null
      })
    | null
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

/** Whom the search for somebody to join them with led to, unless they are this person or near anyway. */
async function proposedFor(visit: Visit, person: PersonView): Promise<PersonPage['proposed']> {
  const asked = textOf(visit.body.other) || textOf(visit.query.other)
  // What is no person’s id is a fault of the form, and said there.
  if (!/^P\d{1,15}$/.test(asked)) return null
  const other = await ask(visit, acts.people.person, { personId: asked })
  const isListed = [person, ...person.near].some(({ personId }) => personId === other?.personId)
  if (other === null || isListed) return null
  const { personId, name, birth, mentions, sources } = other
  return { personId, name, birth, mentions, sources, probability: null }
}

async function showPerson(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { params, who, body, query } = visit
  const [person, life] = await Promise.all([
    ask(visit, acts.people.person, { personId: params.id }),
    ask(visit, acts.people.life, { personId: params.id }),
  ])
  if (!person || !life) return notFound
  const mayLink = allowed(who.role, 'linkPeople')
  const proposed = mayLink ? await proposedFor(visit, person) : null
  // Other pages lead here with records chosen.
  const chosen = [body.mentions ?? query.mentions ?? []].flat().map(String)
  const model = {
    ...personModel(person, life, { kind: textOf(query.kind), all: textOf(query.all), chosen }),
    mayLink,
    mayRaise: allowed(who.role, 'workItems'),
    proposed,
    chosen,
    ...formState(fields, { ...(proposed && { other: proposed.personId }), ...body }, problems),
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
    about:
      'One person: life in order, cases, people of the same cases, telephones and addresses; below, every mention and why they were joined',
    answer: (visit) => showPerson(visit),
  },
  linkRoute('split', 'Some mentions are another person', splitting, 'split', (personId) => ({
    personId,
  })),
  linkRoute('join', 'Two people are one human being', joining, 'joined', (a) => ({ a })),
  linkRoute('undo', 'Take a join or split back', undoing, 'undone', () => ({})),
]
