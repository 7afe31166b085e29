import path from 'node:path';
import {
  definitionAt,
  type Expression,
  indexedIn,
  isDeclared,
  localsOf,
  openingOf,
  partsAt,
  resultsOf,
  splitParts,
  upToComma,
  valuesOnly,
  withoutParentheses,
} from './go-expressions';
import type { GoFile, GoFunction } from './go-file';
import { folderOf, type ModuleFolder } from './go-module';
import { isMark, isWord, splitAt, type Token } from './go-tokens';
import type { Located } from './tree';

/** Place of a word in a file. */
interface Use {
  readonly file: GoFile;
  readonly at: number;
}

/** Limits on the steps of one look-up and on their depth, far above those of any real chain. */
const MOST_STEPS = 20_000;
const DEEPEST = 16;

/** Texts that a build gives, not the code. */
export interface BuiltTexts {
  /** Text of an expression whose value is outside of the files; undefined for others. */
  readonly of: (expression: Expression) => string | undefined;
  /** Text of a package's variable that the linker sets, by the package's folder; undefined for others. */
  readonly variable: (folder: string, name: string) => Located | undefined;
}

const NOT_BUILT: BuiltTexts = { of: () => undefined, variable: () => undefined };

/**
 * Finds the texts that an expression of Go can have, without running it: through constants, variables, loops over
 * maps and lists, fields of structs, parameters and results of functions. A condition is not evaluated: all of its
 * branches count.
 */
export class GoTexts {
  readonly #packages = new Map<string, GoFile[]>();
  readonly #calls = new Map<string, Use[]>();
  readonly #keys = new Map<string, Use[]>();
  /** Folders of packages that a look-up needed and that were not given. */
  readonly missing = new Set<string>();
  #steps = 0;

  /**
   * @param embedded texts of embedded files, by path
   * @param built texts that a build gives, which replace those of the code
   */
  constructor(
    readonly files: readonly GoFile[],
    private readonly modules: readonly ModuleFolder[],
    private readonly embedded: ReadonlyMap<string, string>,
    private readonly built: BuiltTexts = NOT_BUILT,
  ) {
    for (const file of files) {
      add(this.#packages, file.folder, file);
      for (const [at, token] of file.tokens.entries()) {
        if (token.kind !== 'word') continue;
        const next = file.tokens[at + 1];
        if (isMark(next, '(')) add(this.#calls, token.value, { file, at });
        const before = file.tokens[at - 1];
        const begins = isMark(before, '{') || isMark(before, ',');
        if (begins && isMark(next, ':') && !isMark(file.tokens[at + 2], '=')) {
          add(this.#keys, token.value, { file, at });
        }
      }
    }
  }

  /** Calls of a function or method of this name, with their arguments. */
  callsOf(
    name: string,
  ): { readonly file: GoFile; readonly line: number; readonly args: Expression[] }[] {
    return (this.#calls.get(name) ?? []).flatMap(({ file, at }) => {
      if (isDeclared(file, at)) return [];
      return [{ file, line: file.tokens[at]?.line ?? 0, args: partsAt(file, at + 1) }];
    });
  }

  /** Texts of an expression. */
  of(expression: Expression): Located[] {
    this.#steps = 0;
    const found = new Map<string, Located>();
    for (const each of this.#texts(expression, 0)) {
      if (!found.has(each.value)) found.set(each.value, each);
    }
    return [...found.values()];
  }

  #texts(expression: Expression, depth: number): Located[] {
    if (depth > DEEPEST || ++this.#steps > MOST_STEPS) return [];
    const tokens = withoutParentheses(expression.tokens);
    const [first, second, third] = tokens;
    if (first === undefined) return [];
    const built = this.built.of({ ...expression, tokens });
    if (built !== undefined) {
      return [{ value: built, path: expression.file.path, line: first.line }];
    }
    const sum = splitAt(tokens, '+');
    if (sum.length > 1) return this.#joined(sum, expression, depth);
    if (tokens.length === 1) {
      if (first.kind === 'text') {
        return [{ value: first.value, path: expression.file.path, line: first.line }];
      }
      return first.kind === 'word' ? this.#named(first.value, expression, depth) : [];
    }
    if (isMark(first, '&') || isMark(first, '*')) {
      return this.#texts({ ...expression, tokens: tokens.slice(1) }, depth + 1);
    }
    const last = tokens.at(-1);
    if (isMark(last, ')')) return this.#called(tokens, expression, depth);
    if (isMark(last, ']')) {
      const list = tokens.slice(0, openingOf(tokens, tokens.length - 1));
      return this.#elements({ ...expression, tokens: list }, depth + 1);
    }
    if (
      tokens.length === 3 &&
      first.kind === 'word' &&
      isMark(second, '.') &&
      third !== undefined
    ) {
      const folder = this.#imported(expression, first.value);
      if (folder !== undefined) return this.#valueIn(folder, third.value, depth);
    }
    const field = tokens.at(-1);
    const isField = field?.kind === 'word' && isMark(tokens.at(-2), '.');
    return isField ? this.#fields(field.value, depth) : [];
  }

  #joined(parts: readonly Token[][], expression: Expression, depth: number): Located[] {
    let found: Located[] | undefined;
    for (const tokens of parts) {
      const texts = this.#texts({ ...expression, tokens }, depth + 1);
      const before = found ?? [
        { value: '', path: expression.file.path, line: tokens[0]?.line ?? 0 },
      ];
      this.#steps += before.length * texts.length;
      if (this.#steps > MOST_STEPS) return [];
      found = before.flatMap((head) =>
        texts.map((tail) => ({ ...tail, value: `${head.value}${tail.value}` })),
      );
    }
    return found ?? [];
  }

  /** Texts of a name: of a local variable, a parameter, or a value of the package. */
  #named(name: string, { file, within }: Expression, depth: number): Located[] {
    if (within !== undefined) {
      const local = this.#local(name, { file, within }, depth);
      if (local !== undefined) return local;
      const at = within.parameters.indexOf(name);
      if (at !== -1) {
        return this.#callers(file, within).flatMap((args) => {
          const given = args[at];
          return given === undefined ? [] : this.#texts(given, depth + 1);
        });
      }
    }
    return this.#valueIn(file.folder, name, depth);
  }

  /** Texts assigned to a local variable; undefined if the function has none of this name. */
  #local(
    name: string,
    { file, within }: { readonly file: GoFile; readonly within: GoFunction },
    depth: number,
  ): Located[] | undefined {
    const found: Located[] = [];
    let isThere = false;
    for (let at = within.from; at < within.to; at++) {
      if (!isWord(file.tokens[at], name)) continue;
      const defined = definitionAt(file, at, within.to);
      if (defined === undefined) continue;
      isThere = true;
      const { tokens, as } = defined;
      const expression = { tokens, file, within };
      // An assignment to itself, such as `name = strings.TrimSpace(name)`, says nothing.
      if (tokens.some((token) => isWord(token, name))) continue;
      if (as === 'key') found.push(...this.#keysOf(expression, depth + 1));
      else if (as === 'element') found.push(...this.#elements(expression, depth + 1));
      else found.push(...this.#texts(expression, depth + 1));
    }
    return isThere ? found : undefined;
  }

  /** Texts of a constant or variable of a package, or of the files embedded in it. */
  #valueIn(folder: string, name: string, depth: number): Located[] {
    const built = this.built.variable(folder, name);
    if (built !== undefined) return [built];
    return this.#expressionsIn(folder, name).flatMap(({ expression, embedded }) => [
      ...this.#texts(expression, depth + 1),
      ...embedded.flatMap((file) => this.#entries(file)),
    ]);
  }

  /** Entries of the files that a package embeds. */
  embeddedIn(folder: string): Located[] {
    return (this.#packages.get(folder) ?? []).flatMap(({ values }) =>
      [...values.values()].flatMap(({ embedded }) =>
        embedded.flatMap((name) => this.#entries(path.posix.join(folder, name))),
      ),
    );
  }

  /** Entries of an embedded file: its lines, or parts of them between commas. */
  #entries(file: string): Located[] {
    const lines = (this.embedded.get(file) ?? '').split('\n');
    return lines.flatMap((text, index) =>
      text.split(',').flatMap((part) => {
        const value = part.trim();
        return value === '' || value.startsWith('#')
          ? []
          : [{ value, path: file, line: index + 1 }];
      }),
    );
  }

  #expressionsIn(folder: string, name: string) {
    const files = this.#packages.get(folder);
    if (files === undefined) this.missing.add(folder);
    return (files ?? []).flatMap((file) => {
      const value = file.values.get(name);
      if (value === undefined) return [];
      const expression: Expression = { tokens: value.expression, file, within: undefined };
      const embedded = value.embedded.map((each) => path.posix.join(folder, each));
      return [{ expression, embedded }];
    });
  }

  /** Texts given to a field of a struct, by its name or by its place, anywhere in the files. */
  #fields(field: string, depth: number): Located[] {
    const byName = (this.#keys.get(field) ?? []).map(({ file, at }) => upToComma(file, at + 2));
    const byPlace = this.files.flatMap((file) =>
      [...file.structs].flatMap(([type, fields]) => {
        const at = fields.indexOf(field);
        return at === -1 ? [] : this.#composites(type).flatMap((parts) => parts[at] ?? []);
      }),
    );
    return [...byName, ...byPlace].flatMap((expression) => this.#texts(expression, depth + 1));
  }

  /** Values of structs of a type that are given without names of fields: `Upgrade{"v2", handler}`. */
  #composites(type: string): Expression[][] {
    return this.files.flatMap((file) =>
      file.tokens.flatMap((token, at) => {
        if (!isWord(token, type) || !isMark(file.tokens[at + 1], '{')) return [];
        if (isMark(file.tokens[at - 1], ']')) {
          const listed = partsAt(file, at + 1).filter(({ tokens }) => isMark(tokens[0], '{'));
          return listed.map((part) => valuesOnly(splitParts(part)));
        }
        return [valuesOnly(partsAt(file, at + 1))];
      }),
    );
  }

  /** Texts of a call: the results of a function of the files, or the argument of a conversion. */
  #called(tokens: readonly Token[], expression: Expression, depth: number): Located[] {
    const open = openingOf(tokens, tokens.length - 1);
    const name = tokens[open - 1];
    if (name?.kind !== 'word') return [];
    const before = tokens[open - 3];
    const isQualified = isMark(tokens[open - 2], '.');
    if (CONVERSIONS.has(`${isQualified ? `${before?.value}.` : ''}${name.value}`)) {
      const [argument] = splitAt(tokens.slice(open + 1, -1), ',');
      return this.#texts({ ...expression, tokens: argument ?? [] }, depth + 1);
    }
    return this.#results(tokens.slice(0, open), expression).flatMap((result) =>
      this.#texts(result, depth + 1),
    );
  }

  /** First results of the functions that a call may mean. */
  #results(callee: readonly Token[], expression: Expression): Expression[] {
    const name = callee.at(-1)?.value ?? '';
    const isPlain = callee.length === 1;
    const folder = isPlain
      ? expression.file.folder
      : callee.length === 3 && this.#imported(expression, callee[0]?.value ?? '');
    if (typeof folder === 'string' && !this.#packages.has(folder)) this.missing.add(folder);
    const files = typeof folder === 'string' ? (this.#packages.get(folder) ?? []) : this.files;
    return files.flatMap((file) =>
      file.functions
        .filter((each) => each.name === name && each.isMethod === (typeof folder !== 'string'))
        .flatMap((within) => resultsOf(file, within)),
    );
  }

  /** Keys of a map. */
  #keysOf(expression: Expression, depth: number): Located[] {
    return this.#mapsOf(expression, depth).flatMap((map) => [
      ...map.parts.flatMap((part) => {
        const [key = [], value] = splitAt(part.tokens, ':');
        return value === undefined ? [] : this.#texts({ ...part, tokens: key }, depth + 1);
      }),
      ...map.indexed.flatMap((key) => this.#texts(key, depth + 1)),
    ]);
  }

  /** Texts in a list, and in the lines of a text. */
  #elements(expression: Expression, depth: number): Located[] {
    if (isMark(expression.tokens.at(-1), ')')) {
      const called = this.#called(expression.tokens, expression, depth);
      if (called.length > 0) return called;
    }
    const lists = this.#mapsOf(expression, depth);
    if (lists.length === 0) return this.#texts(expression, depth + 1);
    return lists.flatMap(({ parts }) =>
      parts.flatMap((part) => {
        const [first = [], value] = splitAt(part.tokens, ':');
        return this.#texts({ ...part, tokens: value ?? first }, depth + 1);
      }),
    );
  }

  /** Maps or lists that an expression can be: their parts as written, and keys assigned to them. */
  #mapsOf(
    { tokens, file, within }: Expression,
    depth: number,
  ): { readonly parts: Expression[]; readonly indexed: Expression[] }[] {
    if (depth > DEEPEST || ++this.#steps > MOST_STEPS) return [];
    const last = tokens.at(-1);
    if (isMark(last, '}')) {
      const open = openingOf(tokens, tokens.length - 1);
      const inside = tokens.slice(open + 1, -1);
      return [{ parts: splitParts({ tokens: inside, file, within }), indexed: [] }];
    }
    if (isMark(last, ')')) {
      const open = openingOf(tokens, tokens.length - 1);
      return this.#results(tokens.slice(0, open), { tokens, file, within }).flatMap((result) =>
        this.#mapsOf(result, depth + 1),
      );
    }
    if (last?.kind !== 'word') return [];
    const imported =
      tokens.length === 3
        ? this.#imported({ tokens, file, within }, tokens[0]?.value ?? '')
        : undefined;
    const folder = tokens.length === 1 ? file.folder : imported;
    if (folder === undefined) {
      const given = (this.#keys.get(last.value) ?? []).map((use) =>
        upToComma(use.file, use.at + 2),
      );
      return given.flatMap((each) => this.#mapsOf(each, depth + 1));
    }
    const indexed = (this.#packages.get(folder) ?? []).flatMap((each) =>
      indexedIn(each, last.value),
    );
    const globals = this.#expressionsIn(folder, last.value).map(({ expression }) => expression);
    const locals = within === undefined ? [] : localsOf(file, within, last.value);
    const maps = [...locals, ...globals].flatMap((each) => this.#mapsOf(each, depth + 1));
    return indexed.length > 0 ? [...maps, { parts: [], indexed }] : maps;
  }

  /** Arguments of all calls of a function. */
  #callers(file: GoFile, { name, isMethod }: GoFunction): Expression[][] {
    return (this.#calls.get(name) ?? []).flatMap((use) => {
      if (isDeclared(use.file, use.at)) return [];
      const isQualified = isMark(use.file.tokens[use.at - 1], '.');
      const before = use.file.tokens[use.at - 2]?.value ?? '';
      const folder = isQualified ? this.#folderOf(use.file, before) : use.file.folder;
      const isSame = isMethod ? isQualified : folder === file.folder;
      return isSame ? [partsAt(use.file, use.at + 1)] : [];
    });
  }

  /** Folder of a package that a name means in an expression. */
  #imported({ file, within }: Expression, name: string): string | undefined {
    const isLocal = within?.parameters.includes(name) === true;
    return isLocal ? undefined : this.#folderOf(file, name);
  }

  #folderOf(file: GoFile, name: string): string | undefined {
    const target = file.imports.get(name);
    return target === undefined ? undefined : folderOf(this.modules, target);
  }
}

/** Functions of Go that keep the lines of a text as they are. */
const CONVERSIONS = new Set(['string', 'strings.Split', 'strings.Fields', 'strings.TrimSpace']);

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
