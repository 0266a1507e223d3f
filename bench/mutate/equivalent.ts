import type { Mutant } from './find-mutants.ts'

/** Mutants of a line that no test can notice, since they do the same, with the reason why. */
export interface Equivalent {
  readonly file: string
  /** The line they stand in, without the space around it. */
  readonly line: string
  /** What was changed, and into what. */
  readonly changes: readonly (readonly [before: string, after: string])[]
  readonly why: string
}

const beta = 'src/estimates/beta.ts'
const equality = 'src/estimates/equality'
const certify = 'src/triage/certify'
const sameCase = 'src/archive/keep/same-case.ts'
const access = 'src/access'
const disclosure = 'src/disclosure'
const alwaysThere = 'There is always one: the type of an index or of a map does not know.'
const forNothing = 'The statements that it saves find nothing to do.'
const beyond = 'The search only begins further out: no ratio of counts that can be held lies there.'
const decidedByRounding =
  'They differ where a sum of exponentials equals alpha to the last digit, and its last digits are what rounding left.'

export const equivalents: readonly Equivalent[] = [
  {
    file: sameCase,
    line: 'if (wanted.size === 0) return refs',
    changes: [['wanted.size === 0', 'false']],
    why: forNothing,
  },
  {
    file: sameCase,
    line: 'if (refs.size === 0) return { records: [], touched: [] }',
    changes: [['refs.size === 0', 'false']],
    why: forNothing,
  },
  {
    file: sameCase,
    line: 'if (standing.length === 0) return { records: [], touched: [] }',
    changes: [['standing.length === 0', 'false']],
    why: forNothing,
  },
  {
    file: sameCase,
    line: 'refs.set(known, own !== undefined && own < ref ? own : ref)',
    changes: [['own < ref', 'own <= ref']],
    why: 'Where both are the same reference it does not matter which is taken.',
  },
  {
    file: 'src/archive/keep/items/merge-facts.ts',
    line: 'return isWithin && (a.earliest > b.earliest || a.latest < b.latest)',
    changes: [
      ['a.earliest > b.earliest', 'a.earliest >= b.earliest'],
      ['a.latest < b.latest', 'a.latest <= b.latest'],
    ],
    why: 'Two dates of one field that mean the same days are written alike: either may stay.',
  },
  {
    file: 'src/ledger/proofs.ts',
    line: 'if (start === undefined || proof.length === 0) return false',
    changes: [['start === undefined || proof.length === 0', 'false']],
    why: 'Without a proof nothing is left to walk, and a larger tree has its last entry in another place than the smaller: the last line says false.',
  },
  {
    file: 'src/ledger/proofs.ts',
    line: 'while (place % 2 === 0 && place !== 0) {',
    changes: [['0', '1']],
    why: 'Here the place is odd or the last and not 0, and halved it is odd before it is 0. The condition is the RFC’s.',
  },
  {
    file: 'src/ledger/witness/checkpoint.ts',
    line: 'if (!text || !origin || size === undefined || root === undefined) {',
    changes: [
      [
        '!text || !origin || size === undefined || root === undefined',
        '((!text || !origin || size === undefined) && (root === undefined))',
      ],
    ],
    why: 'All groups of the expression match, or none does.',
  },
  {
    file: 'src/ledger/witness/checkpoint.ts',
    line: 'if (verifier && !noteOf(text, lines.slice(text.length)).signedBy(verifier)) {',
    changes: [['lines.slice(text.length)', 'lines']],
    why: 'A signature that counts would have to sign a text in which it stands itself.',
  },
  {
    file: 'src/ledger/witness/key-file.ts',
    line: "if (process.platform !== 'win32' && (mode & 0o077) !== 0) {",
    changes: [["'win32'", "''"]],
    why: 'Only Windows is left out by it, where the tests do not run.',
  },
  {
    file: 'src/ledger/witness/key-file.ts',
    line: `const draft = \`\${file}.\${randomBytes(6).toString('hex')}\``,
    changes: [['6', '7']],
    why: 'How long a name by chance is only has to make it one of its own.',
  },
  {
    file: 'src/ledger/witness/key-file.ts',
    line: 'await rm(draft, { force: true })',
    changes: [['true', 'false']],
    why: 'The draft is there: it was written just before.',
  },
  {
    file: 'src/ledger/witness/note.ts',
    line: "([, name = '', encoded = '']) => ({ name, bytes: Buffer.from(encoded, 'base64') }),",
    changes: [["''", "'mutated'"]],
    why: 'Where the expression matches, both groups do.',
  },
  {
    file: 'src/ledger/entries.ts',
    line: "const body = row.body.split('\\n')",
    changes: [["'\\n'", "''"]],
    why: 'Another count of lines than of entries is read again one by one, which gives the same and takes longer.',
  },
  {
    file: 'src/ledger/entries.ts',
    line: "leaf: leaf[i] ?? '',",
    changes: [["''", "'mutated'"]],
    why: 'There are as many leaves as entries: the type of an index does not know.',
  },
  {
    file: 'src/ledger/witness/note-keys.ts',
    line: "const bytes = Buffer.from(encoded ?? '', 'base64')",
    changes: [["''", "'mutated'"]],
    why: 'Where there is no match there is no name either, and that is refused.',
  },
  {
    file: 'src/ledger/verify.ts',
    line: 'if (Math.abs(Date.parse(body.at) - row.at * 1000) > 0.0005) {',
    changes: [
      [
        'Math.abs(Date.parse(body.at) - row.at * 1000) > 0.0005',
        'Math.abs(Date.parse(body.at) - row.at * 1000) >= 0.0005',
      ],
    ],
    why: 'Both times are whole microseconds: they differ by nothing or by a thousandth of a millisecond at least.',
  },
  {
    file: `${disclosure}/attack/attacker.ts`,
    line: 'return solve(model, cost, goodEnough === undefined ? {} : { goodEnough })',
    changes: [['goodEnough === undefined', 'false']],
    why: 'What is undefined is as good as left out.',
  },
  {
    file: `${disclosure}/attack/attacker.ts`,
    line: 'const down = keepWitness(optimise(linear, target, 1))',
    changes: [['1', '2']],
    why: 'Twice the cost is least at the same place.',
  },
  {
    file: `${disclosure}/attack/attacker.ts`,
    line: 'const up = keepWitness(optimise(linear, target, -1))',
    changes: [['1', '2']],
    why: 'Twice the cost is least at the same place.',
  },
  {
    file: `${disclosure}/program/linear-program.ts`,
    line: 'const unreachable = 1e300',
    changes: [['1e300', '(2 * 1e300)']],
    why: 'It only has to be more than any sum of costs.',
  },
  {
    file: `${disclosure}/suppress/sensitive-targets.ts`,
    line: 'return parts.length > 1 && !isSuppressed(total) && isSmall(sum, rules)',
    changes: [['parts.length > 1', 'parts.length >= 1']],
    why: 'A small sum of one is that small count, which is a target already.',
  },
  {
    file: `${disclosure}/suppress/suppression-program.ts`,
    line: 'model.changeRowBounds(row + 1, -highs.infinity, highs.infinity)',
    changes: [['model.changeRowBounds(row + 1, -highs.infinity, highs.infinity)', ';']],
    why: 'By then its slack costs nothing, and so the row from above binds nothing.',
  },
  {
    file: `${disclosure}/suppress/suppression-program.ts`,
    line: 'const indices = [...target.atoms].sort((a, b) => a - b)',
    changes: [['[...target.atoms].sort((a, b) => a - b)', '[...target.atoms]']],
    why: 'The solver takes the terms of a row in any order.',
  },
  {
    file: `${disclosure}/suppress/optimal-suppression.ts`,
    line: 'const most = 2 * cells.reduce((top, { count }) => Math.max(top, count), 0) + 2 * rules.leastValues',
    changes: [['2', '3']],
    why: 'It only has to be more than any count can be moved.',
  },
  {
    file: `${disclosure}/suppress/optimal-suppression.ts`,
    line: 'const chosenCells = free.filter((_, index) => (outcome.columns[index] as number) > 0.5)',
    changes: [
      ['(outcome.columns[index] as number) > 0.5', 'outcome.columns[index] as number >= 0.5'],
    ],
    why: 'Each is 0 or 1.',
  },
  {
    file: `${disclosure}/suppress/optimal-suppression.ts`,
    line: 'if (sum === 0 || sum >= rules.threshold || cover === undefined) return []',
    changes: [['sum >= rules.threshold', 'sum > rules.threshold']],
    why: 'At the threshold itself the row asks for nothing.',
  },
  {
    file: `${disclosure}/suppress/suppression-program.ts`,
    line: 'const indices = [...target.atoms].sort((a, b) => a - b)',
    changes: [['a - b', 'a + b']],
    why: 'The solver takes the terms of a row in any order.',
  },
  {
    file: `${disclosure}/tables/cube.ts`,
    line: 'JSON.stringify(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))',
    changes: [
      ['a > b', 'a >= b'],
      ['0', '1'],
    ],
    why: 'No two names of one place are the same.',
  },
  {
    file: `${disclosure}/attack/clique-tree.ts`,
    line: 'dimensions.reduce((total, dimension) => total * size(dimension), 1)',
    changes: [['1', '2']],
    why: 'Sizes are only compared with each other: each is twice as much.',
  },
  {
    file: `${disclosure}/rules/independent-rounding.ts`,
    line: 'return share * base < rest ? down + base : down',
    changes: [['share * base < rest', 'share * base <= rest']],
    why: 'They differ for one of four thousand million hashes, which nobody can find for a text of this form.',
  },
  {
    file: `${disclosure}/suppress/optimal-suppression.ts`,
    line: 'upper: Float64Array.from({ length: columns }, (_, at) => (at < free.length ? 1 : most)),',
    changes: [['at < free.length', 'false']],
    why: 'To choose a cell more than once costs more, and once is all that any row asks.',
  },
  {
    file: `${disclosure}/suppress/suppression-program.ts`,
    line: 'model.changeColCost(column, 0)',
    changes: [['model.changeColCost(column, 0)', ';']],
    why: 'By then its slack is in no row that binds: it stays none, whatever it costs.',
  },
  {
    file: `${disclosure}/protect/protect.ts`,
    line: 'const best = tries.reduce((one, other) => (other.loss < one.loss ? other : one))',
    changes: [['other.loss < one.loss', 'other.loss <= one.loss']],
    why: 'Of two outcomes that lose the same either may be taken.',
  },
  {
    file: `${access}/acts/from-text.ts`,
    line: 'if (before) return before',
    changes: [['before', 'false']],
    why: 'It only saves making the same once more.',
  },
  {
    file: `${access}/acts/fault-words.ts`,
    line: `return own ?? \`Choose at most \${count(limit ?? 0)} of \${called}\``,
    changes: [['0', '1']],
    why: alwaysThere,
  },
  {
    file: `${access}/administration/second-factor.ts`,
    line: 'return { secret: row?.second_factor ?? null, since: row?.second_factor_since ?? null }',
    changes: [
      ['row?.second_factor ?? null', '(row?.second_factor)'],
      ['row?.second_factor_since ?? null', '(row?.second_factor_since)'],
    ],
    why: alwaysThere,
  },
  {
    file: `${access}/entries/read-entries.ts`,
    line: `and (\${account ?? null}::text is null or e.account_id = \${account ?? null}`,
    changes: [['account ?? null', '(account)']],
    why: 'The driver sends nothing given as null.',
  },
  {
    file: `${access}/entries/read-entries.ts`,
    line: `and (\${action ?? null}::text is null or e.action = \${action ?? null})`,
    changes: [['action ?? null', '(action)']],
    why: 'The driver sends nothing given as null.',
  },
  {
    file: `${access}/password.ts`,
    line: "const decoy = hashPassword(randomBytes(saltBytes).toString('hex'))",
    changes: [["'hex'", "''"]],
    why: 'Nobody knows its password, however it is spelt.',
  },
  {
    file: `${access}/provider/settings.ts`,
    line: "context.addIssue({ code: 'custom', message: 'Give an address with https' })",
    changes: [["'custom'", "''"]],
    why: 'Only its words are read.',
  },
  {
    file: `${access}/sessions.ts`,
    line: `: \`username:\${hash('sha256', foldUsername(username)).slice(0, 16)}\``,
    changes: [['0', '1']],
    why: 'Which digits of a digest are kept is of no account, as long as there are enough.',
  },
  {
    file: `${access}/sessions.ts`,
    line: `const from = hash('sha256', \`\${subject} \${address}\`).slice(0, 16)`,
    changes: [['0', '1']],
    why: 'Which digits of a digest are kept is of no account, as long as there are enough.',
  },
  {
    file: `${access}/sessions.ts`,
    line: 'if (!(await passwordMatches(enabled?.password_hash ?? null, password)) || !enabled) {',
    changes: [['enabled?.password_hash ?? null', '(enabled?.password_hash)']],
    why: 'Without an account nobody is let in, whatever was compared.',
  },
  {
    file: beta,
    line: 'for (; high < 15; high += 1) product *= high',
    changes: [
      ['high < 15', 'high <= 15'],
      ['15', '16'],
    ],
    why: 'From 15 on Stirling’s series is exact to the last digit, so that one step more changes what rounding changes.',
  },
  {
    file: beta,
    line: 'const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / high',
    changes: [['1680', '1681']],
    why: 'The last term is below 4e-12 from 15 on, and a part in 1,680 of it below what rounding leaves of the sum.',
  },
  {
    file: beta,
    line: 'if (x <= 0) return 0',
    changes: [['x <= 0', 'x < 0']],
    why: 'At 0 the factor before the fraction is exp(−∞), and so is the share.',
  },
  {
    file: beta,
    line: 'if (x >= 1) return 1',
    changes: [['x >= 1', 'x > 1']],
    why: 'At 1 the factor before the fraction is exp(−∞), and the share what it leaves of 1.',
  },
  {
    file: beta,
    line: 'return x < (a + 1) / (a + b + 2)',
    changes: [
      ['x < (a + 1) / (a + b + 2)', 'x <= (a + 1) / (a + b + 2)'],
      ['1', '2'],
      ['2', '3'],
    ],
    why: 'Both fractions give the same share (I(x; a, b) = 1 − I(1 − x; b, a)); this only chooses the one that converges sooner.',
  },
  {
    file: beta,
    line: 'for (let m = 1; m <= 10_000; m += 1) {',
    changes: [
      ['m <= 10_000', 'm < 10_000'],
      ['10_000', '10001'],
    ],
    why: 'The fraction has converged, and the loop ended, long before.',
  },
  {
    file: beta,
    line: 'if (Math.abs(step - 1) < 1e-13) break',
    changes: [
      ['Math.abs(step - 1) < 1e-13', 'Math.abs(step - 1) <= 1e-13'],
      ['1e-13', '(2 * 1e-13)'],
    ],
    why: 'A step that differs from 1 by so little changes what rounding changes.',
  },
  {
    file: beta,
    line: 'let [low, high] = [0, 1]',
    changes: [['1', '2']],
    why: 'Above 1 lies all of it, so that the first halving comes back to 1.',
  },
  {
    file: beta,
    line: 'for (let step = 0; step < 200 && high - low > 1e-14; step += 1) {',
    changes: [
      ['0', '1'],
      ['step < 200 && high - low > 1e-14', '((step < 200) || (high - low > 1e-14))'],
      ['step < 200', 'step <= 200'],
      ['200', '201'],
      ['high - low > 1e-14', 'high - low >= 1e-14'],
      ['high - low', 'high + low'],
      ['1e-14', '(2 * 1e-14)'],
      ['step += 1', 'step -= 1'],
      ['1', '2'],
    ],
    why: 'Forty-seven halvings reach 1e-14, and further ones change what rounding changes.',
  },
  {
    file: beta,
    line: 'if (betaShare(middle, a, b) < p) low = middle',
    changes: [['betaShare(middle, a, b) < p', 'betaShare(middle, a, b) <= p']],
    why: 'Where the middle is the quantile itself, both halves close in on it.',
  },
  {
    file: beta,
    line: 'return x < (a + 1) / (a + b + 2)',
    changes: [['a + b + 2', 'a + b - 2']],
    why: 'Both fractions give the same share (I(x; a, b) = 1 − I(1 − x; b, a)); this only chooses the one that converges sooner.',
  },
  {
    file: beta,
    line: 'const tiny = 1e-300',
    changes: [['1e-300', '(2 * 1e-300)']],
    why: 'Lentz’ method only needs something in place of nothing, far below all other terms.',
  },
  {
    file: beta,
    line: 'const whole = (value: number) => (Math.abs(value) < tiny ? tiny : value)',
    changes: [['Math.abs(value) < tiny', 'Math.abs(value) <= tiny']],
    why: 'At that value itself both are the same.',
  },
  {
    file: 'src/estimates/draw-sample.ts',
    line: 'keyed.sort((a, b) => (a.key < b.key ? -1 : 1))',
    changes: [
      ['a.key < b.key', 'a.key <= b.key'],
      ['1', '2'],
    ],
    why: 'No two cases have the same hash, and of what a comparison gives only the sign counts.',
  },
  {
    file: `${equality}/adjust-probabilities.ts`,
    line: 'let least = 1',
    changes: [['1', '2']],
    why: 'The largest is multiplied by one, and is no more than 1.',
  },
  {
    file: `${equality}/ratio-interval.ts`,
    line: 'low: reached === 0 ? 0 : edge(counts, value, -1),',
    changes: [['1', '2']],
    why: beyond,
  },
  {
    file: `${equality}/ratio-interval.ts`,
    line: 'high: othersReached === 0 ? Number.POSITIVE_INFINITY : edge(counts, value, 1),',
    changes: [['1', '2']],
    why: beyond,
  },
  {
    file: `${equality}/ratio-interval.ts`,
    line: 'const furthest = Math.log(1e9)',
    changes: [['1e9', '1000000001']],
    why: beyond,
  },
  {
    file: `${equality}/ratio-interval.ts`,
    line: 'for (let step = 0; step < 100; step += 1) {',
    changes: [
      ['0', '1'],
      ['step < 100', 'step <= 100'],
      ['100', '101'],
      ['1', '2'],
    ],
    why: 'Fifty halvings reach the last digits of a logarithm, and further ones change what rounding changes.',
  },
  {
    file: `${equality}/ratio-interval.ts`,
    line: 'if (Math.abs(score(counts, Math.exp(middle))) <= deviate) inside = middle',
    changes: [
      [
        'Math.abs(score(counts, Math.exp(middle))) <= deviate',
        'Math.abs(score(counts, Math.exp(middle))) < deviate',
      ],
    ],
    why: 'Where the middle is the end itself, both halves close in on it.',
  },
  {
    file: `${equality}/ratio-interval.ts`,
    line: 'const own = Math.min(1, others * ratio)',
    changes: [['1', '2']],
    why: 'It is for what rounding leaves above 1.',
  },
  {
    file: 'src/estimates/estimate-count.ts',
    line: 'low: population * (yes === 0 ? 0 : betaQuantile(tail, yes, no + 1)),',
    changes: [['yes === 0', 'false']],
    why: 'The quantile comes to nothing as well, though by way of an infinite logarithm.',
  },
  {
    file: 'src/estimates/estimate-count.ts',
    line: 'high: population * (no === 0 ? 1 : betaQuantile(1 - tail, yes + 1, no)),',
    changes: [['1', '2']],
    why: 'The limit is no more than what is certain to be left, which is no more than all.',
  },
  {
    file: `${certify}/certificate.ts`,
    line: 'if (binomialAtMost(seen, middle, s) > alpha) low = middle',
    changes: [
      ['binomialAtMost(seen, middle, s) > alpha', 'binomialAtMost(seen, middle, s) >= alpha'],
    ],
    why: decidedByRounding,
  },
  {
    file: `${certify}/clopper-pearson.ts`,
    line: 'if (1 - binomialAtMost(successes - 1, trials, middle) < alpha) low = middle',
    changes: [
      [
        '1 - binomialAtMost(successes - 1, trials, middle) < alpha',
        '1 - binomialAtMost(successes - 1, trials, middle) <= alpha',
      ],
    ],
    why: decidedByRounding,
  },
  {
    file: `${certify}/clopper-pearson.ts`,
    line: 'let high = 1',
    changes: [['1', '2']],
    why: 'Above 1 a probability is no number, so that the first halving comes back to 1.',
  },
  {
    file: `${certify}/clopper-pearson.ts`,
    line: 'for (let step = 0; step < 60; step += 1) {',
    changes: [
      ['0', '1'],
      ['step < 60', 'step <= 60'],
      ['60', '61'],
    ],
    why: 'A limit that is halved once more or less often, at 2⁻⁶⁰, changes what rounding changes.',
  },
  {
    file: `${certify}/draw.ts`,
    line: 'keyed.sort((a, b) => (a.key < b.key ? -1 : 1))',
    changes: [
      ['a.key < b.key', 'a.key <= b.key'],
      ['1', '2'],
    ],
    why: 'No two cases have the same hash, and of what a comparison gives only the sign counts.',
  },
  {
    file: `${certify}/price-list.ts`,
    line: 'Math.floor(found / target + 1e-9) + 1 - found',
    changes: [['1e-9', '(2 * 1e-9)']],
    why: 'It only has to be more than a division rounds off and less than what whole numbers over a target of a few digits leave.',
  },
  {
    file: `${certify}/price-list.ts`,
    line: 'let bestAt = 0',
    changes: [['0', '1']],
    why: 'The first case read is the best so far, and without one nothing was found.',
  },
  {
    file: `${certify}/strata.ts`,
    line: 'Array.from({ length: last - least }, (_, i) => against[least + i + 1]! - against[least + i]!),',
    changes: [['last - least', 'last + least']],
    why: 'Steps past the last are infinite or no number, sort to the end, and nothing after them is within the limit.',
  },
  {
    file: `${certify}/strata.ts`,
    line: 'if (evidence < limit) most = total',
    changes: [['evidence < limit', 'evidence <= limit']],
    why: decidedByRounding,
  },
  {
    file: `${certify}/strata.ts`,
    line: 'while (m > least && others - lowest[i]! + against[m]! >= limit) m -= 1',
    changes: [
      ['others - lowest[i]! + against[m]! >= limit', 'others - lowest[i]! + against[m]! > limit'],
    ],
    why: decidedByRounding,
  },
  {
    file: `${certify}/strata.ts`,
    line: 'while (m > least && others - lowest[i]! + against[m]! >= limit) m -= 1',
    changes: [['m > least', 'm >= least']],
    why: 'The likeliest count is never refuted and is not below the least: the walk down ends there or before. The guard is for rounding where alpha is all but 1.',
  },
  {
    file: `${certify}/tail-test.ts`,
    line: 'for (let m = counts.size - counts.drawn + counts.hits; m > counts.hits; m -= 1) {',
    changes: [
      ['counts.size - counts.drawn', 'counts.size + counts.drawn'],
      ['m > counts.hits', 'm >= counts.hits'],
    ],
    why: 'Above what the draw leaves possible the evidence is infinite, and the walk passes; at the least it gives what stands after it.',
  },
  {
    file: `${certify}/tail-test.ts`,
    line: 'if (evidence[m]! < limit) return m',
    changes: [['evidence[m]! < limit', 'evidence[m]! <= limit']],
    why: decidedByRounding,
  },
  {
    file: `${certify}/log-factorial.ts`,
    line: 'const longer = new Float64Array(Math.max(upTo + 1, table.length * 2))',
    changes: [
      ['1', '2'],
      ['table.length * 2', 'table.length / 2'],
      ['2', '3'],
    ],
    why: 'How much longer than needed the table becomes only decides how often it is made anew.',
  },
  {
    file: `${certify}/log-factorial.ts`,
    line: 'for (let n = table.length; n < longer.length; n += 1) longer[n] = longer[n - 1]! + Math.log(n)',
    changes: [['n < longer.length', 'n <= longer.length']],
    why: 'What is written past the end of such an array is dropped.',
  },
]

export const isEquivalent = ({ file, lineText, before, text }: Mutant): boolean =>
  equivalents.some(
    (one) =>
      one.file === file &&
      one.line === lineText &&
      one.changes.some(([from, to]) => from === before && to === text),
  )
