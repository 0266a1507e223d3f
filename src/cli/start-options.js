// Plain JavaScript, because whichever Node called may have to read it.
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Commands that hold large arrays and few objects. */
const arrays = new Set(['link'])

/** Commands that keep what they read for a batch of rows, longer than most objects live and not for good. */
const batches = new Set(['import'])

/** Commands that hold everybody at once and then, one part of the archive after the other, all else. */
const parts = new Set(['refresh'])

const smallGrowth = ['--heap-growing-percent=40', '--initial-old-space-size=512']

/** What Node takes for its heap at most by itself, in MiB, where there is more memory than that. */
const usualHeap = 4_096

/**
 * Seven tenths of the memory there is, or that a container is given: who holds everybody at once ends where Node's own limit is,
 * however much memory is left.
 */
function largestHeap() {
  const given = process.constrainedMemory?.() ?? 0
  const memory = given > 0 && given < totalmem() ? given : totalmem()
  return Math.floor((memory / 2 ** 20) * 0.7)
}

/** @returns {string[]} */
const largeHeap = () => (largestHeap() > usualHeap ? [`--max-old-space-size=${largestHeap()}`] : [])

/**
 * What a command's process starts with: arguments for Node, and variables of its environment, which the caller's own
 * override. Code is kept as it was compiled beside the packages, where only who may change them may write.
 *
 * Where large arrays are held, what objects that die young may take is kept small, and the C library is told to take
 * large arrays from the system and give each back when it is let go (mallopt(3), M_MMAP_THRESHOLD); other libraries do
 * not know the variable. Where rows are kept in batches it is made large, so that a batch is not moved among what lives long. Where
 * there are batches, or parts that follow what was large, garbage is collected when the heap has grown by two fifths of what was in
 * use, and not only when it is as large again or larger (an import of 100,000 cases took 3.2 GB in place of 2.1); but a heap that is
 * small altogether need not be kept smaller (a tenth of the processor's time).
 *
 * @param {string | undefined} command
 * @returns {{ args: string[], env: Record<string, string> }}
 */
export function startOptions(command) {
  const holdsArrays = command !== undefined && arrays.has(command)
  return {
    args: [
      '--disable-warning=ExperimentalWarning',
      ...(holdsArrays ? ['--max-semi-space-size=4'] : []),
      ...(command !== undefined && batches.has(command)
        ? ['--max-semi-space-size=64', ...smallGrowth]
        : []),
      ...(command !== undefined && parts.has(command) ? [...smallGrowth, ...largeHeap()] : []),
    ],
    env: {
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'lookback'),
      ...(holdsArrays ? { MALLOC_MMAP_THRESHOLD_: String(256 * 1024) } : {}),
    },
  }
}
