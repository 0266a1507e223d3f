/**
 * A PDF that bench/fuzz made of one with a form: its tree of pages names a filter where a page should stand, and a
 * promise that nobody waits for fails after the answer.
 */
export const brokenTree = Buffer.from(
  [
    'JVBERi0xLjUKMSAwIG9iago8PCAvVHlwZSAvQ2F0YWxvZyAvUGFnZXMgMiAwIFIgL0Fjcm9Gb3JtIDw8IC9GaWVsZH',
    'MgWzYgMCBSXSA+PiA+PgplbmRvYmoKMiAwIG9iago8PCAvVHlwZSAvUGFnZXMgL0tpZHMgW3IgL0ZsYXRlRGVjb2Rl',
    'IDQgMCBSXSAvQ291bnQgMSA+PgplbmRvYmoKMyAwIG9iago8PCAvVHlwZSAvRm9udCAvU3VidHlwZSAvVHlwZTEgL0',
    'Jhc2VGb250IC9IZWx2ZXRpY2EgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL1R5cGUgL1BhZ2UgL1BhcmVudCAyIDAgUiAv',
    'TWVkaWFCb3ggWzAgMCA1OTUgODQyXSAvUmVzb3VyY2VzIDw8IC9Gb250IDw8IC9GMSAzIDAgUiA+PiA+PiAvQ29udG',
    'VudHMgNSAwIFIgL0Fubm90cyBbNiAwIFJdID4+CmVuZG9iago1IDAgb2JqCjw8IC9MZW5ndGggNTcgL0ZpbHRlPj4K',
    'c3RyZWFtCniccwpR0HczVDA0UAhJUzA1UzC3MFMISVHQcFTIyy9JVchPU0hUKMsszizR01QIyVJwDQEAKiUM8gplbm',
    'RzdHJlYW0KZW5kb2JqCjYgMCBvYmoKPDwgL1R5cGUgL0Fubm90IC9TdWJ0eXBlIC9XaWRnZXQgL0ZUIC9UeCAvVCAo',
    'bmFtZSkgL1YgKEFkYSkgL1JlY3QgWzAgMCAxMCAxMF0gL0NvbnRlbnRzIChhIG5vdGUpID4+CmVuZG9iagp4cmVmCj',
    'AgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMDkgMDAwMDAgbiAKMDAwMDAwMDA5MCAwMDAwMCBuIAowMDAw',
    'MDAwMTQ3IDAwMDAwIG4gCjAwMDAwMDAyMTcgMDAwMDAgbiAKMDAwMDAwMDM1OSAwMDAwMCBuIAowMDAwMDAwNDg3ID',
    'AwMDAwIG4gCnRyYWlsZXIKPDwgL1NpemUgNyAvUm9vdCAxIDAgUiA+PgpzdGFydHhyZWYKNjAyCiUlRU9GCg==',
  ].join(''),
  'base64',
)
