export { StrictEnvironment } from './strict-environment.ts'
