import { purposes, type Role } from '../../access/index.ts'
import { type CasePerson, earlierPartWords, thingWords } from '../../cases/index.ts'
import { decisionOutcomes } from '../../casework/index.ts'
import { timelinePicture } from '../../charts/index.ts'
import { tellingMeans } from '../../items/index.ts'
import type { CaseView } from '../../review/index.ts'
import { camelWords, dayWords, flagWords, itemLine, plural, sureWords } from '../../words/index.ts'
import { byKind } from '../layout/event-kinds.ts'
import { firstOf } from '../layout/first-of.ts'
import { allowed } from '../layout/navigation.ts'
import { choicesOf } from '../page/forms.ts'
import { decisionModel } from './decision-model.ts'
import { arbitrationModel } from './desk/arbitration-model.ts'
import {
  coversWords,
  documentModels,
  unreadPagesWords,
  wordingModels,
} from './desk/document-models.ts'
import { asideWords, draftModel, type OwnPage } from './desk/draft-model.ts'
import { findingModels } from './desk/finding-models.ts'
import { foldLines, places } from './desk/fold-lines.ts'
import { learntModel } from './learnt-model.ts'

/** What may be done with a case in place of reading it. */
const asides = {
  notToday: 'Put it back: I cannot read this today',
  waiting: 'Put it back: it waits for a paper',
  keep: 'Keep it until a day',
  pass: 'Pass it to a colleague',
  notThisKind: 'Put it back: not this kind, for two weeks',
  conflict: 'Put it back: I had to do with it, or know somebody in it',
} as const

interface Asked {
  /** The kind of event that alone is listed, and the place that is shown whole. */
  readonly kind?: string
  readonly all?: string
  /** The page that comes back with a problem of its reading. */
  readonly sent?: OwnPage | null
}

/** More of each are shown once they are asked for. */
const most = { documents: 50, timeline: 100 } as const

/** The view, and the words and pictures made of it. */
export type CaseModel = ReturnType<typeof caseModel>

export function caseModel(
  view: CaseView,
  role: Role,
  { kind = '', all = '', sent = null }: Asked = {},
) {
  const path = `/cases/${view.caseId}`
  const { shown, kinds, everything } = byKind(view.timeline, kind, path, 'timeline')
  const timeline = timelinePicture(shown)
  const first = <T>(items: readonly T[], place: keyof typeof most) =>
    firstOf(items, {
      place,
      most: most[place],
      path,
      asked: all,
      kept: { kind: kind || undefined },
    })
  const documents = first(view.documents, 'documents')
  return {
    view,
    openedFor: purposes[view.openedFor],
    timeline,
    events: first(timeline.entries, 'timeline'),
    /** All of them are asked for: their fold is open. */
    timelineAsked: all === 'timeline' || kinds.some(({ current }) => current),
    kinds,
    everything,
    flags: view.flags.map((flag) => flagWords[flag]),
    thingWords,
    learnt: view.learnt && learntModel(view.learnt),
    people: view.people.map(personModel),
    documents: documentModels(documents.shown),
    covers: coversWords(view.documents),
    unreadPages: unreadPagesWords(view.documents),
    wording: wordingModels(view.wording),
    documentsShown: documents,
    ...findingModels(view.findings),
    places,
    arbitration: arbitrationModel(view),
    draft: draftModel(view, sent),
    asideWords: asideWords(view.desk),
    asides: choicesOf(asides),
    colleagues: [
      { value: '', text: 'Choose a colleague' },
      ...view.desk.colleagues.map(({ accountId, name }) => ({ value: accountId, text: name })),
    ],
    lines: foldLines(view, timeline.summary),
    decision: view.decision && decisionModel(view.decision, role),
    outcomes: Object.entries(decisionOutcomes).map(([value, text]) => ({ value, text })),
    earlierParts: view.earlierParts.map((part) => earlierPartWords[part]).join(', '),
    ownReadings: view.readings.filter(({ own }) => own),
    otherReadings: view.readings.filter(({ own }) => !own),
    mayReadAtAll: allowed(role, 'submitReading'),
    mayRaise: allowed(role, 'workItems'),
    items: view.items.map(itemLine),
    tellingMeans: choicesOf(tellingMeans),
    children: [
      { value: '', text: 'Somebody else: say who below' },
      ...view.people
        .filter(({ role: part }) => part !== 'suspect')
        .map(({ mentionId, name, birth }) => ({
          value: `${mentionId}`,
          text: birth ? `${name}, born ${dayWords(birth)}` : name,
        })),
    ],
  }
}

/** "also in 2 other sources, the least sure join is 99.0%": one line for all the other places. */
export function elsewhereWords({ elsewhere }: CasePerson): string | null {
  if (elsewhere.length === 0) return null
  const mentions = elsewhere.reduce((sum, place) => sum + place.mentions, 0)
  const sources = new Set(elsewhere.map(({ source }) => source)).size
  const least = Math.min(...elsewhere.map(({ probability }) => probability))
  return `${plural(mentions, 'mention')} in ${plural(sources, 'other source')}; the least sure join is ${sureWords(least)}`
}

const personModel = (person: CasePerson) => ({
  ...person,
  roleWords: camelWords(person.role),
  elsewhereWords: elsewhereWords(person),
})
