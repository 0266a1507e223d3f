import { openDoor, operator } from '../../src/access/index.ts'
import { answer, shippedDefinitions } from '../../src/definitions/index.ts'
import { factsOf } from '../../src/facts/index.ts'
import { overWorlds, readWorlds } from '../../src/figures/index.ts'
import { at, readTruth } from '../../src/refresh/index.ts'
import { openStore } from '../../src/store/index.ts'

/**
 * Whether counts over possible worlds cover the count that right links would give: the same records,
 * everybody linked as the made-up world's truth has them. Also whether they cover the truth itself.
 *
 *   node bench/definitions/worlds.ts STORE TRUTH [worlds] [seeds]
 */
const [directory = '', truthFolder = '', worldsText = '100', seedsText = '3'] =
  process.argv.slice(2)
const store = await openStore({ directory })
const door = openDoor(store)
const worlds = await door.enter(await operator(store), (unit) => {
  unit.note({ action: 'computation', subject: 'bench' })
  return readWorlds(unit)
})
await store.close()

const truth = await readTruth(truthFolder)
const { cases, mentions, memberOf, facts, missingRecords } = worlds.archive
const rightly = new Map(
  mentions.map(({ id, source, ref }) => {
    const human = truth.personOf.get(at(source, ref))
    const personId = human === undefined ? memberOf.get(id)!.personId : `human ${human}`
    return [id, { personId, probability: 1 }] as const
  }),
)
const right = factsOf(cases, mentions, rightly, missingRecords)
const definitions = await shippedDefinitions()
const began = performance.now()
const seeds = Array.from({ length: Number(seedsText) }, (_, seed) =>
  overWorlds(worlds, definitions, Number(worldsText), seed + 1),
)
const seconds = (performance.now() - began) / 1000 / (seeds.length * Number(worldsText))

console.log(`${facts.length} cases, ${worlds.uncertainLinks} uncertain links,`)
console.log(`${worlds.affected.size} cases rest on them, ${seconds.toFixed(2)} s a world\n`)
console.log(
  '| definition | met | over worlds | rightly linked | at most | over worlds | rightly linked | truth |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
let covered = 0
let truthCovered = 0
for (const [index, definition] of definitions.entries()) {
  const answers = right.map((one) => answer(definition, one))
  const met = answers.filter((one) => one === 'met').length
  const most = answers.filter((one) => one !== 'notMet').length
  const truly = [...truth.cases.values()].filter(({ meets }) => meets[definition.id]).length
  for (const figures of seeds) {
    const { metOverWorlds, atMostOverWorlds } = figures[index]!
    if (metOverWorlds.low <= met && met <= metOverWorlds.high) covered++
    if (atMostOverWorlds.low <= most && most <= atMostOverWorlds.high) covered++
    if (metOverWorlds.low <= truly && truly <= atMostOverWorlds.high) truthCovered++
  }
  const { lower, upper, metOverWorlds: m, atMostOverWorlds: u } = seeds[0]![index]!
  const cells = [definition.id, lower, `${m.low} to ${m.high}`, met, upper, `${u.low} to ${u.high}`]
  console.log(`| ${[...cells, most, truly].join(' | ')} |`)
}
const all = definitions.length * seeds.length
console.log(`\ncovers the rightly linked count: ${covered} of ${2 * all} intervals`)
console.log(`holds the truth from least met to most: ${truthCovered} of ${all}`)
