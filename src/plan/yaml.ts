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
} from 'yaml';

/** Bytes of a file of YAML; it keeps the time that a mistake in it takes within a second, too. */
export const LARGEST_YAML = 1024 * 1024;
/** How deep lists and maps may be in one another: the library calls itself for each level. */
const DEEPEST = 100;
/** Words, marks, blanks, line ends and escapes of a text: the memory of its nodes and mistakes goes by them. */
const MOST_PARTS = 30_000;
const MOST_ALIASES = 1_000;
/** Values with those that aliases repeat: whatever is done with each of them goes by their number. */
const MOST_VALUES = 30_000;

/** YAML that is not read further, since it would take more time or memory than is good. */
export class YamlRefusal extends Error {
  /**
   * @param message what it has that is too much, as a clause
   * @param offset where, in characters from the beginning of the text
   */
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** An alias that stands for nothing: it has no anchor before it, or one around it. */
export interface BadAlias {
  readonly alias: Alias;
  readonly kind: 'unknown' | 'endless';
}

/** The nodes of a text, and what its aliases stand for. */
export interface Yaml {
  /** With the mistakes of the text, as the library has them. */
  readonly document: Document;
  readonly badAliases: readonly BadAlias[];
  /** The node that an alias stands for; any other is itself. */
  meant(node: unknown): unknown;
}

export type YamlOptions = ParseOptions & DocumentOptions & SchemaOptions;

/**
 * The nodes of a text that others wrote, in time and memory that go by its length.
 *
 * @throws YamlRefusal where it is too deep, has too many parts or a list for a key, or its aliases repeat too much
 */
export function readYaml(text: string, options: YamlOptions): Yaml {
  checkParts(text);
  // `logLevel`: the library prints a warning about a list as a key.
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
 * The plain data of nodes, without mistakes among them.
 *
 * @throws Error of the library, for what is a mistake only as data
 */
export function dataOf({ document }: Yaml): unknown {
  // How often aliases repeat what is known, and less than what the library calls an attack.
  return document.toJS({ maxAliasCount: -1 });
}

/** The library's own first stage, which builds a stack of its own rather than to call itself. */
function checkParts(text: string): void {
  const parser = new Parser();
  let parts = 0;
  for (const part of new Lexer().lex(text)) {
    for (const _ of parser.next(part)); // what it makes of it is not needed yet
    parts += 1 + escapesIn(part);
    const { offset } = parser;
    if (parts > MOST_PARTS) throw refusal(`more than ${MOST_PARTS} words and marks`, offset);
    if (parser.stack.length > DEEPEST) {
      throw refusal(`lists and maps more than ${DEEPEST} deep in one another`, offset);
    }
  }
}

/** Each escape of a text in quotes may be a mistake of its own. */
function escapesIn(part: string): number {
  if (!part.startsWith('"')) return 0;
  let count = 0;
  for (let at = part.indexOf('\\'); at >= 0; at = part.indexOf('\\', at + 2)) count++;
  return count;
}

function refusal(what: string, offset: number): YamlRefusal {
  return new YamlRefusal(`it has ${what}`, offset);
}

/** What the aliases of a document stand for, found in one pass through it. */
class Aliases {
  readonly targets = new Map<Alias, Node>();
  readonly bad: BadAlias[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  /** How many values an anchored node is, with what its own aliases repeat. */
  readonly #values = new Map<Node, number>();
  #count = 0;

  constructor(root: unknown) {
    this.#walk(root);
  }

  /** @returns the number of values */
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

  /** The library writes a list or a map out to make a text of it, and twice for each one around it. */
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
