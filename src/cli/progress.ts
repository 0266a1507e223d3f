import { Presets, SingleBar } from 'cli-progress'

export interface Step {
  readonly stage: string
  readonly done: number
  /** Null while nobody can know how much there is. */
  readonly total?: number | null
  /** Seconds until the end; null while nobody can guess. */
  readonly left?: number | null
}

/** Of a guess, no more than it can say. */
const leftWords = (left: number | null | undefined): string => {
  if (left === null || left === undefined || left < 1) return ''
  return left < 90
    ? `, about ${Math.ceil(left)} s left`
    : `, about ${Math.ceil(left / 60)} min left`
}

export interface ProgressReporter {
  report(step: Step): void
  stop(): void
}

/** A bar on a terminal; elsewhere a line per stage and at most one every two seconds. */
export function reportProgress(stream: NodeJS.WriteStream = process.stderr): ProgressReporter {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): ProgressReporter {
  let current: { stage: string; bar: SingleBar } | null = null
  const stop = () => {
    current?.bar.stop()
    current = null
  }
  return {
    report({ stage, done, total, left }) {
      if (current?.stage !== stage) {
        stop()
        const format = '{stage} {bar} {value}/{total}{left}'
        const made = new SingleBar({ format, stream, hideCursor: true }, Presets.shades_classic)
        made.start(total ?? done, done, { stage: stage.padEnd(28), left: leftWords(left) })
        current = { stage, bar: made }
      }
      if (total) current.bar.setTotal(total)
      current.bar.update(done, { left: leftWords(left) })
    },
    stop,
  }
}

function lines(stream: NodeJS.WriteStream): ProgressReporter {
  let stage = ''
  let last = 0
  return {
    report(step) {
      const now = Date.now()
      const finished = step.total != null && step.done >= step.total
      if (step.stage === stage && !finished && now - last < 2000) return
      if (step.stage === stage && finished && now - last < 200) return
      stage = step.stage
      last = now
      const of = step.total ? `/${step.total}` : ''
      stream.write(`${stage} ${step.done}${of}${leftWords(step.left)}\n`)
    },
    stop() {},
  }
}
