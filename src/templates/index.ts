export { alwaysShown } from './always-shown.ts'
export { languageMarked } from './language-marked.ts'
export { optionsMarkup } from './options.ts'
export { StrictEnvironment } from './strict-environment.ts'
