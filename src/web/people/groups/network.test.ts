import { describe, expect, it } from 'vitest'
import { group } from '../../testing/made-up-lists.ts'
import { networkPicture } from './network.ts'

describe('a network', () => {
  it('draws one line for each two who are tied and drawn, and says who is left to the table', () => {
    const again = { ...group.ties[0]!, a: 'P2', b: 'P1', sources: ['aldermoor-council'] }
    const { edges } = networkPicture({ ...group, ties: [...group.ties, again] })
    expect(edges).toHaveLength(6)
    expect(edges[0]!.crossSource).toBe(true)
    const many = Array.from({ length: 30 }, (_, i) => ({ ...group.members[0]!, personId: `X${i}` }))
    const picture = networkPicture({ ...group, members: many })
    expect([picture.nodes.length, picture.left, picture.edges.length]).toEqual([24, 6, 0])
  })
})
