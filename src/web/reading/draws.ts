import type { DrawCheck } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { notFound, page, type Route } from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/draws': { readonly draws: readonly (DrawCheck & { readonly redo: string })[] }
  }
}

export const drawRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress/draws',
    permission: 'readLedger',
    about: 'Every frozen tail’s draw worked out again from the ledger',
    async answer({ perform }) {
      const draws = await perform(acts.reading.checkDraws, {})
      return page('reading/draws', 'The draws, worked out again', {
        draws: draws.map((draw) => ({ ...draw, redo: redoCommands(draw) })),
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

/** Commands, the same in every language, that work the list’s SHA-256 and the order out without this program. */
const redoCommands = ({ tail, seed }: DrawCheck): string =>
  `LC_ALL=C sort -n tail-${tail}.txt | sha256sum
cut -d' ' -f1 tail-${tail}.txt | while read -r case; do
  printf '%s:%s' ${seed} "$case" | sha256sum | sed "s/ .*/ $case/"
done | LC_ALL=C sort | cut -d' ' -f2 | cmp - <(cut -d' ' -f1 tail-${tail}.txt) && echo the same order`
