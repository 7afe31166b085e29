import {
  type Alias,
  type Document,
  type DocumentOptions,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isSeq,
  Lexer,
  type Node,
  type ParseOptions,
  Parser,
  parseDocument,
  type SchemaOptions,
  visit,
} from 'yaml';

/** Maximum size of a YAML file in bytes; it also keeps the time for reporting a mistake within a second. */
export const LARGEST_YAML = 1024 * 1024;
/** Maximum nesting of lists and maps: the library recurses once per level. */
const DEEPEST = 100;
/**
 * Maximum number of words, marks, blanks, line ends and escapes in a text, which determine the memory for its
 * nodes and mistakes.
 */
const MOST_PARTS = 30_000;
const MOST_ALIASES = 1_000;
/** Maximum number of values, including those repeated by aliases: processing time grows with it. */
const MOST_VALUES = 30_000;

/** Error for YAML that would take too much time or memory to read. */
export class YamlRefusal extends Error {
  /**
   * @param message the excess, as a clause
   * @param offset its position, in characters from the beginning of the text
   */
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** An unresolvable alias: its anchor is missing before it, or encloses it. */
export interface BadAlias {
  readonly alias: Alias;
  readonly kind: 'unknown' | 'endless';
}

/** Nodes of a text, with the targets of its aliases. */
export interface Yaml {
  /** Document with the mistakes of the text, as found by the library. */
  readonly document: Document;
  readonly badAliases: readonly BadAlias[];
  /** Returns the target of an alias; other nodes are returned unchanged. */
  meant(node: unknown): unknown;
}

export type YamlOptions = ParseOptions & DocumentOptions & SchemaOptions;

/**
 * Parses untrusted YAML in time and memory proportional to its length.
 *
 * @throws YamlRefusal if it is nested too deep, has too many parts or a list as a key, or its aliases repeat
 *   too much
 */
export function readYaml(text: string, options: YamlOptions): Yaml {
  checkParts(text);
  // `logLevel`: suppresses the library's printed warning about a list as a key.
  const document: Document = parseDocument(text, {
    ...options,
    prettyErrors: false,
    logLevel: 'error',
  });
  const aliases = new Aliases(document.contents);
  return {
    document,
    badAliases: aliases.bad,
    meant: (node) => (isAlias(node) ? aliases.targets.get(node) : node),
  };
}

/**
 * Converts nodes without mistakes to plain data.
 *
 * @throws Error of the library, for mistakes that only show in the data
 */
export function dataOf({ document }: Yaml): unknown {
  // The repetition by aliases was limited above, more strictly than by the library.
  return document.toJS({ maxAliasCount: -1 });
}

/**
 * Makes texts, as they are written, of the integers below a path that are too large to be exact as numbers: programs
 * in Go write 64-bit and larger integers as texts.
 */
export function keepLargeIntegers({ document }: Yaml, path: readonly string[]): void {
  const below = document.getIn(path, true);
  if (!isCollection(below)) return;
  visit(below, {
    Scalar: (_, scalar) => {
      const { value, source } = scalar;
      if (source === undefined || !Number.isInteger(value) || Number.isSafeInteger(value)) return;
      scalar.value = source;
    },
  });
}

/** Counts the parts with the library's first parsing stage, which keeps its own stack instead of recursing. */
function checkParts(text: string): void {
  const parser = new Parser();
  let parts = 0;
  for (const part of new Lexer().lex(text)) {
    for (const _ of parser.next(part)); // the result is not needed yet
    parts += 1 + escapesIn(part);
    const { offset } = parser;
    if (parts > MOST_PARTS) throw refusal(`more than ${MOST_PARTS} words and marks`, offset);
    if (parser.stack.length > DEEPEST) {
      throw refusal(`lists and maps more than ${DEEPEST} deep in one another`, offset);
    }
  }
}

/** Number of escapes in a quoted text, each of which may be a mistake of its own. */
function escapesIn(part: string): number {
  if (!part.startsWith('"')) return 0;
  let count = 0;
  for (let at = part.indexOf('\\'); at >= 0; at = part.indexOf('\\', at + 2)) count++;
  return count;
}

function refusal(what: string, offset: number): YamlRefusal {
  return new YamlRefusal(`it has ${what}`, offset);
}

/** Targets of a document's aliases, found in one pass through it. */
class Aliases {
  readonly targets = new Map<Alias, Node>();
  readonly bad: BadAlias[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  /** Number of values in an anchored node, including repetitions by its own aliases. */
  readonly #values = new Map<Node, number>();
  #count = 0;

  constructor(root: unknown) {
    this.#walk(root);
  }

  /**
   * Counts the values of a node.
   *
   * @returns the number of values
   */
  #walk(node: unknown): number {
    if (!isNode(node)) return 0;
    if (isAlias(node)) return this.#take(node);
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (!isSeq(node) && !isMap(node)) return 1;
    this.#open.add(node);
    let values = 1;
    for (const item of node.items) {
      const { key, value } = item as { key?: unknown; value?: unknown };
      values += isMap(node) ? this.#walkKey(key) + this.#walk(value) : this.#walk(item);
      if (values > MOST_VALUES) throw tooManyValues(node);
    }
    this.#open.delete(node);
    if (node.anchor) this.#values.set(node, values);
    return values;
  }

  /**
   * Counts a key's values. The library serialises a list or a map used as a key, and twice for each one
   * enclosing it.
   */
  #walkKey(key: unknown): number {
    const node = isAlias(key) ? this.#anchors.get(key.source) : key;
    if (isCollection(node)) throw refusal('a list or a map as a key', startOf(key));
    return this.#walk(key);
  }

  #take(alias: Alias): number {
    this.#count++;
    const offset = startOf(alias);
    if (this.#count > MOST_ALIASES) throw refusal(`more than ${MOST_ALIASES} aliases`, offset);
    const target = this.#anchors.get(alias.source);
    if (target !== undefined) this.targets.set(alias, target);
    if (target === undefined) this.bad.push({ alias, kind: 'unknown' });
    else if (this.#open.has(target)) this.bad.push({ alias, kind: 'endless' });
    return (target && this.#values.get(target)) ?? 1;
  }
}

function tooManyValues(node: Node): YamlRefusal {
  const what = `more than ${MOST_VALUES} values, with those that aliases repeat`;
  return refusal(what, startOf(node));
}

function startOf(node: unknown): number {
  return (node as Partial<Node> | null | undefined)?.range?.[0] ?? 0;
}
