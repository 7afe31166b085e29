import path from 'node:path';
import type { Expression } from './go-expressions';
import { type GoFile, goFile } from './go-file';
import { folderOf, type ModuleFolder, modulesIn } from './go-module';
import { GoTexts } from './go-texts';
import { isMark, isWord } from './go-tokens';
import { compareNames } from './tags';
import { isOwnGo, type Located, placeOf, type Tree } from './tree';

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
  /** Those of them whose name is the version that the binary reports, `version.Version` of the SDK. */
  readonly byVersion: readonly string[];
}

const SETTER = 'SetUpgradeHandler';
/** Words in files that have to do with names of upgrades. */
const WORDS = [SETTER, 'UpgradeName', 'UpgradePlan', 'PlanName', '/upgrades'];
/** Limits of one look-up: files to parse, and rounds of reading further packages. */
const MOST_FILES = 3_000;
const MOST_ROUNDS = 4;

/**
 * Finds the names of upgrades in the code of a tree, without running it. Tests, generated files, vendored code and
 * comments do not count.
 *
 * @param isOwn returns true for files to read; by default all of the chain's own code
 */
export async function upgradeNamesOf(
  tree: Tree,
  isOwn: (path: string) => boolean = isOwnGo,
): Promise<UpgradeNames> {
  const modules = modulesIn(await tree.texts(tree.paths.filter(isGoMod)));
  const own = tree.paths.filter((name) => isOwnGo(name) && isOwn(name));
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
  for (let round = 1; ; round++) {
    const embedded = await embeddedTexts(tree, [...files.values()]);
    const texts = new GoTexts([...files.values()], modules, embedded);
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
  for (const { file, line, args } of texts.callsOf(SETTER)) {
    const at = placeOf({ value: '', path: file.path, line });
    places.push(at);
    const [name] = args;
    const given = (name === undefined ? [] : texts.of(name)).filter(({ path: where }) => {
      const folder = path.posix.dirname(where);
      return folder === file.folder || imported.has(folder);
    });
    // A program can read a list of names from its embedded files in any way.
    const all = given.some(isName) ? given : texts.embeddedIn(file.folder);
    const named = all.filter(isName);
    if (named.length === 0) unknown.push(at);
    if (named.length === 0 && name !== undefined && isVersion(name)) byVersion.push(at);
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
  };
}

/** Returns true for `version.Version` of the SDK, which a build sets by `-X`. */
function isVersion({ tokens, file }: Expression): boolean {
  const [alias, dot, member] = tokens;
  return (
    tokens.length === 3 &&
    isMark(dot, '.') &&
    isWord(member, 'Version') &&
    /\/cosmos-sdk(?:\/v\d+)?\/version$/.test(file.imports.get(alias?.value ?? '') ?? '')
  );
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
