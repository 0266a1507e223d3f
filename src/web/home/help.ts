import { page, type Route } from '../page/routing.ts'
import { keys, words } from './help-words.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'home/help': { readonly keys: typeof keys; readonly words: typeof words }
  }
}

export const helpRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/help',
    permission: 'signedIn',
    about: 'Keys, and what the words mean',
    answer: async () => page('home/help', 'Help', { keys, words }),
  },
]
