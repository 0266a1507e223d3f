/** What the reading of pages refuses, and what mends it. */
export const scanErrors = {
  LB_PAGE_KIND: {
    cause: 'This is no page that can be shown as a picture.',
    remedy: 'Give a PDF, a TIFF, a JPEG or a PNG.',
    status: 400,
  },
  LB_PAGE_NONE: {
    cause: 'The document does not have this page.',
    remedy: 'Ask for one of its pages; the first is page 1.',
    status: 404,
  },
  LB_PAGE_READER_BROKEN: {
    cause:
      'The program that reads pages does not work here: a page made for trying it cannot be read.',
    remedy: 'Install Lookback again as it was installed. The pages go on waiting; read them then.',
    status: 503,
  },
  LB_PAGE_TOO_LARGE: {
    cause: 'The picture is larger than any page.',
    remedy: 'Scan it again at 300 dots per inch or less, or read it by eye.',
    status: 413,
  },
  LB_PAGE_UNREADABLE: {
    cause: 'The page could not be read.',
    remedy: 'Open the original and read it by eye; scan it again where that can be done.',
    status: 422,
  },
} as const
