export { type MailThread, threadMails } from './inclusive.ts'
export type { Mail } from './mail.ts'
export { baseSubject, threadsOf } from './threads.ts'
