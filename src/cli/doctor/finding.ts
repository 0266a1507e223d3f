/** What the doctor has to say of one thing: all is well, somebody should know, or something is wrong. */
export interface HealthFinding {
  readonly what: string
  readonly state: 'well' | 'warning' | 'wrong'
  readonly words: string
  readonly remedy?: string
}

export const well = (what: string, words: string): HealthFinding => ({ what, state: 'well', words })
export const warning = (what: string, words: string, remedy: string): HealthFinding => ({
  what,
  state: 'warning',
  words,
  remedy,
})
export const wrong = (what: string, words: string, remedy: string): HealthFinding => ({
  what,
  state: 'wrong',
  words,
  remedy,
})
