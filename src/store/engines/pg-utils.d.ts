declare module 'pg/lib/utils.js' {
  /** A value as the server is sent it: text, bytes, or null. */
  const utils: { readonly prepareValue: (value: unknown) => string | Buffer | null }
  export default utils
}
