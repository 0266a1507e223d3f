import { describe, expect, it } from 'vitest'
import { docx, paragraph, run } from '../../../testing/make-docx.ts'
import { zip } from '../../../testing/make-zip.ts'
import { readPacked } from '../packed/packed.ts'

const textOf = async (body: string, beside = {}): Promise<string> =>
  (await readPacked('a.docx', docx({ body, beside }))).text

describe('a Word document', () => {
  it('is read wherever its main part lies', async () => {
    const bytes = docx({ body: paragraph(run('Its words.')), main: 'document2.xml' })
    expect((await readPacked('a.docx', bytes)).text).toBe('Its words.')
  })

  it('has its page headers, footers, notes and comments, with who wrote them', async () => {
    const text = await textOf(
      paragraph(
        run('Body'),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
      ),
      {
        header: paragraph(run('In the header')),
        footer: paragraph(run('In the footer')),
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph(run('-----'))}</w:footnote><w:footnote w:id="2">${paragraph(run('In a footnote'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${paragraph(run('In an endnote'))}</w:endnote>`,
        comments: `<w:comment w:id="0" w:author="Supervisor" w:date="2014-02-03T10:00:00Z">${paragraph(run('In a comment'))}</w:comment>`,
      },
    )
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Body[note 2][comment 0]',
      'Page header:',
      'In the header',
      'Page footer:',
      'In the footer',
      'Footnotes:',
      'Note 2: In a footnote',
      'Endnotes:',
      'Note 1: In an endnote',
      'Comments:',
      'Comment 0 by Supervisor on 2014-02-03: In a comment',
    ])
  })

  it('tells what was inserted, deleted, moved, struck out and hidden apart', async () => {
    const text = await textOf(
      [
        paragraph(
          run('She was '),
          `<w:del w:author="Ann" w:date="2014-02-03T10:00:00Z"><w:r><w:delText>thirteen</w:delText></w:r></w:del>`,
          `<w:ins w:author="Ben">${run('four')}${run('teen')}</w:ins>`,
          run(' then.'),
        ),
        paragraph(
          run('No '),
          run('further', '<w:strike/>'),
          run(' action', '<w:strike w:val="0"/>'),
        ),
        paragraph(run('Seen', '<w:vanish/>'), `<w:moveFrom>${run(' there')}</w:moveFrom>`),
        `<w:p><w:pPr><w:rPr><w:del w:author="Ann"/></w:rPr></w:pPr>${run('A deleted paragraph mark.')}</w:p>`,
      ].join(''),
    )
    expect(text.split('\n\n')).toEqual([
      'She was [deleted by Ann on 2014-02-03: thirteen][inserted by Ben: fourteen] then.',
      'No [struck out: further] action',
      '[hidden: Seen][deleted:  there]',
      'A deleted paragraph mark.',
    ])
  })

  it('has the fields of a form with their names, filled in or not, ticked or not', async () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const text = await textOf(
      [
        paragraph(
          control('<w:alias w:val="Name of child"/><w:tag w:val="t"/>', run('Ada Example')),
        ),
        paragraph(control('<w:tag w:val="seen"/><w:showingPlcHdr/>', run('Choose a date'))),
        paragraph(
          control(
            '<w:alias w:val="At risk"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>',
            run('☒'),
          ),
        ),
        paragraph(
          control(
            '<w:alias w:val="Told"/><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>',
            run('☐'),
          ),
        ),
        paragraph(
          '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Missing"/><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>',
        ),
        paragraph(
          '<w:r><w:fldChar><w:ffData><w:name w:val="Outcome"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="Open"/><w:listEntry w:val="Closed"/></w:ddList></w:ffData></w:fldChar></w:r>',
        ),
      ].join(''),
    )
    expect(text.split('\n\n')).toEqual([
      '[Name of child:] Ada Example',
      '[seen: not filled in] Choose a date',
      '[At risk: ticked] ☒',
      '[Told: not ticked] ☐',
      '[Missing: ticked] ',
      '[Outcome: Closed]',
    ])
  })

  it('keeps the cells of a table apart, and reads a text box once', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
    const text = await textOf(
      `<w:tbl><w:tr>${cell('Name')}${cell('Ada')}</w:tr><w:tr>${cell('Born')}${cell('2000')}</w:tr></w:tbl>${paragraph(
        `<w:r><mc:AlternateContent><mc:Choice>${paragraph(run('In a box'))}</mc:Choice><mc:Fallback>${paragraph(run('In a box'))}</mc:Fallback></mc:AlternateContent></w:r>`,
      )}`,
    )
    expect(text).toBe('Name\tAda\nBorn\t2000\nIn a box')
  })

  it('says what of it is no text', async () => {
    const { notRead } = await readPacked(
      'a.docx',
      docx({
        body: paragraph(
          run('See'),
          '<w:r><a:blip/></w:r><w:r><a:blip/></w:r><w:r><o:OLEObject xmlns:o="o"/></w:r>',
        ),
      }),
    )
    expect(notRead).toEqual([
      { what: 'picture', name: 'the document', count: 2 },
      { what: 'documentPart', name: 'embedded object', count: 1 },
    ])
  })
})

describe('made to do harm', () => {
  it('with entities it is refused', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    await expect(readPacked('a.docx', docx({ body: '', prolog }))).rejects.toMatchObject({
      code: 'LB_XML_ENTITY',
    })
  })

  it('unpacking to very much it is refused', async () => {
    const bomb = zip([
      { name: '_rels/.rels', data: Buffer.from('<Relationships/>') },
      { name: 'word/document.xml', data: Buffer.alloc(60 * 2 ** 20, 32) },
    ])
    await expect(readPacked('a.docx', bomb)).rejects.toMatchObject({ code: 'LB_ZIP_BOMB' })
  })

  it('cut short or another container it is refused', async () => {
    const whole = docx({ body: paragraph(run('Words')) })
    await expect(readPacked('a.docx', whole.subarray(0, whole.length - 30))).rejects.toMatchObject({
      code: 'LB_ZIP_BROKEN',
    })
    await expect(
      readPacked('a.docx', zip([{ name: 'a.txt', data: Buffer.from('a') }])),
    ).rejects.toMatchObject({
      code: 'LB_FILE_KIND',
    })
  })
})
