import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { odt } from '../../../testing/make-odt.ts'
import { readFamily } from '../read-family.ts'
import { readOrRefused } from '../testing/read-or-refused.ts'

const words = async (body: string, masters = '') =>
  (await readFamily('a.odt', odt({ body, masters }))).members[0]?.text.split('\n')

describe('an OpenDocument text', () => {
  it('has its words, tables, notes, comments, headers and footers', async () => {
    expect(
      await words(
        '<text:h>Visit</text:h><text:p>One<text:s text:c="2"/>two<text:tab/>three<text:line-break/>four<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the file.</text:p></text:note-body></text:note><office:annotation><dc:creator>Ann</dc:creator><dc:date>2014-02-03T09:00:00</dc:date><text:p>To be checked.</text:p></office:annotation></text:p><table:table table:name="T"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table><text:p>On <text:date>3 February</text:date>.</text:p>',
        '<style:master-page><style:header><text:p>Restricted</text:p></style:header></style:master-page>',
      ),
    ).toEqual([
      'Visit',
      '',
      'One  two\tthree',
      'four[note 1][comment 1]',
      '',
      'a\tb',
      'On 3 February.',
      '',
      'Page header:',
      'Restricted',
      '',
      'Notes:',
      'Note 1: See the file.',
      '',
      'Comments:',
      'Comment 1 by Ann on 2014-02-03: To be checked.',
    ])
  })

  it('keeps what was inserted and deleted, marked as such, and loses no deleted word', async () => {
    const info = (by: string) =>
      `<office:change-info><dc:creator>${by}</dc:creator><dc:date>2014-02-03</dc:date></office:change-info>`
    const changes = `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>${info('Ann')}</text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>${info('Ben')}<text:p>often</text:p></text:deletion></text:changed-region><text:changed-region text:id="c3"><text:deletion>${info('Ben')}<text:p>Lost words</text:p></text:deletion></text:changed-region></text:tracked-changes>`
    expect(
      await words(
        `${changes}<text:p>He was <text:change-start text:change-id="c1"/>not <text:change-end text:change-id="c1"/><text:change text:change-id="c2"/> there.</text:p>`,
      ),
    ).toEqual([
      'He was [inserted by Ann: not ][deleted by Ben: often] there.',
      '',
      '[deleted by Ben: Lost words]',
    ])
  })

  it('says what is not read, and is refused where it needs a password', async () => {
    const { notRead } = await readFamily(
      'a.odt',
      odt({
        body: '<text:p><draw:frame><draw:image/><svg:title>t</svg:title></draw:frame><draw:object/></text:p>',
      }),
    )
    expect(notRead).toMatchObject([
      { what: 'picture', count: 1 },
      { what: 'documentPart', name: 'embedded object' },
    ])
    const locked = odt({ body: '', manifest: '<file-entry><encryption-data/></file-entry>' })
    expect(await readOrRefused('a.odt', locked)).toMatchObject({
      code: 'LB_DOCUMENT_UNREADABLE',
      cause: 'The document is protected by a password.',
    })
  })

  it('with anything else in its place is read or refused', async () => {
    const name = fc.constantFrom(
      'text:p',
      'text:change',
      'text:deletion',
      'office:annotation',
      'text:note-body',
      'table:table-row',
      'dc:creator',
    )
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('', 'words', '&#9;'),
        fc
          .tuple(name, tie('tree'), tie('tree'))
          .map(([one, a, b]) => `<${one} text:id="c" text:change-id="c">${a}</${one}>${b}`),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        const { members } = await readOrRefused('a.odt', odt({ body }))
        expect(members).not.toBeNull()
      }),
    )
  })
})
