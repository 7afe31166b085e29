import path from 'node:path';
import type { Expression } from './go-expressions';
import { type GoFile, goFile } from './go-file';
import { folderOf, type ModuleFolder, moduleOf, modulesIn } from './go-module';
import { type BuiltTexts, GoTexts } from './go-texts';
import { isMark, isWord } from './go-tokens';
import { makeFacts } from './make';
import { compareNames } from './tags';
import { isOwnGo, isSampleGo, type Located, placeOf, type Tree } from './tree';

/** Names of the upgrades that the code of a tree knows, each in the order of the versions in them. */
export interface UpgradeNames {
  /** Names passed to SetUpgradeHandler. */
  readonly registered: readonly Located[];
  /** Names in constants of the code of upgrades that no call was seen to use. */
  readonly declared: readonly Located[];
  /** Places of calls of SetUpgradeHandler; empty if the chain has no upgrade by governance. */
  readonly calls: readonly string[];
  /** Places of calls whose name was not found. */
  readonly unknown: readonly string[];
  /**
   * Those of them whose name is the version of the binary: `version.Version` of the SDK, `Version()` of an application,
   * or a variable that builds compute for `-X`.
   */
  readonly byVersion: readonly string[];
  /** These variables, by import path of the package and name. */
  readonly versionVariables: readonly string[];
}

/** Beginning of the text that stands for a binary's version; the variable with it follows, none for that of the SDK. */
const VERSION = '\0';

const SETTER = 'SetUpgradeHandler';
/** Words in files that have to do with names of upgrades. */
const WORDS = [SETTER, 'UpgradeName', 'UpgradePlan', 'PlanName', '/upgrades'];
/** Limits of one look-up: files to parse, and rounds of reading further packages. */
const MOST_FILES = 3_000;
const MOST_ROUNDS = 4;
const MOST_MODULES = 8;

/**
 * Finds the names of upgrades in the code of a tree, without running it. Tests, generated files, vendored code and
 * comments do not count. The code of a sample chain, such as `simapp`, counts where no other code registers upgrades.
 */
export async function upgradeNamesOf(tree: Tree): Promise<UpgradeNames> {
  const names = await namesAmong(tree, isOwnGo);
  if (names.calls.length > 0) return names;
  const ofSample = await namesAmong(tree, isSampleGo);
  return ofSample.calls.length > 0 ? ofSample : names;
}

/** @param isRead returns true for files that count */
async function namesAmong(tree: Tree, isRead: (path: string) => boolean): Promise<UpgradeNames> {
  const modules = modulesIn(await tree.texts(tree.paths.filter(isGoMod)));
  const own = tree.paths.filter(isRead);
  const ownFiles = new Set(own);
  const hits = (await tree.goFilesWith(WORDS)).filter((name) => ownFiles.has(name));
  const files = new Map<string, GoFile>();
  const read = async (names: readonly string[]) => {
    const left = names.filter((name) => !files.has(name)).slice(0, MOST_FILES - files.size);
    for (const [name, text] of await tree.texts(left)) files.set(name, goFile(name, text));
  };
  await read([...hits, ...own.filter(isOfUpgrades)]);
  const besides = new Set([...files.values()].filter(calls).map(({ folder }) => folder));
  await read(own.filter((name) => besides.has(path.posix.dirname(name))));
  const stamps = await stampsIn(tree, modules, [...besides]);
  for (let round = 1; ; round++) {
    const all = [...files.values()];
    const built: BuiltTexts = {
      of: (expression) => (isVersion(expression, all) ? VERSION : undefined),
      variable: (folder, name) => stamps.get(stampKey(folder, name)),
    };
    const texts = new GoTexts(all, modules, await embeddedTexts(tree, all), built);
    const names = namesIn(texts, modules);
    const before = files.size;
    const wanted = new Set(texts.missing);
    if (round < MOST_ROUNDS) await read(own.filter((name) => wanted.has(path.posix.dirname(name))));
    if (files.size === before) return names;
  }
}

function namesIn(texts: GoTexts, modules: readonly ModuleFolder[]): UpgradeNames {
  const imported = importedFolders(texts.files, modules);
  const found = new Map<string, Located>();
  const places: string[] = [];
  const unknown: string[] = [];
  const byVersion: string[] = [];
  const versionVariables = new Set<string>();
  for (const { file, line, args } of texts.callsOf(SETTER)) {
    const at = placeOf({ value: '', path: file.path, line });
    places.push(at);
    const [name] = args;
    const given = (name === undefined ? [] : texts.of(name)).filter(({ path: where }) => {
      const folder = path.posix.dirname(where);
      return folder === file.folder || imported.has(folder) || !where.endsWith('.go');
    });
    // A program can read a list of names from its embedded files in any way.
    const all = given.some(isName) ? given : texts.embeddedIn(file.folder);
    const named = all.filter(isName);
    if (named.length === 0) {
      unknown.push(at);
      const versions = given.filter(({ value }) => value.startsWith(VERSION));
      if (versions.length > 0) byVersion.push(at);
      for (const { value } of versions) {
        if (value !== VERSION) versionVariables.add(value.slice(VERSION.length));
      }
    }
    for (const each of named) if (!found.has(each.value)) found.set(each.value, each);
  }
  const registered = [...found.values()];
  return {
    registered: registered.toSorted(inOrder),
    declared: declaredNames(texts)
      .filter(({ value }) => !found.has(value))
      .toSorted(inOrder),
    calls: places,
    unknown,
    byVersion,
    versionVariables: [...versionVariables],
  };
}

/**
 * Returns true for `version.Version` of the SDK, which a build sets by `-X`, and for `app.Version()` of an application
 * that inherits this method: programs give their application that version (baseapp `SetVersion`).
 */
function isVersion({ tokens, file }: Expression, files: readonly GoFile[]): boolean {
  const [alias, dot, member] = tokens;
  const imported = file.imports.get(alias?.value ?? '');
  if (tokens.length === 3) {
    return (
      isMark(dot, '.') &&
      isWord(member, 'Version') &&
      /\/cosmos-sdk(?:\/v\d+)?\/version$/.test(imported ?? '')
    );
  }
  const [point, method, open, close] = tokens.slice(-4);
  const isCalled =
    tokens.length > 4 &&
    isMark(point, '.') &&
    isWord(method, 'Version') &&
    isMark(open, '(') &&
    isMark(close, ')');
  const isField = tokens
    .slice(0, -4)
    .every((token, at) => (at % 2 === 0 ? token.kind === 'word' : isMark(token, '.')));
  return isCalled && isField && imported === undefined && !hasMethod(files, 'Version');
}

function hasMethod(files: readonly GoFile[], name: string): boolean {
  return files.some(({ functions }) =>
    functions.some((each) => each.isMethod && each.name === name),
  );
}

const stampKey = (folder: string, name: string) => `${folder} ${name}`;

/** Texts that builds give by `-X` to variables of some folders' modules: {@link VERSION} for one that a shell computes. */
async function stampsIn(
  tree: Tree,
  modules: readonly ModuleFolder[],
  folders: readonly string[],
): Promise<ReadonlyMap<string, Located>> {
  const own = new Set(folders.flatMap((folder) => moduleOf(modules, folder)?.folder ?? []));
  const found = new Map<string, Located>();
  for (const module of [...own].slice(0, MOST_MODULES)) {
    for (const { variable, value, path: file, line } of (await makeFacts(tree, module)).stamps) {
      const at = variable.lastIndexOf('.');
      const folder = folderOf(modules, variable.slice(0, at));
      if (folder === undefined) continue;
      const key = stampKey(folder, variable.slice(at + 1));
      const text = value ?? `${VERSION}${variable}`;
      if (!found.has(key)) found.set(key, { value: text, path: file, line });
    }
  }
  return found;
}

function inOrder(a: Located, b: Located): number {
  return compareNames(a.value, b.value);
}

/** Constants of the code of upgrades that are called names of upgrades. */
function declaredNames(texts: GoTexts): Located[] {
  const found = new Map<string, Located>();
  for (const file of texts.files.filter(({ path: name }) => isOfUpgrades(name))) {
    for (const [constant, { expression }] of file.values) {
      if (!/^(?:name|(?:upgrade|plan)_?name\w*|\w{0,60}(?:upgrade|plan)_?name)$/i.test(constant))
        continue;
      for (const each of texts.of({ tokens: expression, file, within: undefined })) {
        if (isName(each) && !found.has(each.value)) found.set(each.value, each);
      }
    }
  }
  return [...found.values()];
}

/** Folders of packages that some file imports: the code of an old upgrade can lie there unused. */
function importedFolders(files: readonly GoFile[], modules: readonly ModuleFolder[]): Set<string> {
  const targets = new Set(files.flatMap(({ imports }) => [...imports.values()]));
  return new Set([...targets].flatMap((target) => folderOf(modules, target) ?? []));
}

/** Returns true for a text that a chain can pass to x/upgrade, and that is no placeholder such as `vX`. */
function isName({ value: text }: Located): boolean {
  return (
    /^[A-Za-z0-9][\w.+@/: -]{0,139}$/.test(text) &&
    !/^v?[xX]+(?:\.[xX]+)*$/.test(text) &&
    !/\.json$/.test(text)
  );
}

function isOfUpgrades(name: string): boolean {
  return /upgrade/i.test(name) && !/(?:^|\/)x\/upgrade\//.test(name);
}

function isGoMod(name: string): boolean {
  return path.posix.basename(name) === 'go.mod' && !name.includes('vendor/');
}

function calls({ tokens }: GoFile): boolean {
  return tokens.some(({ kind, value }) => kind === 'word' && value === SETTER);
}

/** Texts embedded in variables of the files, by path. */
async function embeddedTexts(
  tree: Tree,
  files: readonly GoFile[],
): Promise<ReadonlyMap<string, string>> {
  const named = files.flatMap(({ folder, values }) =>
    [...values.values()].flatMap(({ embedded }) =>
      embedded.map((name) => path.posix.join(folder, name)),
    ),
  );
  return tree.texts([...new Set(named)]);
}
