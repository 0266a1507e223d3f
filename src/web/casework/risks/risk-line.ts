import type { OpenRisk } from '../../../casework/index.ts'
import { itemLine, waitedWords } from '../../../words/index.ts'

/** An open risk with its count-down in words. */
export const riskLine = (risk: OpenRisk) => ({
  ...risk,
  ...itemLine(risk),
  waited: waitedWords(risk.minutesOpen),
  countDown:
    risk.minutesLeft === null
      ? null
      : risk.minutesLeft === 0
        ? 'At the top of the ladder'
        : `Climbs in ${waitedWords(risk.minutesLeft)}`,
})
export type RiskLine = ReturnType<typeof riskLine>
