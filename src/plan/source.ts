import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { messageOf } from '../errors';
import { clipped } from '../system/plain';
import { type Finding, type PlanPath, type PlanProblem, pathText } from './problems';
import { listed, quoted, visible } from './words';
import { dataOf, readYaml, type Yaml, YamlRefusal } from './yaml';

/** Characters of the library's messages, which may quote the text. */
const LONGEST_MESSAGE = 200;

/** The YAML of a plan, its mistakes as YAML, and where in the file a piece of its data is. */
export interface PlanSource {
  /** The plain data; only to be trusted if `readable`. */
  readonly data: unknown;
  /** Whether the text could be read, so that checking the data makes sense. */
  readonly readable: boolean;
  readonly problems: readonly PlanProblem[];
  locate(finding: Finding): PlanProblem;
}

/** What the nodes of a text are, or why they are not read. */
type Nodes = Yaml | YamlRefusal;

/**
 * Reads the text of a plan file as YAML, keeping the position of every node. A text that would take more
 * time or memory than any plan is one mistake.
 */
export function readSource(text: string, file: string): PlanSource {
  const lines = new LineCounter();
  // Some mistakes show only at the end of the text (a missing quote): their place is the last
  // character that can be seen.
  const last = Math.max(0, text.trimEnd().length - 1);
  const problemAt: ProblemAt = (offset, path, message) => {
    const { line, col } = lines.linePos(Math.min(offset, last));
    const place = { file, line: Math.max(1, line), column: Math.max(1, col) };
    return { ...place, path: pathText(path), message };
  };
  const yaml = nodesOf(text, lines);
  if (yaml instanceof YamlRefusal) {
    lines.lineStarts = lineStarts(text);
    return unread(yaml, problemAt);
  }

  const unreadable = mistakesOf(yaml, problemAt);
  const duplicates: PlanProblem[] = [];
  for (const { node, path, first } of repeatedKeys(yaml.document.contents, [])) {
    const line = lines.linePos(startOf(first)).line;
    const message = `duplicate key; it is already on line ${line}; a key is allowed once in a map`;
    duplicates.push(problemAt(startOf(node), path, message));
  }
  let data: unknown;
  try {
    data = unreadable.length === 0 ? dataOf(yaml) : undefined;
  } catch (error) {
    unreadable.push(problemAt(0, [], `not readable as YAML; ${visible(messageOf(error))}`));
  }
  const places = new Places(yaml);
  return {
    data,
    readable: unreadable.length === 0,
    problems: [...unreadable, ...duplicates],
    locate: ({ path, at, message }) => problemAt(places.offsetOf(path, at), path, message),
  };
}

type ProblemAt = (offset: number, path: PlanPath, message: string) => PlanProblem;

function nodesOf(text: string, lineCounter: LineCounter): Nodes {
  try {
    // `uniqueKeys`: the library's message does not name the key, so duplicates are looked for here.
    return readYaml(text, { lineCounter, uniqueKeys: false });
  } catch (error) {
    if (error instanceof YamlRefusal) return error;
    throw error;
  }
}

function unread(refusal: YamlRefusal, problemAt: ProblemAt): PlanSource {
  return {
    data: undefined,
    readable: false,
    problems: [problemAt(refusal.offset, [], `not readable as a plan; ${refusal.message}`)],
    locate: ({ path, message }) => problemAt(0, path, message),
  };
}

/** Where lines begin, also of a text that was not read to its end. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What is wrong with a text before it is a plan. */
function mistakesOf({ document, badAliases }: Yaml, problemAt: ProblemAt): PlanProblem[] {
  const mistakes = [...document.errors, ...document.warnings].map((error) =>
    problemAt(error.pos[0], [], `not readable as YAML; ${yamlMessage(error.message)}`),
  );
  if (badAliases.length === 0) return mistakes;
  const paths = new Map(aliasPaths(document.contents, []));
  for (const { alias, kind } of badAliases) {
    const name = quoted(`*${alias.source}`);
    const anchor = listed([alias.source]);
    const message =
      kind === 'unknown'
        ? `unknown alias; found ${name}; its anchor &${anchor} must come before it`
        : `endless alias; found ${name}; its anchor must not be around it`;
    mistakes.push(problemAt(startOf(alias), paths.get(alias) ?? [], message));
  }
  return mistakes;
}

/** Messages of the parser speak to programmers where several documents are in one file. */
function yamlMessage(message: string): string {
  return message.startsWith('Source contains multiple documents')
    ? 'found a second document after ---; a plan is one document'
    : visible(clipped(message, LONGEST_MESSAGE));
}

interface RepeatedKey {
  readonly node: Node;
  readonly first: Node;
  readonly path: PlanPath;
}

function* repeatedKeys(node: unknown, path: PlanPath): Generator<RepeatedKey> {
  if (isSeq<Node>(node)) {
    for (const [index, item] of node.items.entries()) yield* repeatedKeys(item, [...path, index]);
  }
  if (!isMap<Node, Node>(node)) return;
  const seen = new Map<string, Node>();
  for (const { key, value } of node.items) {
    const text = keyText(key);
    const first = seen.get(text);
    if (first) yield { node: key, first, path: [...path, text] };
    else seen.set(text, key);
    yield* repeatedKeys(value, [...path, text]);
  }
}

/** Where the aliases are; one as a key is where its map is. */
function* aliasPaths(node: unknown, path: PlanPath): Generator<[Alias, PlanPath]> {
  if (isAlias(node)) yield [node, path];
  else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* aliasPaths(item, [...path, index]);
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      yield* aliasPaths(key, path);
      yield* aliasPaths(value, [...path, keyText(key)]);
    }
  }
}

/** Where in a text the parts of its data are. */
class Places {
  readonly #pairs = new Map<unknown, ReadonlyMap<string, Pair>>();

  constructor(private readonly yaml: Yaml) {}

  /** The offset of what a finding is about, or of the nearest thing around it. */
  offsetOf(path: PlanPath, at: Finding['at']): number {
    let value: unknown = this.yaml.document.contents;
    let around = startOf(value);
    for (const [depth, step] of path.entries()) {
      const map = this.yaml.meant(value);
      const pair = isMap(map) ? this.#pairsOf(map).get(String(step)) : undefined;
      const next = isSeq(map) && typeof step === 'number' ? map.items[step] : pair?.value;
      const isLast = depth === path.length - 1;
      if (isLast && at === 'map') return around;
      // A value that is not written (`denom:`) has no place of its own to show.
      const unwritten = isScalar(next) && next.value === null && next.source === '';
      if (pair && ((isLast && at === 'key') || unwritten || !next))
        return startOf(pair.key, around);
      around = startOf(next, around);
      value = next;
    }
    return around;
  }

  /** By their keys; the last of repeated ones, since its value is the one that counts. */
  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map);
    if (known !== undefined) return known;
    const pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    this.#pairs.set(map, pairs);
    return pairs;
  }
}

function startOf(node: unknown, otherwise = 0): number {
  const range = (node as Partial<Node> | null | undefined)?.range;
  return range?.[0] ?? otherwise;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}
