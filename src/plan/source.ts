import { type Alias, isAlias, isMap, isSeq, LineCounter, type Node } from 'yaml';
import { messageOf, type PlanPath } from '../errors/errors';
import { clipped } from '../text/plain';
import { listed, quoted, visible } from '../text/words';
import type { MistakeCode } from './mistakes';
import { keyText, Places, startOf } from './places';
import { type Finding, type PlanProblem, pathText } from './problems';
import { dataOf, keepLargeIntegers, readYaml, type Yaml, YamlRefusal } from './yaml';

/** Maximum length of the library's messages in characters, which may quote the text. */
const LONGEST_MESSAGE = 200;

/** Path of the values of a fresh genesis, which keep integers of any size. */
const GENESIS_VALUES = ['stack', 'fresh', 'genesis'];

/** YAML of a plan, with its YAML mistakes and the positions of its data. */
export interface PlanSource {
  /** Plain data; reliable only if `readable`. */
  readonly data: unknown;
  /** True if the text could be parsed, so that checking the data makes sense. */
  readonly readable: boolean;
  readonly problems: readonly PlanProblem[];
  /** Place of the key at a path, or of the nearest enclosing one. Lines and columns count from 1. */
  placeOf(path: PlanPath): Pick<PlanProblem, 'line' | 'column'>;
  locate(finding: Finding): PlanProblem;
}

/** Nodes of a text, or the reason why it was refused. */
type Nodes = Yaml | YamlRefusal;

/**
 * Reads the text of a plan file as YAML, with the position of every node. A text that would take more time or
 * memory than any plan is reported as one mistake.
 */
export function readSource(text: string, file: string): PlanSource {
  const lines = new LineCounter();
  // Some mistakes show only at the end of the text (a missing quote): their place is the last visible
  // character.
  const last = Math.max(0, text.trimEnd().length - 1);
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, last));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problemAt: ProblemAt = (offset, path, code, message) => {
    return { file, ...placeAt(offset), path: pathText(path), code, message };
  };
  const yaml = nodesOf(text, lines);
  if (yaml instanceof YamlRefusal) {
    lines.lineStarts = lineStarts(text);
    const message = `not readable as a plan; ${yaml.message}`;
    return {
      data: undefined,
      readable: false,
      problems: [problemAt(yaml.offset, [], 'YAML_TOO_COMPLEX', message)],
      placeOf: () => placeAt(0),
      locate: ({ path, code, message }) => problemAt(0, path, code, message),
    };
  }

  const unreadable = mistakesOf(yaml, problemAt);
  const duplicates: PlanProblem[] = [];
  for (const { node, path, first } of repeatedKeys(yaml.document.contents, [])) {
    const line = lines.linePos(startOf(first)).line;
    const message = `duplicate key; it is already on line ${line}; a key is allowed once in a map`;
    duplicates.push(problemAt(startOf(node), path, 'KEY_DUPLICATE', message));
  }
  let data: unknown;
  keepLargeIntegers(yaml, GENESIS_VALUES);
  try {
    data = unreadable.length === 0 ? dataOf(yaml) : undefined;
  } catch (error) {
    unreadable.push(
      problemAt(0, [], 'YAML_INVALID', `not readable as YAML; ${visible(messageOf(error))}`),
    );
  }
  const places = new Places(yaml);
  return {
    data,
    readable: unreadable.length === 0,
    problems: [...unreadable, ...duplicates],
    placeOf: (path) => placeAt(places.offsetOf(path, 'key')),
    locate: ({ path, at, code, message }) =>
      problemAt(places.offsetOf(path, at), path, code, message),
  };
}

type ProblemAt = (
  offset: number,
  path: PlanPath,
  code: MistakeCode,
  message: string,
) => PlanProblem;

function nodesOf(text: string, lineCounter: LineCounter): Nodes {
  try {
    // `uniqueKeys`: the library's message does not name the key, so duplicates are looked for here.
    return readYaml(text, { lineCounter, uniqueKeys: false });
  } catch (error) {
    if (error instanceof YamlRefusal) return error;
    throw error;
  }
}

/** Offsets of line starts, also for a text that was not read to its end. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Mistakes in a text at the level of YAML. */
function mistakesOf({ document, badAliases }: Yaml, problemAt: ProblemAt): PlanProblem[] {
  const mistakes = [...document.errors, ...document.warnings].map((error) =>
    problemAt(
      error.pos[0],
      [],
      'YAML_INVALID',
      `not readable as YAML; ${yamlMessage(error.message)}`,
    ),
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
    mistakes.push(problemAt(startOf(alias), paths.get(alias) ?? [], 'ALIAS_INVALID', message));
  }
  return mistakes;
}

/** Rewords the parser's message about several documents in one file, which is meant for programmers. */
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

/** Yields the aliases with their paths; an alias used as a key has the path of its map. */
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
