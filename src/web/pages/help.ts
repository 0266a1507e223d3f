import { page, type Route } from '../routing.ts'
import { keys, words } from '../view/help.ts'

export const helpRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/help',
    permission: 'signedIn',
    about: 'Keys, and what the words mean',
    answer: async () => page('help', 'Help', { keys, words }),
  },
]
