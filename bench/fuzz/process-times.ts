import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Seconds of the processor that a process and its threads have used, where the system tells it. */
export function busySeconds(child: ChildProcess): number {
  const fields = statOf(child)
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** Whether it waits for something other than a processor; where the system does not tell, it counts as waiting. */
export const isWaiting = (child: ChildProcess): boolean => statOf(child)[0] !== 'R'

/** proc_pid_stat(5) behind the name of the program: state, and from the twelfth on the times. */
function statOf({ pid }: ChildProcess): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  } catch {
    return []
  }
}
