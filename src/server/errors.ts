/** Why the application cannot be opened where it was asked to. */
export const serverErrors = {
  LB_PORT_TAKEN: {
    cause: 'Another program listens at this port already.',
    remedy:
      'If it is an application of Lookback for the same review, use that one. Otherwise end the other program, or choose another port: --port 8081.',
  },
  LB_PORT_NOT_ALLOWED: {
    cause: 'This account may not listen at this port.',
    remedy:
      'Choose a port from 1024 on, such as --port 8080, and let a proxy or the system pass the other on to it.',
  },
  LB_HOST_UNKNOWN: {
    cause: 'This machine has no such address to listen at.',
    remedy: 'Give one of its own as --host, or leave it out: 127.0.0.1 is this machine alone.',
  },
} as const
