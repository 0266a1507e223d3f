export * from './door.ts'
export * from './roles.ts'
