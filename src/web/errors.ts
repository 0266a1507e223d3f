/** What the pages themselves refuse; refusals of other rooms are shown with their own codes. */
export const webErrors = {
  LB_WEB_SIGN_IN: {
    cause: 'Nobody is signed in, or the session has ended.',
    remedy: 'Sign in, and send the session’s cookie with the request.',
    status: 401,
  },
  LB_WEB_TOO_LARGE: {
    cause: 'What was sent is larger than 256 KB.',
    remedy: 'Shorten it: no field takes that much. Nothing was kept.',
    status: 413,
  },
  LB_WEB_NOT_JSON: {
    cause: 'A write takes a JSON body, and this is none.',
    remedy: 'Send JSON with the content type application/json.',
    status: 415,
  },
  LB_WEB_FORBIDDEN: {
    cause: 'Your role does not allow this page or action.',
    remedy: 'Ask an administrator which role your work needs, or go back to what you were doing.',
    status: 403,
  },
  LB_WEB_NOT_FOUND: {
    cause: 'There is no such page, or it is not one you may see.',
    remedy: 'Check the address, or search for the case or person by reference or name.',
    status: 404,
  },
  LB_WEB_FORM_EXPIRED: {
    cause: 'This form was not made for your present session, so nothing was saved.',
    remedy: 'Go back, reload the page and send the form again.',
    status: 403,
  },
  LB_WEB_TOO_MANY_SIGN_INS: {
    cause: 'Too many sign-ins were tried from here in a short time.',
    remedy: 'Wait one minute, then try again.',
    status: 429,
  },
  LB_WEB_INPUT: {
    cause: 'The request holds something this page cannot read.',
    remedy: 'Go back and use the links and forms of the page.',
    status: 400,
  },
  LB_WEB_METRICS_TOKEN: {
    cause: 'LOOKBACK_METRICS_TOKEN has fewer than 20 characters, so it could be guessed.',
    remedy: 'Set a longer random text, or use --metrics-port on a network only monitoring reaches.',
  },
  LB_WEB_UNEXPECTED: {
    cause: 'Something went wrong that we did not foresee. Nothing was saved.',
    remedy: 'Try again. If it happens again, report the reference on this page.',
  },
} as const
