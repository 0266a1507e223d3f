import type { Who } from '../../access/index.ts'

type Method = (who: Who, ...rest: unknown[]) => unknown

/** Gives every method of `target` its first argument, so that nothing is asked without `who`. */
export function asking<Asked extends object>(target: object, who: Who): Asked {
  return new Proxy(target, {
    get(object, name) {
      const method = Reflect.get(object, name)
      if (typeof method !== 'function') return undefined
      return (...rest: unknown[]) => (method as Method).call(object, who, ...rest)
    },
  }) as Asked
}
