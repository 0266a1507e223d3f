/** Why an upload was refused, and what mends it. Of a refused upload nothing is kept. */
export const intakeErrors = {
  LB_PAGES_UNDER_WAY: {
    cause: 'The pages are being read.',
    remedy: 'Wait until that is over; how far it is stands on the page of extracts.',
    status: 409,
  },
  LB_PAGES_NONE: {
    cause: 'No page waits to be read.',
    remedy: 'Pages that are pictures wait here when documents with such pages are imported.',
    status: 409,
  },
  LB_UPLOAD_NOTHING: {
    cause: 'No file came with the form.',
    remedy: 'Choose one or more files, or a folder that holds some.',
    status: 422,
  },
  LB_UPLOAD_FORM: {
    cause: 'What was sent is not the upload form.',
    remedy: 'Send files with the form of the upload page.',
    status: 415,
  },
  LB_UPLOAD_TOO_LARGE: {
    cause: 'The files are larger than one upload may be.',
    remedy:
      'Upload them in several parts. Larger files can be imported by whoever runs the program, with lookback import.',
    status: 413,
  },
  LB_UPLOAD_TOO_MANY: {
    cause: 'There are more files than one upload may hold.',
    remedy: 'Upload them in several parts.',
    status: 413,
  },
  LB_UPLOAD_NAME: {
    cause: 'The name of a file cannot be used.',
    remedy: 'Rename the file: letters, digits, blanks, dots and hyphens always work.',
    status: 422,
  },
  LB_UPLOAD_TWICE: {
    cause: 'Two files of the upload have the same name.',
    remedy: 'Rename one of them, or upload them one after the other.',
    status: 422,
  },
  LB_UPLOAD_CUT_OFF: {
    cause: 'The upload ended before all of it had arrived.',
    remedy: 'Check the connection, then send the files again.',
    status: 400,
  },
  LB_UPLOAD_DISK_FULL: {
    cause: 'There is not enough room on the disk for these files.',
    remedy: 'Tell whoever runs the program: the disk of its data folder needs more room.',
    status: 507,
  },
  LB_UPLOAD_GONE: {
    cause: 'The uploaded files are no longer there.',
    remedy:
      'Upload them again. Files are removed once they are imported or discarded, after a day, and when the program ends.',
    status: 404,
  },
  LB_UPLOAD_BUSY: {
    cause: 'These files are being worked on.',
    remedy: 'Wait until that has ended.',
  },
  LB_UPLOAD_NO_MAP: {
    cause: 'No map was made for these files.',
    remedy: 'Make one on the page of the upload, or read them by the maps that come with Lookback.',
  },
  LB_UPLOAD_NOT_TRIED: {
    cause: 'Nobody has seen yet what would come of these files.',
    remedy: 'Let them be tried first, and look at what the page then says.',
  },
} as const
