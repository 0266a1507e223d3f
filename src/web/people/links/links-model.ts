import type { Role } from '../../../access/index.ts'
import {
  type ChangedPerson,
  type JudgedPair,
  type PairAnswer,
  pairAnswers,
} from '../../../people/index.ts'
import { plural } from '../../../words/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { waterfall } from '../evidence/waterfall.ts'
import { pairModel } from './pair-model.ts'

const pages = [
  { text: 'Check links', href: '/links', permission: 'linkPeople' },
  { text: 'Quality', href: '/links/quality', permission: 'readFigures' },
  { text: 'Too little said', href: '/links/unlinkable', permission: 'linkPeople' },
  { text: 'Held by one link', href: '/links/bridges', permission: 'linkPeople' },
  { text: 'Changed', href: '/links/changed', permission: 'linkPeople' },
] as const

/** The pages about links that this role may see. */
export const linkTabs = (role: Role, current: string) =>
  pages
    .filter(({ permission }) => allowed(role, permission))
    .map(({ text, href }) => ({ text, href, current: href === current }))

export const pairAnswerWords = (answer: PairAnswer): string => pairAnswers[answer]

/** What a refresh made of a person. */
export function changeWords({ kind, before, mentionsAdded }: ChangedPerson): string {
  const more = mentionsAdded > 0 ? plural(mentionsAdded, 'more mention') : ''
  const what = {
    joined: `Were ${before} people`,
    split: 'Part of one person before',
    regrouped: `Parts of ${before} people before`,
    grew: '',
  }[kind]
  return [what, more].filter(Boolean).join(', ')
}

/** What an officer said of a pair beside what the machine makes of it. */
export type JudgedModel = ReturnType<typeof judgedModel>

export function judgedModel(judged: JudgedPair) {
  const { left, right, link, cut } = judged
  return {
    judged,
    answer: pairAnswerWords(judged.answer),
    pair: pairModel(left, right),
    together: judged.leftPerson === judged.rightPerson,
    link: link && {
      ...link,
      left: left.source,
      right: right.source,
      picture: waterfall(link),
      joins: link.weight >= cut,
    },
  }
}
