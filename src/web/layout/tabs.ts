/** One of the pages that stand beside each other under one heading. */
export interface Tab {
  readonly text: string
  readonly href: string
  readonly current: boolean
}
