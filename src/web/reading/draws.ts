import type { DrawCheck } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { notFound, page, type Route } from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/draws': { readonly draws: readonly DrawCheck[] }
  }
}

export const drawRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress/draws',
    permission: 'readLedger',
    about: 'Every frozen tail’s draw worked out again from the ledger',
    async answer({ perform }) {
      return page('reading/draws', 'The draws, worked out again', {
        draws: await perform(acts.reading.checkDraws, {}),
      })
    },
  },
  {
    method: 'GET',
    path: '/progress/draws/:tail',
    permission: 'readLedger',
    about: 'The list of a tail in the order drawn, to be redone with any tool that knows SHA-256',
    async answer({ perform, params }) {
      const draw = (await perform(acts.reading.checkDraws, {})).find(
        ({ tail }) => `${tail}` === params.tail,
      )
      if (!draw) return notFound
      const lines = draw.cases.map(({ caseId, part }) => `${caseId} ${part}\n`).join('')
      const bytes = new TextEncoder().encode(lines)
      return { kind: 'file', name: `tail-${draw.tail}.txt`, type: 'text/plain', bytes }
    },
  },
]
