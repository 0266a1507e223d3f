import { isAbsolute } from 'node:path'
import nunjucks from 'nunjucks'
import { setUpQuickFrames } from './quick-frames.ts'
import { setUpQuickImports } from './quick-imports.ts'
import { trimmed } from './quick-text.ts'
import { compiledStrictly } from './strict-compiler.ts'

setUpQuickFrames()
// Templates of packages are files of theirs; ours are known by their names alone.
setUpQuickImports(isAbsolute)

/** A template read what its model does not have. `template` is the file, line and column. */
class TemplateError extends Error {
  readonly template: string

  constructor(what: string, template: string) {
    super(`${template}: ${what}`)
    this.name = 'TemplateError'
    this.template = template
  }
}

interface Frame {
  lookup(name: string): unknown
}
interface Loader {
  resolve(from: string, to: string): string
}
interface Context {
  readonly ctx: Readonly<Record<string, unknown>>
}

class RewordedFiles extends nunjucks.FileSystemLoader {
  readonly #reworded: (text: string) => string

  constructor(folders: string[], reworded: (text: string) => string) {
    super(folders, { noCache: false })
    this.#reworded = reworded
  }

  override getSource(name: string): nunjucks.LoaderSource {
    // The types leave out that there may be no such file.
    const source = super.getSource(name) as nunjucks.LoaderSource | null
    return (source && { ...source, src: this.#reworded(source.src) }) as nunjucks.LoaderSource
  }
}

/**
 * An environment whose own templates read only what is there: undefined, of a name, of a member or of a
 * value given to a macro, is an error in a condition as much as in what is written. What may be missing is
 * null in the model, and says so in its type. Templates of other packages are read as they were written.
 */
export class StrictEnvironment extends nunjucks.Environment {
  readonly #globals: Readonly<Record<string, unknown>>
  readonly #resolved = new Map<string, Map<string, string>>()
  /** Where a template read something, as file, line and column; tests ask which it never did. */
  readonly #read: ((place: string) => void) | undefined
  /** The first thing refused in a rendering: nunjucks wraps it in errors of its own. */
  #refused: TemplateError | null = null

  /**
   * `own` has the text of each of our templates by its name, `others` the folders of those of packages;
   * `reworded` is the text of one of those as it is to be used.
   */
  constructor(
    own: ReadonlyMap<string, string>,
    others: readonly string[],
    globals: Readonly<Record<string, unknown>>,
    read?: (place: string) => void,
    reworded?: (text: string) => string,
  ) {
    const compiled = [...own].map(([name, text]) => [name, compiledStrictly(name, text)])
    super(
      [
        new nunjucks.PrecompiledLoader(Object.fromEntries(compiled)),
        reworded
          ? new RewordedFiles([...others], reworded)
          : new nunjucks.FileSystemLoader([...others], { noCache: false }),
      ],
      { autoescape: true, trimBlocks: true, lstripBlocks: true },
    )
    this.#globals = globals
    this.#read = read
    for (const [name, value] of Object.entries(globals)) this.addGlobal(name, value)
    this.addFilter('trim', trimmed)
  }

  /** Which template a name means, seen from another: asked some hundred times a page, with the same answer. */
  resolveTemplate(loader: Loader, from: string | null, name: string): string {
    if (!from || !(name.startsWith('./') || name.startsWith('../'))) return name
    const seen = this.#resolved.get(from) ?? new Map<string, string>()
    this.#resolved.set(from, seen)
    const known = seen.get(name)
    if (known !== undefined) return known
    const path = loader.resolve(from, name)
    seen.set(name, path)
    return path
  }

  /** @throws TemplateError where the model lacks what the template reads */
  page(name: string, model: object): string {
    this.#refused = null
    try {
      return this.render(name, model)
    } catch (error) {
      throw this.#refused ?? error
    }
  }

  /** A name of the model, of a block around it, or of every page. */
  named(context: Context, frame: Frame, name: string, place: string): unknown {
    const value = frame.lookup(name)
    if (value !== undefined) return this.given(value, name, place)
    const own = Object.hasOwn(context.ctx, name) ? context.ctx[name] : this.#globals[name]
    return this.given(own, name, place)
  }

  /** What a template holds under a name of its own: an argument of a macro, a row of a list. */
  given(value: unknown, name: string, place: string): unknown {
    this.#read?.(place)
    if (value === undefined) throw this.#refuse(`there is no ${name}`, place)
    return value
  }

  /** A member; a function stays bound to what it is a member of. */
  member(of: unknown, key: unknown, place: string): unknown {
    this.#read?.(place)
    const name = String(key)
    if (of === undefined || of === null) throw this.#refuse(`${name} of ${of}`, place)
    const value = (of as Readonly<Record<string, unknown>>)[name]
    if (value === undefined) throw this.#refuse(`there is no ${name}`, place)
    return typeof value === 'function' ? value.bind(of) : value
  }

  #refuse(what: string, place: string): TemplateError {
    this.#refused ??= new TemplateError(what, place)
    return this.#refused
  }
}
