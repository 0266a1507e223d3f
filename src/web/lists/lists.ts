import { acts } from '../../review/index.ts'
import { ask, textOf } from '../page/address.ts'
import type { Route } from '../page/routing.ts'

export const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/lists/:list/:format',
    permission: 'signedIn',
    about: 'The whole of a list as a CSV or ODS file, as far as its page shows it to whoever asks',
    async answer(visit) {
      const { list, format } = visit.params
      const asked = Object.fromEntries(
        Object.entries(visit.query).map(([field, value]) => [field, textOf(value)]),
      )
      const { fileId, name, type } = await ask(visit, acts.review.saveList, {
        ...{ list, format, asked },
      })
      return { kind: 'kept', fileId, name, type }
    },
  },
]
