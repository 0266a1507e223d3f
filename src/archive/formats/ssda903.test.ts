import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../testing/stores.ts'
import { type Desk, openDesk } from '../testing/desk.ts'

const open = anyEngine('ssda903')

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await open())
})
afterAll(() => desk.clear())

const childrenOf = (source: string) =>
  desk.read(async (work) => {
    const mentions = await work.db
      .selectFrom('mention')
      .select(['id', 'ref', 'person'])
      .where('source_id', '=', source)
      .execute()
    const events = await work.db
      .selectFrom('event')
      .select(['kind', 'code', 'starts', 'mention_id'])
      .where('source_id', '=', source)
      .orderBy('starts')
      .execute()
    return { mentions, events }
  })

describe('an SSDA903 return', () => {
  it('knows a child by its number, as decimals too', async () => {
    const header = desk.lay(
      'header.csv',
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n123.0,2,01/01/2003,WBRI,UN3,0,\n',
    )
    const episodes = desk.lay(
      'episodes.csv',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n123,01/02/2014,S,C2,N1,U4,PR4,,\n',
    )
    const { refused } = await desk.take([header, episodes], { source: 'c-1:childrensServices' })
    expect(refused).toEqual([])
    const { mentions, events } = await childrenOf('c-1')
    expect(mentions).toMatchObject([
      { ref: '123', person: { birth: { known: true, value: { date: '2003-01-01' } } } },
    ])
    expect(events).toMatchObject([
      { kind: 'placement', starts: '2014-02-01', mention_id: mentions[0]?.id },
    ])
  })

  it('says the same as XML, and what of it nothing reads', async () => {
    const xml = desk.lay(
      '903.xml',
      `<?xml version="1.0"?><EXPSSDA903>
<CHILD><HEADER><CHILDID>9</CHILDID><SEX>2</SEX><DOB>28/07/2010</DOB><ETHNIC>WBRI</ETHNIC></HEADER>
<EPISODE><DECOM>01/02/2014</DECOM><RNE>S</RNE><LS>C2</LS><PL>U4</PL><DEC>01/03/2014</DEC></EPISODE>
<AMISSING><MISSING>M</MISSING><MIS_START>05/02/2014</MIS_START></AMISSING>
<AD1><DATE_INT>01/01/2015</DATE_INT></AD1></CHILD></EXPSSDA903>`,
    )
    const { extracts, refused } = await desk.take([xml], { source: 'c-2:childrensServices' })
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([
      { format: 'ssda903', received: 3, imported: 3, quarantined: 0 },
    ])
    expect(extracts[0]?.notRead).toContainEqual({ what: 'element', name: 'AD1', count: 1 })
    const { mentions, events } = await childrenOf('c-2')
    expect(mentions).toMatchObject([{ ref: '9' }])
    expect(events.map(({ kind, code, starts }) => [kind, code, starts])).toEqual([
      ['placement', 'U4', '2014-02-01'],
      ['missing', 'missing', '2014-02-05'],
    ])
  })
})
