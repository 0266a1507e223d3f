import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { pdf } from '../../testing/make-pdf.ts'
import { brokenTree } from './broken-tree.fixtures.ts'
import { readDocument } from './document-reader.ts'

it('a document that fails after its answer ends nothing, and no other is taken for it', async () => {
  // The parser goes on with the broken one while the next is read.
  for (let round = 0; round < 3; round += 1) {
    const [broken, whole] = await Promise.allSettled([
      readDocument('broken.pdf', brokenTree),
      readDocument('whole.pdf', pdf(['The plan was reviewed.'])),
    ])
    expect(broken).toMatchObject({ reason: { code: 'LB_DOCUMENT_UNREADABLE' } })
    expect(whole).toMatchObject({
      value: { members: [{ text: 'The plan was reviewed.' }], notRead: [] },
    })
    // What is late comes now, and finds no listener but the reader's own.
    await wait(200)
  }
})
