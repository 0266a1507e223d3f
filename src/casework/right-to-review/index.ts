export { type RoutesOfCase, reviewRoutes, stateRouteFact } from './acts.ts'
export { type RequestBy, requestBy } from './request-by.ts'
export {
  type AnsweredRoute,
  answerRoutes,
  anyRoute,
  type ConditionAnswer,
  type RouteAnswer,
  routeOf,
} from './route-answers.ts'
export {
  type Decider,
  type DecisionMade,
  type KnownRouteFacts,
  type RouteFact,
  type RouteFacts,
  type RouteFactType,
  routeFacts,
  routeFactWords,
} from './route-facts.ts'
export { type Route, type RouteId, routeIds, routes } from './routes.ts'
export { notToBeFound, type Statable, statable, statableWords } from './stated-facts.ts'
export { recordTelling, type VictimsTold, victimsTold } from './told.ts'
