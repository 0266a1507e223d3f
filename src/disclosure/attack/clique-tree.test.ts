import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cliqueTree } from './clique-tree.ts'

const one = () => 2
const shapeOf = (tables: readonly string[], size: (dimension: string) => number = one) => {
  const { cliques, edges } = cliqueTree(
    tables.map((table) => [...table]),
    size,
  )
  return {
    cliques: cliques.map((clique) => [...clique].sort().join('')).sort(),
    shared: edges.map((edge) => [...edge.shared].sort().join('')).sort(),
  }
}

describe('dimensions that must be thought of together', () => {
  it('are those of one table, and of tables that hang together in a ring', () => {
    expect(shapeOf(['ab', 'bc'])).toEqual({ cliques: ['ab', 'bc'], shared: ['b'] })
    expect(shapeOf(['ab', 'bc', 'ac'])).toEqual({ cliques: ['abc'], shared: [] })
    expect(shapeOf(['abc', 'bcd'])).toEqual({ cliques: ['abc', 'bcd'], shared: ['bc'] })
    expect(shapeOf(['a', 'b'])).toEqual({ cliques: ['a', 'b'], shared: [''] })
    expect(shapeOf(['ab', 'ba', 'a', 'b'])).toEqual({ cliques: ['ab'], shared: [] })
    expect(shapeOf([])).toEqual({ cliques: [''], shared: [] })
  })

  it('are chosen so that few unknowns are needed', () => {
    const ring = ['ab', 'bc', 'cd', 'da']
    const largeAt = (large: string) => (dimension: string) => (large.includes(dimension) ? 10 : 2)
    expect(shapeOf(ring, largeAt('ac'))).toEqual({ cliques: ['abd', 'bcd'], shared: ['bd'] })
    expect(shapeOf(ring, largeAt('bd'))).toEqual({ cliques: ['abc', 'acd'], shared: ['ac'] })
  })

  it('hold every table, and form a tree in which each dimension hangs together', () => {
    const table = fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 6 }), (tables) => {
        const { cliques, edges } = cliqueTree(tables, one)
        for (const each of tables)
          expect(cliques.some((clique) => each.every((id) => clique.includes(id)))).toBe(true)
        expect(edges.length).toBe(cliques.length - 1)
        for (const id of new Set(tables.flat())) {
          const holding = cliques.filter((clique) => clique.includes(id)).length
          const joining = edges.filter(({ shared }) => shared.includes(id)).length
          expect(joining).toBe(holding - 1)
        }
        for (const { a, b, shared } of edges)
          expect(shared).toEqual(cliques[a]!.filter((id) => cliques[b]!.includes(id)))
      }),
    )
  })
})
