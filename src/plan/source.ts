import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { messageOf } from '../errors';
import { type Finding, type PlanPath, type PlanProblem, pathText } from './problems';
import { quoted } from './words';

/** The YAML of a plan, its mistakes as YAML, and where in the file a piece of its data is. */
export interface PlanSource {
  /** The plain data; only to be trusted if `readable`. */
  readonly data: unknown;
  /** Whether the text could be read, so that checking the data makes sense. */
  readonly readable: boolean;
  readonly problems: readonly PlanProblem[];
  locate(finding: Finding): PlanProblem;
}

/** Reads the text of a plan file as YAML, keeping the position of every node. */
export function readSource(text: string, file: string): PlanSource {
  const lines = new LineCounter();
  // `uniqueKeys`: the parser's message does not name the key, so duplicates are looked for below.
  // `logLevel`: the parser prints a warning about a list as a key.
  const doc = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  // Some mistakes show only at the end of the text (a missing quote): their place is the last
  // character that can be seen.
  const last = Math.max(0, text.trimEnd().length - 1);
  const problemAt = (offset: number, path: PlanPath, message: string): PlanProblem => {
    const { line, col } = lines.linePos(Math.min(offset, last));
    const place = { file, line: Math.max(1, line), column: Math.max(1, col) };
    return { ...place, path: pathText(path), message };
  };
  const unreadable = [...doc.errors, ...doc.warnings].map((error) =>
    problemAt(error.pos[0], [], `not readable as YAML; ${yamlMessage(error.message)}`),
  );
  const duplicates: PlanProblem[] = [];
  for (const { node, path, first } of repeatedKeys(doc.contents, [])) {
    const line = lines.linePos(startOf(first)).line;
    const message = `duplicate key; it is already on line ${line}; a key is allowed once in a map`;
    duplicates.push(problemAt(startOf(node), path, message));
  }
  for (const { node, path, message } of badAliases(doc, doc.contents, [], [])) {
    unreadable.push(problemAt(startOf(node), path, message));
  }
  let data: unknown;
  try {
    data = unreadable.length === 0 ? doc.toJS() : undefined;
  } catch (error) {
    // Left are limits of the parser, such as against aliases that multiply without end.
    unreadable.push(problemAt(0, [], `not readable as YAML; ${messageOf(error)}`));
  }
  return {
    data,
    readable: unreadable.length === 0,
    problems: [...unreadable, ...duplicates],
    locate: ({ path, at, message }) => problemAt(offsetOf(doc, path, at), path, message),
  };
}

/** Messages of the parser speak to programmers where several documents are in one file. */
function yamlMessage(message: string): string {
  return message.startsWith('Source contains multiple documents')
    ? 'found a second document after ---; a plan is one document'
    : message;
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

interface BadAlias {
  readonly node: Node;
  readonly path: PlanPath;
  readonly message: string;
}

/** Aliases of nothing or of a list or map they are in; `open` are the nodes around `node`. */
function* badAliases(
  doc: Document,
  node: unknown,
  path: PlanPath,
  open: readonly unknown[],
): Generator<BadAlias> {
  if (isAlias(node)) {
    const target = node.resolve(doc);
    const name = quoted(`*${node.source}`);
    if (target === undefined) {
      const message = `unknown alias; found ${name}; its anchor &${node.source} must come before it`;
      yield { node, path, message };
    } else if (open.includes(target)) {
      const message = `endless alias; found ${name}; its anchor must not be around it`;
      yield { node, path, message };
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      yield* badAliases(doc, item, [...path, index], [...open, node]);
    }
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      yield* badAliases(doc, key, path, [...open, node]);
      yield* badAliases(doc, value, [...path, keyText(key)], [...open, node]);
    }
  }
}

/** The offset of what a finding is about, or of the nearest thing around it. */
function offsetOf(doc: Document, path: PlanPath, at: Finding['at']): number {
  let value: unknown = doc.contents;
  let around = startOf(value);
  for (const [depth, step] of path.entries()) {
    const map = isAlias(value) ? value.resolve(doc) : value;
    // The last of repeated keys, since its value is the one that counts.
    const pair = isMap(map) ? map.items.findLast(({ key }) => keyText(key) === String(step)) : null;
    const next = isSeq(map) && typeof step === 'number' ? map.items[step] : pair?.value;
    const isLast = depth === path.length - 1;
    if (isLast && at === 'map') return around;
    // A value that is not written (`denom:`) has no place of its own to show.
    const unwritten = isScalar(next) && next.value === null && next.source === '';
    if (pair && ((isLast && at === 'key') || unwritten || !next)) return startOf(pair.key, around);
    around = startOf(next, around);
    value = next;
  }
  return around;
}

function startOf(node: unknown, otherwise = 0): number {
  const range = (node as Partial<Node> | null | undefined)?.range;
  return range?.[0] ?? otherwise;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}
