import path from 'node:path';
import type { MakeFacts } from './make';
import type { NodeProgram } from './programs';
import type { Tree } from './tree';

/** A Dockerfile that builds a node. */
export interface NodeDockerfile {
  readonly path: string;
  /** Folder of its context in the repository; empty for the top. */
  readonly context: string;
  /** Why it was chosen. */
  readonly why: string;
}

const NAMES = /(?:^|\/)(?:[\w-]+\.)?[Dd]ockerfile(?:[.-][\w.-]+)?$/;
/** Words in paths of images for other purposes. */
const OTHER =
  /(?:^|[/._-])(?:e2e\w*|[^\W_]*tests?|testing|testdata|relayer|hermes|proto|debug|dev|rocksdb\w*|tools?|devtools|lint\w*|docs?|indexer|explorer|cosmovisor|simulations?|interchain\w*|snapshot\w*|builders?|legacy|deprecated|old|simd|vendor|third_party)(?=$|[/._-])/i;
const MOST = 60;

/** Returns true for a path of a Dockerfile. */
export function isDockerfile(name: string): boolean {
  return NAMES.test(name) && !/\.(?:md|sh|dockerignore)$/.test(name);
}

/**
 * Finds the Dockerfile that compiles a program from the repository: its instructions run Go or make, and name the
 * binary.
 *
 * @returns undefined if there is none, or it needs an argument or a secret that has no default
 */
export async function nodeDockerfile(
  tree: Tree,
  { name, module }: NodeProgram,
  { dockerfiles: made }: MakeFacts,
): Promise<NodeDockerfile | undefined> {
  const names = tree.paths.filter(isDockerfile);
  const texts = await tree.texts(names.filter((each) => !OTHER.test(each)).slice(0, MOST));
  const found = [...texts].flatMap(([file, text]) => {
    const instructions = instructionsOf(text);
    if (!builds(instructions, name) || needsMore(instructions)) return [];
    const context = contextOf(tree, file, module.folder, instructions);
    if (context === undefined) return [];
    const inMake = made.find((each) => each.value === file || file.endsWith(`/${each.value}`));
    const runs = instructions.some(
      ({ verb, rest }) => /^(?:ENTRYPOINT|CMD)$/.test(verb) && mentions(rest, name),
    );
    const isUsual = path.posix.basename(file) === 'Dockerfile';
    const isTop = ['.', module.folder || '.'].includes(path.posix.dirname(file));
    const points = (isTop ? 4 : 0) + (inMake ? 3 : 0) + (runs ? 2 : 0) + (isUsual ? 1 : 0);
    const why = inMake ? `named in ${inMake.path}:${inMake.line}` : `it builds ${name}`;
    return [{ path: file, context, why, points }];
  });
  const [best] = found.toSorted((a, b) => b.points - a.points || (a.path < b.path ? -1 : 1));
  return best && { path: best.path, context: best.context, why: best.why };
}

interface Instruction {
  readonly verb: string;
  readonly rest: string;
}

/** Instructions of a Dockerfile, without comments, with continued lines joined. */
function instructionsOf(text: string): Instruction[] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
  return lines
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => {
      const [, verb = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/.exec(line) ?? [];
      return verb === '' ? [] : [{ verb: verb.toUpperCase(), rest }];
    });
}

/** Returns true if the instructions compile something, and name the binary. */
function builds(instructions: readonly Instruction[], binary: string): boolean {
  const compiles = instructions.some(
    ({ verb, rest }) =>
      // A heredoc's lines have any first word.
      !['COPY', 'ADD', 'LABEL', 'ENV', 'ARG'].includes(verb) &&
      /\bgo (?:build|install)\b|\bmake\b[^;&|]*\b(?:build|install)/.test(
        `${verb.toLowerCase()} ${rest}`,
      ),
  );
  return compiles && instructions.some(({ rest }) => mentions(rest, binary));
}

function mentions(text: string, binary: string): boolean {
  return text.split(/[^\w.-]+/).includes(binary);
}

/** Returns true if a build needs a secret or SSH, or an argument in FROM that has no default. */
function needsMore(instructions: readonly Instruction[]): boolean {
  const known = new Set(
    instructions.flatMap(({ verb, rest }) =>
      verb === 'ARG' ? (/^(\w+)=/.exec(rest)?.[1] ?? []) : [],
    ),
  );
  return instructions.some(({ verb, rest }) => {
    if (verb === 'RUN') return /--mount=type=(?:ssh|secret)/.test(rest);
    if (verb !== 'FROM') return false;
    const used = [...rest.matchAll(/\$\{?(\w+)(:-)?/g)];
    return used.some(
      ([, name = '', fallback]) => !fallback && !PLATFORM.test(name) && !known.has(name),
    );
  });
}

/** Arguments that BuildKit gives. */
const PLATFORM = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$/;

/** Folder with all that a Dockerfile copies: the module's, the top, or its own. */
function contextOf(
  tree: Tree,
  file: string,
  module: string,
  instructions: readonly Instruction[],
): string | undefined {
  const copied = instructions.flatMap(({ verb, rest }) => {
    if (!['COPY', 'ADD'].includes(verb) || /--from=/.test(rest)) return [];
    const words = rest.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'));
    return words.slice(0, -1).filter((word) => !/[$*?[\]"'<]|^\w+:/.test(word));
  });
  const own = path.posix.dirname(file);
  return [module, '', own === '.' ? '' : own].find((context) =>
    copied.every((each) => {
      const place = path.posix.join(context, each).replace(/\/$/, '');
      if (place === '.' || place === context) return true;
      return tree.paths.some((name) => name === place || name.startsWith(`${place}/`));
    }),
  );
}
