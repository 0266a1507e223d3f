import { decisionOutcomes } from '../../casework/index.ts'
import { acts } from '../../review/index.ts'
import { itemLine, waitedWords } from '../item-words.ts'
import { camelWords, statusWords } from '../words.ts'
import { type PageList, pagedList, wholeList } from './page-list.ts'

export const caseworkLists: readonly PageList[] = [
  pagedList({
    name: 'decisions',
    title: 'Decisions',
    view: 'casework/decisions',
    act: acts.casework.decisions,
    rows: (list) => list,
    columns: [
      {
        heading: 'Case',
        value: ({ ref }) => ref,
        beneath: [{ heading: 'Source', value: ({ source }) => source }],
      },
      { heading: 'Decision', value: ({ outcome }) => decisionOutcomes[outcome] },
      {
        heading: 'Reason',
        value: ({ reason }) => reason,
        beneath: [
          { heading: 'Reason of whoever settled it', value: ({ settledReason }) => settledReason },
        ],
      },
      {
        heading: 'Proposed',
        value: ({ proposedAt }) => proposedAt,
        beneath: [{ heading: 'Proposed by', value: ({ proposedBy }) => proposedBy }],
      },
      {
        heading: 'Status',
        value: ({ status }) => statusWords[status],
        beneath: [
          { heading: 'Settled by', value: ({ settledBy }) => settledBy },
          { heading: 'Settled', value: ({ settledAt }) => settledAt },
        ],
      },
    ],
  }),
  pagedList({
    name: 'victims-told',
    title: 'Whether victims were told',
    view: 'casework/victims-told',
    act: acts.casework.victimsTold,
    asked: () => ({}),
    rows: ({ list }) => list,
    columns: [
      {
        heading: 'Case',
        value: ({ ref }) => ref,
        beneath: [{ heading: 'Source', value: ({ source }) => source }],
      },
      { heading: 'Authorised', value: ({ authorisedAt }) => authorisedAt },
      {
        heading: 'The victim',
        value: ({ telling }) => (telling === null ? 'still to be told' : camelWords(telling)),
        beneath: [
          { heading: 'On', value: ({ on }) => on },
          { heading: 'Note', value: ({ note }) => note },
          { heading: 'Recorded by', value: ({ recordedBy }) => recordedBy },
        ],
      },
    ],
  }),
  pagedList({
    name: 'items',
    title: 'Items',
    view: 'casework/items/items',
    act: acts.casework.items,
    rows: ({ rows, total }) => ({ rows: rows.map(itemLine), total }),
    columns: [
      {
        heading: 'Item',
        value: ({ title }) => title,
        beneath: [
          { heading: 'Kind', value: ({ kindWords }) => kindWords },
          { heading: 'Priority', value: ({ priorityWords }) => priorityWords },
          { heading: 'Case', value: ({ ref }) => ref },
        ],
      },
      {
        heading: 'Owner',
        value: ({ owner }) => owner,
        beneath: [{ heading: 'Offered to', value: ({ offeredTo }) => offeredTo }],
      },
      { heading: 'Due', value: ({ due }) => due },
      { heading: 'State', value: ({ stateWords }) => stateWords },
    ],
  }),
  wholeList({
    name: 'risks',
    title: 'Open risks',
    view: 'casework/risks/risks',
    act: acts.casework.risks,
    asked: () => ({}),
    rows: (risks) => risks.map((risk) => ({ ...risk, ...itemLine(risk) })),
    columns: [
      { heading: 'Risk', value: ({ title }) => title },
      { heading: 'Case', value: ({ ref }) => ref },
      { heading: 'Owner', value: ({ owner }) => owner },
      { heading: 'Open for', value: ({ minutesOpen }) => waitedWords(minutesOpen) },
      { heading: 'Due', value: ({ due }) => due },
      { heading: 'State', value: ({ stateWords }) => stateWords },
    ],
  }),
  pagedList({
    name: 'outside',
    title: 'Referrals from outside',
    view: 'casework/outside/list',
    act: acts.casework.referrals,
    asked: () => ({}),
    rows: ({ list }) => list,
    columns: [
      {
        heading: 'Referral',
        value: ({ title }) => title,
        beneath: [
          { heading: 'Came by', value: ({ channel }) => camelWords(channel) },
          { heading: 'Received', value: ({ receivedOn }) => receivedOn },
          { heading: 'Source sealed', value: ({ hasSource }) => (hasSource ? 'yes' : 'no') },
        ],
      },
      { heading: 'Owner', value: ({ owner }) => owner },
      {
        heading: 'Acknowledged',
        value: ({ acknowledgedOn }) => acknowledgedOn,
        beneath: [
          { heading: 'To be acknowledged by', value: ({ acknowledgeBy }) => acknowledgeBy },
        ],
      },
      {
        heading: 'Answered',
        value: ({ answeredOn }) => answeredOn,
        beneath: [
          { heading: 'To be answered by', value: ({ answerBy }) => answerBy },
          { heading: 'Withdrawn', value: ({ withdrawn }) => (withdrawn ? 'yes' : 'no') },
        ],
      },
      {
        heading: 'Promises',
        isNumber: true,
        value: ({ promises }) => promises,
        beneath: [
          { heading: 'Promises open', isNumber: true, value: ({ promisesOpen }) => promisesOpen },
        ],
      },
    ],
  }),
  pagedList({
    name: 'contact-plans',
    title: 'Contact plans that wait',
    view: 'contact/plans-due',
    act: acts.contact.due,
    asked: () => ({}),
    rows: (list) => list,
    columns: [
      { heading: 'Person', value: ({ name }) => name },
      { heading: 'What for', value: ({ why }) => camelWords(why) },
      { heading: 'By', value: ({ on }) => on },
      {
        heading: 'Named contact',
        value: ({ namedContact }) => namedContact,
        beneath: [
          { heading: 'Do not contact', value: ({ doNotContact }) => (doNotContact ? 'yes' : 'no') },
        ],
      },
    ],
  }),
]
