import { getHeapStatistics } from 'node:v8'
import { mentionsInAll, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { factsErrors } from '../errors.ts'

/**
 * Bytes of heap for the facts of all cases, by mention: 9,000 made-up cases with 21,116 mentions keep 63 MB and take up to 139 MB
 * while they are worked out, of which a fuller heap collects a part.
 */
const bytesAMention = 4_500

/**
 * Who holds the facts of all cases at once needs room for them. An application that went on without it would end for everybody.
 *
 * @param room bytes the process may still take
 * @throws LB_FACTS_TOO_MANY
 */
export async function needRoomForFacts(unit: UnitOfWork, room = roomLeft()): Promise<void> {
  const mentions = await mentionsInAll(unit)
  const wanted = mentions * bytesAMention
  if (wanted <= room) return
  throw refusal(
    factsErrors,
    'LB_FACTS_TOO_MANY',
    `The facts of all cases, of ${mentions.toLocaleString('en-GB')} mentions of people, take about ${inMiB(wanted)}, and this process may take ${inMiB(room)} more.`,
  )
}

function roomLeft(): number {
  const { heap_size_limit, used_heap_size } = getHeapStatistics()
  return heap_size_limit - used_heap_size
}

const inMiB = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20).toLocaleString('en-GB')} MiB`
