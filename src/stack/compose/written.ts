import path from 'node:path';
import { isAlias, isMap, isScalar, isSeq, LineCounter } from 'yaml';
import type { Place, PlanPath } from '../../errors/errors';
import { isMapping, valueAt } from '../../plan/find';
import { keyText, Places } from '../../plan/places';
import { LARGEST_YAML, readYaml, type Yaml } from '../../plan/yaml';
import { readBounded } from '../../system/files';

/** A text in a compose file. */
export interface WrittenText {
  readonly path: PlanPath;
  readonly text: string;
  readonly line: number;
}

/** A compose file as written, before Compose resolves it. */
export interface WrittenFile {
  /** Name in messages. */
  readonly file: string;
  readonly data: unknown;
  /** First mistake of the text, and its line. */
  readonly mistake: { readonly message: string; readonly line: number } | undefined;
  /** All texts that are values. */
  readonly texts: readonly WrittenText[];
  /** Place of the key at a path, or of the nearest enclosing one. */
  placeOf(path: PlanPath): Place;
}

const MOST_FILES = 50;
const MOST_TEXTS = 20_000;

/**
 * Reads compose files with all files that they include or extend, as far as they are readable YAML with a known
 * path. Paths are relative to the project's folder or to the file that names them.
 *
 * @param nameOf name of a file in messages
 */
export async function readWritten(
  files: readonly string[],
  folder: string | undefined,
  nameOf: (file: string) => string,
): Promise<WrittenFile[]> {
  const base = folder ?? path.dirname(files[0] ?? '.');
  const places = [...files];
  const found = new Map<string, WrittenFile>();
  for (const place of places) {
    if (found.has(place) || found.size >= MOST_FILES) continue;
    const written = await readOne(place, nameOf(place));
    if (written === undefined) continue;
    found.set(place, written);
    for (const named of filesNamedIn(written.data)) {
      places.push(path.resolve(base, named), path.resolve(path.dirname(place), named));
    }
  }
  return [...found.values()];
}

async function readOne(place: string, file: string): Promise<WrittenFile | undefined> {
  try {
    return writtenFile(await readBounded(place, LARGEST_YAML), file);
  } catch {
    return undefined; // a message then has fewer lines; Compose itself names the file
  }
}

/**
 * Parses a compose file. Custom tags (`!reset`, `!override`) have no effect.
 *
 * @throws YamlRefusal if reading it would take too much time or memory
 */
export function writtenFile(text: string, file: string): WrittenFile {
  const lineCounter = new LineCounter();
  const yaml = readYaml(text, { lineCounter, merge: true, uniqueKeys: false });
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const [error] = yaml.document.errors;
  const places = new Places(yaml);
  return {
    file,
    data: dataOf(yaml),
    mistake: error && { message: error.message, line: lineAt(error.pos[0]) },
    texts: textsOf(yaml, text, lineAt),
    placeOf: (at) => ({ file, line: lineAt(places.offsetOf(at, 'key')) }),
  };
}

function dataOf({ document, badAliases }: Yaml): unknown {
  if (document.errors.length > 0 || badAliases.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: -1 }); // limited by `readYaml`
  } catch {
    return undefined; // a merge key with another value than a map
  }
}

function textsOf(
  { document }: Yaml,
  source: string,
  lineAt: (offset: number) => number,
): WrittenText[] {
  const found: WrittenText[] = [];
  const visit = (node: unknown, at: PlanPath): void => {
    if (found.length >= MOST_TEXTS || isAlias(node)) return;
    if (isScalar(node) && typeof node.value === 'string') {
      const [start = 0, end = start] = node.range ?? [];
      // A long text has its variables on other lines than its beginning.
      const variable = source.indexOf('$', start);
      const offset = variable >= 0 && variable < end ? variable : start;
      found.push({ path: at, text: node.value, line: lineAt(offset) });
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item, [...at, index]);
    } else if (isMap(node)) {
      for (const { key, value } of node.items) visit(value, [...at, keyText(key)]);
    }
  };
  visit(document.contents, []);
  return found;
}

/** Paths of files that a compose file includes or extends, without those with variables. */
function filesNamedIn(data: unknown): string[] {
  const include = valueAt(data, ['include']);
  const included = (Array.isArray(include) ? include : []).flatMap((each: unknown) =>
    isMapping(each) ? each.path : each,
  );
  const services = valueAt(data, ['services']);
  const extended = Object.values(isMapping(services) ? services : {}).map((service) =>
    valueAt(service, ['extends', 'file']),
  );
  return [...included, ...extended].filter(
    (named): named is string => typeof named === 'string' && !named.includes('$'),
  );
}
