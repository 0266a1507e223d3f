/** The message, without what changes from input to input, and the first place in this house. */
export function signatureOf(error: unknown): string {
  const { stack = '' } = error instanceof Error ? error : new Error(String(error))
  const [message = '', ...frames] = stack.split('\n')
  const own = frames.find((frame) => frame.includes('/src/')) ?? frames[0] ?? ''
  const place = /(?:src|node_modules)\/[^):]+:\d+/.exec(own)?.[0] ?? own.trim()
  return `${message.replaceAll(/"[^"]*"|\d+/g, '…').slice(0, 160)} at ${place}`
}
