import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { runs } from '../../testing/runs.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { acts } from '../acts.ts'

oneEngineWithExample('lists of terms', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })

  const perform: Example['review']['perform'] = (...call) => example.review.perform(...call)
  const save = (name: OfficerName, more: object) =>
    perform(example.officers[name], acts.review.saveTerms, {
      ...{ title: 'A letter of 3 March', purpose: 'safeguarding' },
      ...more,
    })
  const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')
  const file = (name: string, content: string | Uint8Array) => ({
    file: { name, content: base64(content) },
  })
  const found = async (name: OfficerName, listId: number) => {
    const { list } = await perform(example.officers[name], acts.review.terms, { listId })
    return list.rows.map(({ term, cases, places }) => [
      ...[
        term,
        cases,
        places
          .map(({ ref }) => ref)
          .toSorted()
          .join(' '),
      ],
    ])
  }
  const workbook = (rows: readonly string[], hidden = '') =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" ${hidden} r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
          .map(
            (cell, at) =>
              `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c></row>`,
          )
          .join('')}</sheetData></worksheet>`,
      ),
    })

  it('says of each term where it stands, as a search does, and the same to nobody who may not see it', async () => {
    const terms = 'Robyn Ashdwn\n NB/2 \n\nnb/2\nUlrich Vandermolen\nline of enquiry'
    const { listId, terms: many } = await save('ann', { terms })
    expect(many).toBe(4)
    expect(await found('ann', listId)).toEqual([
      ['Robyn Ashdwn', 3, 'NB/1 NB/3 R-1'],
      ['NB/2', 1, 'NB/2'],
      ['Ulrich Vandermolen', 0, ''],
      ['line of enquiry', 1, 'NB/1'],
    ])
    const eves = await save('eve', { terms })
    expect((await found('eve', eves.listId)).map(([, , refs]) => refs)).toEqual([
      ...['NB/3 R-1', 'NB/2', '', ''],
    ])
    for (const one of ['bob', 'chief', 'data'] as const) {
      await expect(found(one, listId)).rejects.toThrow('LB_TERM_LIST_NOT_FOUND')
    }
    await perform(example.officers.ann, acts.review.removeTerms, { listId })
    await expect(found('ann', listId)).rejects.toThrow('LB_TERM_LIST_NOT_FOUND')
  })

  it('are read from the first column of a workbook, a CSV and a text', async () => {
    const term = async (given: object) => {
      const { listId } = await save('ann', given)
      return (await found('ann', listId)).map(([one]) => one)
    }
    expect(await term(file('a.xlsx', workbook(['NB/2', 'Ashdown, Robin'])))).toEqual([
      ...['NB/2', 'Ashdown, Robin'],
    ])
    expect(await term(file('a.csv', '\ufeff"Ashdown, Robin";x\r\nNB/2;y\r\n'))).toEqual([
      ...['Ashdown, Robin', 'NB/2'],
    ])
    expect(await term({ ...file('a.txt', 'Ashdown, Robin\rNB/2'), terms: 'R-1' })).toEqual([
      ...['R-1', 'Ashdown, Robin', 'NB/2'],
    ])
  })

  it('that are too many, too long, none, or no text are refused in words, and nothing is cut', async () => {
    const lines = (many: number) => Array.from({ length: many }, (_, n) => `term ${n}`).join('\n')
    expect((await save('ann', { terms: lines(500) })).terms).toBe(500)
    for (const [field, given] of [
      ['terms', { terms: lines(501) }],
      ['terms', { terms: 'x'.repeat(201) }],
      ['terms', { terms: ' \n\u200b\n' }],
      ['file', file('a.bin', Uint8Array.of(0, 1, 2, 3))],
      ['file', file('a.xlsx', 'PK\u0003\u0004 no workbook')],
      ['file', file('a.xlsx', workbook(['x'], 'state="hidden"'))],
      ['file', file('a.csv', `"never closed\n${'x,'.repeat(600_000)}`.slice(0, 500_000))],
      ['file', file('empty.csv', '')],
    ] as const) {
      await expect(save('ann', given)).rejects.toMatchObject({ code: 'LB_SEARCH_TERMS', field })
    }
    await expect(save('ann', { terms: 'x', purpose: '' })).rejects.toMatchObject({
      field: 'purpose',
    })
    await expect(save('auditor', { terms: 'x' })).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('hostile words are words, and hostile bytes a list or a refusal', async () => {
    const hostile = ["' or 1=1 --", '%_%', '<script>', '\u202e', '=cmd()', '"', '(', 'a AND', '\\']
    const { listId } = await save('ann', { terms: hostile.join('\n') })
    expect((await found('ann', listId)).map(([term]) => term)).toEqual(hostile)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.mixedCase(fc.constant('PK')).map(strToU8)),
        fc.constantFrom('a.csv', 'a.txt', 'a.xlsx'),
        async (bytes, name) => {
          await save('ann', file(name, bytes)).catch((error: { code?: string }) => {
            expect(error.code).toBe('LB_SEARCH_TERMS')
          })
        },
      ),
      runs(25),
    )
  })

  it('leave digests on the ledger by which a term is found, and no word', async () => {
    const { listId } = await save('bob', { terms: 'Osbert Fenwicke\nunmistakableword' })
    await found('bob', listId)
    const matches = async (words: string) => {
      const { rows } = await perform(example.officers.auditor, acts.ledger.searches, {
        ...{ words, purpose: 'audit', reason: 'A complaint.' },
      })
      const lines = rows.map(({ account, match, purpose }) => `${account} ${match} ${purpose}`)
      // Whoever asked before searched for the word as well.
      return lines.filter((line) => !line.startsWith('auditor'))
    }
    const twice = (match: string) => [`bob ${match} safeguarding`, `bob ${match} safeguarding`]
    expect(await matches('Osbert  FENWICKE')).toEqual(twice('all'))
    expect(await matches('fenwicke')).toEqual(twice('among'))
    expect(await matches('fenwick')).toEqual([])
    const { rows: entries } = await perform(example.officers.auditor, acts.ledger.entries, {})
    expect(JSON.stringify(entries)).not.toContain('unmistakable')
  })
})
