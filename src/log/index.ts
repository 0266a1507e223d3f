export { events, fields, type LogEvent, type LogField, type LogFields } from './events.ts'
export { type Fault, faultOf } from './fault.ts'
export { type Log, type LogLevel, logLevels, openLog, silentLog } from './open-log.ts'
