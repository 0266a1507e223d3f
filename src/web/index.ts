export {
  answerWords,
  camelWords,
  dayWords,
  listsToSave,
  mediaWords,
  momentWords,
  monthWords,
  numberWords,
  percentWords,
  purposeWords,
  roleWords,
  signed,
  stateWords,
  sureWords,
} from '../words/index.ts'
export { signedOut } from './accounts/signed-out.ts'
export { webErrors } from './errors.ts'
export { navigationFor } from './layout/navigation.ts'
export { noticeFor } from './layout/notices.ts'
export { listLinks } from './lists/list-links.ts'
export {
  type Fields,
  type PageAnswer,
  type Problem,
  type PublicRoute,
  type PublicVisit,
  type Route,
  receivesFiles,
  type SignedInRoute,
  type Visit,
  type WholeFile,
} from './page/routing.ts'
export type { View, ViewModels } from './page/view-models.ts'
export { routes } from './routes.ts'
