import type { AtWork } from '../../review/index.ts'

const days = Array.from({ length: 28 }, (_, at) => ({
  day: new Date(Date.UTC(2026, 1, 3 + at)).toISOString().slice(0, 10),
  readings: at % 7 === 5 || at % 7 === 6 ? 0 : 9 + ((at * 7) % 11),
}))

export const atWork: AtWork = {
  at: '2026-03-02T15:20:00.000Z',
  reading: {
    days,
    officers: [
      {
        name: 'Ana Whitcombe',
        today: 6,
        week: 41,
        weekBefore: 38,
        month: 160,
        inHand: {
          count: 1,
          oldest: '2026-03-02T14:58:00.000Z',
          median: '2026-03-02T11:40:00.000Z',
        },
      },
      {
        name: 'Helen Marsh',
        today: 0,
        week: 0,
        weekBefore: 12,
        month: 12,
        inHand: { count: 0, oldest: null, median: null },
      },
      {
        name: 'Sam Okell',
        today: 4,
        week: 33,
        weekBefore: 24,
        month: 131,
        inHand: {
          count: 1,
          oldest: '2026-03-02T11:40:00.000Z',
          median: '2026-03-02T11:40:00.000Z',
        },
      },
    ],
    inHand: { count: 2, oldest: '2026-03-02T11:40:00.000Z', median: '2026-03-02T11:40:00.000Z' },
    batched: { count: 43, oldest: '2026-02-27T09:00:00.000Z', median: '2026-03-02T11:40:00.000Z' },
    arbitrations: {
      count: 3,
      oldest: '2026-02-20T09:00:00.000Z',
      median: '2026-03-02T11:40:00.000Z',
    },
    reopened: { count: 1, oldest: '2026-02-25T10:00:00.000Z', median: '2026-03-02T11:40:00.000Z' },
    secondReadings: {
      count: 17,
      oldest: '2026-02-24T16:00:00.000Z',
      median: '2026-03-02T11:40:00.000Z',
    },
    unread: {
      ...{ count: 1760, oldest: '2026-01-05T09:00:00.000Z', median: '2026-02-02T09:00:00.000Z' },
    },
    sources: [
      { name: 'Norvale children’s services', cases: 800, read: 90, decided: 11 },
      { name: 'Norvale crime', cases: 1600, read: 550, decided: 74 },
    ],
    units: [
      { name: 'Child protection unit', cases: 900, read: 310, decided: 50 },
      { name: 'Missing persons unit', cases: 700, read: 240, decided: 24 },
      { name: null, cases: 800, read: 90, decided: 11 },
    ],
    years: [
      { name: '2013', cases: 1100, read: 420, decided: 60 },
      { name: '2014', cases: 1200, read: 220, decided: 25 },
      { name: null, cases: 100, read: 0, decided: 0 },
    ],
  },
  decisions: {
    waiting: {
      ...{ count: 5, oldest: '2026-02-25T09:00:00.000Z', median: '2026-02-28T09:00:00.000Z' },
    },
    outcomes: [
      { outcome: 'reinvestigate', proposed: 2, authorised: 31, returned: 1, reopened: 0 },
      { outcome: 'noFurtherAction', proposed: 3, authorised: 54, returned: 2, reopened: 1 },
    ],
  },
  items: {
    items: { count: 214, oldest: '2026-01-20T09:00:00.000Z', median: '2026-02-20T09:00:00.000Z' },
    risks: { count: 3, oldest: '2026-03-01T09:00:00.000Z', median: '2026-03-02T09:00:00.000Z' },
  },
}
