import path from 'node:path';
import { closing, goTokens, isMark, isWord, splitAt, type Token } from './go-tokens';

/** A package-level constant or variable. */
export interface GoValue {
  /** Tokens of its expression; empty if it has none. */
  readonly expression: readonly Token[];
  /** Paths of the files embedded in it, as patterns relative to the package. */
  readonly embedded: readonly string[];
}

export interface GoFunction {
  readonly name: string;
  readonly isMethod: boolean;
  readonly parameters: readonly string[];
  /** Range of its body in the tokens of the file. */
  readonly from: number;
  readonly to: number;
}

/** A parsed Go file: the parts that tell where a text comes from. */
export interface GoFile {
  readonly path: string;
  /** Folder of the file, which is its package. */
  readonly folder: string;
  readonly package: string;
  readonly tokens: readonly Token[];
  /** Imported packages by the name used in the file. */
  readonly imports: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, GoValue>;
  readonly functions: readonly GoFunction[];
  /** Fields of its structs, by type. */
  readonly structs: ReadonlyMap<string, readonly string[]>;
}

/** Parses a Go file. What it does not understand is left out. */
export function goFile(file: string, text: string): GoFile {
  const tokens = goTokens(text);
  const imports = new Map<string, string>();
  const values = new Map<string, GoValue>();
  const structs = new Map<string, readonly string[]>();
  const functions: GoFunction[] = [];
  let name = '';
  let embedded: readonly string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'embed') {
      embedded = token.value.split(/\s+/);
      continue;
    }
    if (token?.kind !== 'word') continue;
    if (token.value === 'func') {
      const found = functionAt(tokens, at);
      if (found !== undefined) functions.push(found);
      at = found?.to ?? at;
      continue;
    }
    if (!DECLARING.has(token.value)) continue;
    const end = statementEnd(tokens, at + 1);
    const isGroup = isMark(tokens[at + 1], '(');
    const inside = isGroup ? tokens.slice(at + 2, end - 1) : tokens.slice(at + 1, end);
    for (const spec of isGroup ? splitAt(inside, ';') : [inside]) {
      const own = spec[0]?.kind === 'embed' ? spec[0].value.split(/\s+/) : embedded;
      const rest = spec.filter(({ kind }) => kind !== 'embed');
      if (token.value === 'package') name = rest[0]?.value ?? '';
      else if (token.value === 'import') addImport(imports, rest);
      else if (token.value === 'type') addStruct(structs, rest);
      else addValues(values, rest, own);
      embedded = [];
    }
    at = end;
  }
  const folder = path.posix.dirname(file);
  return { path: file, folder, package: name, tokens, imports, values, functions, structs };
}

const DECLARING = new Set(['package', 'import', 'const', 'var', 'type']);

/** End of the statement that begins at a place: its `;`, outside of brackets. */
function statementEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (isMark(token, ';')) return at;
    if (isMark(token, '(') || isMark(token, '[') || isMark(token, '{')) at = closing(tokens, at);
  }
  return tokens.length;
}

/** Adds an import under its alias, or the last part of its path that is no version. */
function addImport(imports: Map<string, string>, spec: readonly Token[]): void {
  const target = spec.find(({ kind }) => kind === 'text')?.value;
  if (target === undefined) return;
  const alias = spec[0]?.kind === 'word' ? spec[0].value : undefined;
  const parts = target.split('/').filter((part, at) => at === 0 || !/^v\d+$/.test(part));
  const last = target.split('/').at(-1) ?? '';
  imports.set(alias ?? last, target);
  if (alias === undefined) imports.set(parts.at(-1) ?? last, target);
}

function addStruct(structs: Map<string, readonly string[]>, spec: readonly Token[]): void {
  const [name, struct, open] = spec;
  if (name === undefined || !isWord(struct, 'struct') || !isMark(open, '{')) return;
  const fields = splitAt(spec.slice(3, closing(spec, 2)), ';').flatMap((field) =>
    splitAt(field, ',').flatMap(([first]) => (first?.kind === 'word' ? [first.value] : [])),
  );
  structs.set(name.value, fields);
}

function addValues(
  values: Map<string, GoValue>,
  spec: readonly Token[],
  embedded: readonly string[],
): void {
  const assign = spec.findIndex((token) => isMark(token, '='));
  const names = splitAt(assign === -1 ? spec : spec.slice(0, assign), ',');
  const expressions = assign === -1 ? [] : splitAt(spec.slice(assign + 1), ',');
  for (const [index, [name]] of names.entries()) {
    if (name?.kind !== 'word') continue;
    values.set(name.value, { expression: expressions[index] ?? [], embedded });
  }
}

function functionAt(tokens: readonly Token[], at: number): GoFunction | undefined {
  let open = at + 1;
  const isMethod = isMark(tokens[open], '(');
  if (isMethod) open = closing(tokens, open) + 1;
  const name = tokens[open];
  if (name?.kind !== 'word') return undefined;
  open += 1;
  if (isMark(tokens[open], '[')) open = closing(tokens, open) + 1;
  if (!isMark(tokens[open], '(')) return undefined;
  const close = closing(tokens, open);
  const body = bodyAfter(tokens, close + 1);
  return {
    name: name.value,
    isMethod,
    parameters: splitAt(tokens.slice(open + 1, close), ',').map(([first]) => first?.value ?? ''),
    from: body,
    to: closing(tokens, body),
  };
}

/** Start of a function's body behind its results, which may contain `interface{}`. */
function bodyAfter(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (isMark(token, ';')) return at;
    const isType = isWord(tokens[at - 1], 'interface') || isWord(tokens[at - 1], 'struct');
    if (isMark(token, '{') && !isType) return at;
    if (isMark(token, '(') || isMark(token, '[') || isMark(token, '{')) at = closing(tokens, at);
  }
  return tokens.length;
}
