import type { DoorAct } from '../../access/index.ts'
import type { ClericalReview } from './contract.ts'
import { bridges } from './doubts/bridges.ts'
import { changedPeople } from './doubts/changed-people.ts'
import { unlinkable } from './doubts/unlinkable.ts'
import { judgePair } from './judge-pair.ts'
import { judgedPair } from './judged-pair.ts'
import { nextPair } from './next-pair.ts'
import { linkQuality } from './quality.ts'
import { undoJudgement } from './undo-judgement.ts'

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
