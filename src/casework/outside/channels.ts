/** By which way something came from outside. */
export const channels = {
  press: 'Press',
  whistleblower: 'Whistle-blower',
  public: 'Member of the public',
  inspection: 'Inspection or inquiry',
  formerOfficer: 'Officer or social worker, serving or retired',
} as const
export type Channel = keyof typeof channels
export const channelNames = Object.keys(channels) as [Channel, ...Channel[]]

/** What somebody may ask to be told a source's identity for. */
export const sourcePurposes = {
  ask: 'To ask the source something nobody else can answer',
  safeguarding: 'Somebody may be at risk',
  protection: 'To protect the source',
  court: 'A court or a prosecutor requires it',
} as const
export type SourcePurpose = keyof typeof sourcePurposes
export const sourcePurposeNames = Object.keys(sourcePurposes) as [SourcePurpose, ...SourcePurpose[]]
