/** A made-up Children in Need census of one year, its children as XML. */
export const censusXml = (year: number, ...children: readonly string[]): string =>
  submittedCensus(year, '', ...children)

/** The same, with the moment it was handed in. */
export const submittedCensus = (
  year: number,
  dateTime: string,
  ...children: readonly string[]
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>${year}</Year><ReferenceDate>${year}-03-31</ReferenceDate></CollectionDetails><Source><LEA>999</LEA>${dateTime === '' ? '' : element('DateTime', dateTime)}</Source></Header>
<Children>${children.join('\n')}</Children></Message>`

/** A child of it, with more identifiers and its referrals. */
export const censusChild = (
  id: string,
  identifiers: string,
  ...details: readonly string[]
): string =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID>${identifiers}</ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>${details
    .map((each) => `<CINdetails>${each}</CINdetails>`)
    .join('')}</Child>`

export const element = (name: string, value: string): string => `<${name}>${value}</${name}>`
