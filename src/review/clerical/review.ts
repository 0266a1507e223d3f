import type { DoorAct } from '../at-door.ts'
import { bridges } from './bridges.ts'
import { changedPeople } from './changed-people.ts'
import type { ClericalReview } from './contract.ts'
import { judgePair } from './judge-pair.ts'
import { judgedPair } from './judged-pair.ts'
import { nextPair } from './next-pair.ts'
import { linkQuality } from './quality.ts'
import { undoJudgement } from './undo-judgement.ts'
import { unlinkable } from './unlinkable.ts'

export const clericalReview = (enter: DoorAct): ClericalReview => ({
  nextPair: nextPair(enter),
  judgePair: judgePair(enter),
  judgedPair: judgedPair(enter),
  undoJudgement: undoJudgement(enter),
  linkQuality: linkQuality(enter),
  unlinkable: unlinkable(enter),
  bridges: bridges(enter),
  changedPeople: changedPeople(enter),
})
