import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Image } from '../images/image';
import type { ComposeBuild, ComposeModel } from '../stack/compose/model';
import { resolved } from '../stack/compose/resolve';
import { hostPath, withNamedFolders } from '../stack/copy/mounts';
import { HOME_FILES } from '../stack/homes/homes';
import type { ComposeFiles } from './compose-files';
import type { Files } from './files';
import { type FoundChain, findChain } from './genesis';
import { type FoundKey, findKeys } from './keys';
import { type FoundNode, type FoundSigner, findServices } from './nodes';
import { type FoundSource, findSource, repositoryOf } from './source';
import { likelyValidators, validatorsOf } from './validators';

/** A value with a description of its source. */
export interface Found {
  readonly value: string;
  readonly from: string;
  /** True if it is derived from names only. */
  readonly isGuess: boolean;
}

/** Facts of a stack for drafting a plan. Paths are absolute. */
export interface StackFacts {
  readonly compose: ComposeFiles;
  readonly nodes: readonly FoundNode[];
  readonly signers: readonly FoundSigner[];
  /** Services of the validators, also those of a fresh genesis. */
  readonly validators: readonly string[];
  /** Nodes with the same consensus key, in groups. */
  readonly twins: readonly (readonly string[])[];
  readonly rpc: FoundNode | undefined;
  /** Image of most nodes. */
  readonly image: string | undefined;
  /** Build of that image in the compose files. */
  readonly build: ComposeBuild | undefined;
  /** References of images in the engine. */
  readonly present: ReadonlySet<string>;
  readonly binary: Found | undefined;
  readonly chain: FoundChain | undefined;
  /** True if the homes of all nodes are empty and must be created. */
  readonly isWithoutHomes: boolean;
  readonly keys: readonly FoundKey[];
  readonly source: FoundSource | undefined;
  /** Files without read permission. */
  readonly unreadable: readonly string[];
}

/** Depth of the search for keys below the folder of the compose files, and below its parent. */
const KEYS_BELOW = 4;
const KEYS_BESIDE = 1;

/** Gathers the facts for a plan; starts nothing. */
export async function gatherFacts(
  given: ComposeModel,
  compose: ComposeFiles,
  images: ReadonlyMap<string, Image>,
  files: Files,
): Promise<StackFacts> {
  const model = withNamedFolders(resolved(given));
  const folder = path.dirname(compose.files[0] ?? '.');
  const { nodes, signers } = await findServices(model, images, files);
  const chain = await findChain(genesesOf(model, nodes), files);
  const isWithoutHomes = await haveNoHomes(model, nodes);
  const { services: validators, twins } = isWithoutHomes
    ? { services: likelyValidators(nodes), twins: [] }
    : await validatorsOf(nodes, signers, chain, files);
  const image = mostCommon(nodes.flatMap((node) => node.image ?? []));
  const built = nodes.find((node) => node.image === image && model.services[node.service]?.build);
  const source = await findSource(folder, files);
  const isTop = (await repositoryOf(folder)) === folder;
  return {
    compose,
    nodes,
    signers,
    validators,
    twins,
    rpc: rpcOf(nodes, validators),
    image,
    build: built && model.services[built.service]?.build,
    present: new Set(images.keys()),
    binary: binaryOf(nodes, image, source),
    chain,
    isWithoutHomes,
    keys: await findKeys([
      { folder, depth: KEYS_BELOW },
      ...homeFolders(model, nodes).map((home) => ({ folder: home, depth: 0 })),
      ...(isTop ? [] : [{ folder: path.dirname(folder), depth: KEYS_BESIDE }]),
    ]),
    source,
    unreadable: [...files.unreadable].sort(),
  };
}

/** Places of the genesis: in the homes of nodes, or else in those that could be theirs. */
function genesesOf({ services }: ComposeModel, nodes: readonly FoundNode[]): string[] {
  const others = nodes.flatMap(({ service, otherHomes }) =>
    otherHomes.flatMap(
      (home) =>
        hostPath(services[service]?.volumes, path.posix.join(home, HOME_FILES.genesis)) ?? [],
    ),
  );
  return [...nodes.flatMap(({ genesis }) => genesis ?? []), ...others];
}

function homeFolders(model: ComposeModel, nodes: readonly FoundNode[]): string[] {
  return nodes.flatMap(({ service, home }) =>
    home === undefined ? [] : (hostPath(model.services[service]?.volumes, home) ?? []),
  );
}

/**
 * Returns true if no node has a home yet: the mount of each one's home is an empty or missing folder, or some
 * mount of a node whose home is unknown, as a script makes it there.
 */
async function haveNoHomes(model: ComposeModel, nodes: readonly FoundNode[]): Promise<boolean> {
  if (nodes.length === 0) return false;
  for (const { service, home, genesis, config, otherHomes } of nodes) {
    if (genesis !== undefined || config !== undefined || otherHomes.length > 0) return false;
    const volumes = model.services[service]?.volumes ?? [];
    const folders =
      home === undefined
        ? volumes.flatMap(({ type, source }) => (type === 'bind' ? (source ?? []) : []))
        : [hostPath(volumes, home)];
    const empty = await Promise.all(folders.map(isEmpty));
    if (!empty.includes(true)) return false;
  }
  return true;
}

/** Returns true if a folder is missing, or has nothing in it. */
async function isEmpty(folder: string | undefined): Promise<boolean> {
  if (folder === undefined) return false;
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : undefined,
  );
  return entries?.length === 0;
}

/** Node for RPC requests: preferably with a published RPC and not a validator. */
export function rpcOf(
  nodes: readonly FoundNode[],
  validators: readonly string[],
): FoundNode | undefined {
  const rank = ({ service, published }: FoundNode) =>
    (published === undefined ? 0 : 2) + (validators.includes(service) ? 0 : 1);
  return nodes.toSorted((a, b) => rank(b) - rank(a))[0];
}

function binaryOf(
  nodes: readonly FoundNode[],
  image: string | undefined,
  source: FoundSource | undefined,
): Found | undefined {
  const named = nodes.find(({ binary }) => binary !== undefined);
  if (named?.binary !== undefined) {
    const { name, script } = named.binary;
    const from = script ?? `the command of ${named.service}`;
    return { value: name, from, isGuess: false };
  }
  if (source?.program !== undefined) {
    return { value: source.program, from: path.join(source.folder, 'cmd'), isGuess: false };
  }
  const home = nodes.flatMap((node) => /\/\.([\w-]+)$/.exec(node.home ?? '')?.[1] ?? [])[0];
  if (home !== undefined) {
    return { value: binaryName(home), from: `the home /.${home}`, isGuess: true };
  }
  const repository = image?.split('/').at(-1)?.split(/[:@]/)[0];
  if (repository === undefined) return undefined;
  return { value: binaryName(repository), from: `the image ${image}`, isGuess: true };
}

/** Binary name by the convention of the SDK: `gaiad` for gaia. */
function binaryName(chain: string): string {
  const [word = chain] = chain.split(/[^A-Za-z0-9-]/);
  return word.endsWith('d') ? word : `${word}d`;
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
