export { disclosureErrors } from './errors.ts'
