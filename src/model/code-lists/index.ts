export * from './childrens-services.ts'
export * from './code-list.ts'
export * from './offences.ts'
export * from './outcomes.ts'
