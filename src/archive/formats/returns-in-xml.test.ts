import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../testing/stores.ts'
import { notReadOf, SentFiles } from '../testing/sent-files.ts'

const open = anyEngine('returns-in-xml')

let sent: SentFiles
beforeAll(async () => {
  sent = await SentFiles.open(await open())
})
afterAll(() => sent.close())

describe('a return in XML', () => {
  const child = `<CHILD><HEADER><CHILDID>900001</CHILDID><UPN>UN3</UPN><SEX>2</SEX><DOB>28/07/2010</DOB><ETHNIC>WBRI</ETHNIC>
<AREVIEW><REVIEW>01/02/2016</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>01/06/2016</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
<AMISSING><MISSING>M</MISSING><MIS_START>03/03/2016</MIS_START><MIS_END>04/03/2016</MIS_END></AMISSING>
<OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
<AD_PLACED><DATE_PLACED>01/01/2017</DATE_PLACED></AD_PLACED></HEADER>
<EPISODE><DECOM>01/01/2016</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC/></EPISODE></CHILD>`
  const csv = {
    'policeHeader.csv': 'CHILD,SEX,DOB,ETHNIC,UPN\n900001,2,28/07/2010,WBRI,UN3\n',
    'episodes.csv': 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC\n900001,01/01/2016,S,C2,N1,U4,\n',
    'reviews.csv':
      'CHILD,DOB,REVIEW,REVIEW_CODE\n900001,28/07/2010,01/02/2016,PN1\n900001,28/07/2010,01/06/2016,PN2\n',
    'missing.csv':
      'CHILD,DOB,MISSING,MIS_START,MIS_END\n900001,28/07/2010,M,03/03/2016,04/03/2016\n',
    'oc2.csv': 'CHILD,DOB,SDQ_SCORE,CONVICTED\n900001,28/07/2010,12,0\n',
  }
  const events = async () =>
    sent.desk.door.enter(sent.desk.who, (work) => {
      work.note({ action: 'consultation', subject: 'test' })
      return work.db
        .selectFrom('event')
        .select(['kind', 'starts', 'ends', 'code'])
        .where('source_id', '=', sent.source)
        .orderBy('key')
        .execute()
    })

  it.each([
    ['EXPSSDA903', `<?xml version='1.0' encoding='us-ascii'?><EXPSSDA903>${child}</EXPSSDA903>`],
    [
      'EXPSSDA903 with a namespace',
      `<r:EXPSSDA903 xmlns:r="urn:x">${child.replaceAll(/<(\/?)(\w)/g, '<$1r:$2')}</r:EXPSSDA903>`,
    ],
  ])('%s says what its CSV files say', async (_, xml) => {
    const { extract, notRead } = await sent.take({ '903.xml': xml }, 'childrensServices')
    expect(extract).toMatchObject({ received: 6, imported: 6, format: 'ssda903' })
    expect(notReadOf(notRead, 'element')).toEqual([['AD_PLACED', 1]])
    const asXml = await events()
    await sent.take(csv, 'childrensServices')
    expect(asXml).toEqual(await events())
    expect(asXml.length).toBe(4)
  })

  it('of children in need is read with prefixes and namespaces', async () => {
    const census = `<c:Message xmlns:c="urn:cin"><c:Header><c:CollectionDetails><c:Collection>CIN</c:Collection><c:Year>2015</c:Year><c:ReferenceDate>2015-03-31</c:ReferenceDate></c:CollectionDetails><c:Source><c:LEA>999</c:LEA></c:Source></c:Header>
<c:Children><c:Child><c:ChildIdentifiers><c:LAchildID>K1</c:LAchildID><c:PersonBirthDate>2003-01-01</c:PersonBirthDate></c:ChildIdentifiers><c:CINdetails><c:CINreferralDate>2015-03-05</c:CINreferralDate></c:CINdetails></c:Child></c:Children></c:Message>`
    const { extract } = await sent.take({ 'cin.xml': census }, 'childrensServices')
    expect(extract).toMatchObject({ received: 2, imported: 2, format: 'cin-census' })
  })
})
