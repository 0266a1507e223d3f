import { acts } from '../../../review/index.ts'
import { page, type Route } from '../../page/routing.ts'
import { type AtWorkModel, atWorkModel } from './at-work-model.ts'

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'reading/at-work/at-work': AtWorkModel
  }
}

export const atWorkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress/at-work',
    permission: 'leadReview',
    about: 'The review at work: what waits and how long, readings by day and officer, by part',
    async answer({ perform }) {
      const [status, atWork] = await Promise.all([
        perform(acts.review.status, {}),
        perform(acts.review.atWork, {}),
      ])
      return page('reading/at-work/at-work', 'The review at work', atWorkModel(atWork, status))
    },
  },
]
