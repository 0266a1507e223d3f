export { optionsMarkup } from './options.ts'
export { StrictEnvironment } from './strict-environment.ts'
