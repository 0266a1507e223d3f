/** A mail, as far as it is needed to say which of a thread are to be read. */
export interface Mail {
  readonly id: number
  /** Of the head, without brackets; '' where it has none. */
  readonly messageId: string
  /** What its head refers to: In-Reply-To and References, without brackets. */
  readonly references: readonly string[]
  readonly subject: string
  /** Its words without its head, with what it quotes. */
  readonly body: string
  /** What tells the content of each thing attached from any other. */
  readonly attached: readonly string[]
}
