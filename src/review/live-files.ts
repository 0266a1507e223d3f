import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { defineLongAct, fields, outputs } from '../access/index.ts'
import { keepLiveCases, readLiveFiles } from '../casework/index.ts'
import { uploads } from '../intake/index.ts'
import { dayOf } from '../items/index.ts'
import { sourceKinds } from '../model/index.ts'

/** Takes live cases in from files that were uploaded, which are removed whatever comes of them. */
export const receiveLiveFiles = defineLongAct({
  name: 'review.receiveLiveFiles',
  kind: 'write',
  about: 'Takes in live crimes, referrals and missing episodes from uploaded files of a source',
  permission: 'importExtracts',
  input: z.strictObject({
    upload: fields.key,
    source: fields.requiredText(100, 'Say which system they come from'),
    layout: z.enum(
      ['lines', ...sourceKinds],
      fields.whenMissing('Say what kind of files they are'),
    ),
  }),
  output: outputs.object({ received: outputs.count, unchanged: outputs.count }),
  subject: () => 'live cases',
  notes: ['collection'],
  async run(context, { upload: uploadId, source, layout }) {
    const folders = context.service(uploads)
    const { folder, files } = folders.find(uploadId)
    const release = folders.use(uploadId)
    try {
      const paths = layout === 'lines' ? files.map(({ name }) => join(folder, name)) : [folder]
      const cases = await readLiveFiles(paths, layout, dayOf(new Date()))
      const hashes = await Promise.all(files.map(({ name }) => hashOf(join(folder, name))))
      return await context.enter((unit) =>
        keepLiveCases(unit, source, cases, {
          files: files.map(({ name, bytes }, at) => ({ name, bytes, sha256: hashes[at] ?? '' })),
        }),
      )
    } finally {
      release()
      await folders.discard(uploadId)
    }
  },
})

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
