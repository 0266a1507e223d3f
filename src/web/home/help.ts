import { page, type Route } from '../page/routing.ts'
import { keys, words } from './help-words.ts'

export const helpRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/help',
    permission: 'signedIn',
    about: 'Keys, and what the words mean',
    answer: async () => page('home/help', 'Help', { keys, words }),
  },
]
