import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Image } from '../images/image';
import type { ComposeBuild, ComposeModel } from '../stack/compose/model';
import { resolved } from '../stack/compose/resolve';
import { hostPath, withNamedFolders } from '../stack/copy/mounts';
import type { FindMakers } from '../stack/copy/scripts';
import { HOME_FILES } from '../stack/homes/homes';
import type { Exec } from '../system/exec';
import { repositoryOf } from '../system/files';
import { binaryOf } from './binary';
import { chainsOf, type FoundGroup, ownChain } from './chains';
import { type CodeFacts, readCode } from './code';
import type { ComposeFiles } from './compose-files';
import type { Files } from './files';
import { type FoundChain, findChain } from './genesis';
import { keysOfChain, type LeftKey } from './key-owners';
import { type FoundKey, findKeys, type MnemonicPlace } from './keys';
import { type MissingMount, missingMounts } from './missing-mounts';
import { mostCommon } from './most-common';
import { type FoundNode, type FoundSigner, findServices } from './nodes';
import type { Found } from './part';
import type { ReadPrograms } from './programs';
import { type FoundSource, findSource } from './source';
import { likelyValidators, validatorsOf } from './validators';

/** Facts of a stack for drafting a plan. Paths are absolute. */
export interface StackFacts {
  readonly compose: ComposeFiles;
  readonly nodes: readonly FoundNode[];
  /** Binaries that nodes of the stack start and that are no programs of the repository's code. */
  readonly foreign: ReadonlySet<string>;
  /** Chains of the stack besides the one to rehearse. */
  readonly otherChains: readonly FoundGroup[];
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
  /** Missing sources of bind mounts. */
  readonly missing: readonly MissingMount[];
  /** True if the homes of all nodes are empty and must be created. */
  readonly isWithoutHomes: boolean;
  readonly keys: readonly FoundKey[];
  /** Keys that are no accounts of the chain's stakers. */
  readonly leftKeys: readonly LeftKey[];
  /** Mnemonics of the repository whose part in the stack is unknown. */
  readonly otherMnemonics: readonly MnemonicPlace[];
  readonly source: FoundSource | undefined;
  /** The chain's code in the repository of the stack; undefined until it is read. */
  readonly code: CodeFacts | undefined;
  /** Files without read permission. */
  readonly unreadable: readonly string[];
}

/** Depth of the search for keys below the folder of the compose files, and below its parent. */
const KEYS_BELOW = 4;
const KEYS_BESIDE = 1;

/** What is known of the stack's surroundings. */
export interface Surroundings {
  readonly images: ReadonlyMap<string, Image>;
  readonly files: Files;
  /** Services that seem to run this repository's code. */
  readonly own: readonly string[];
  /** Services of the files that seem to run nodes, also those whose profile is off. */
  readonly seeming: readonly string[];
  readonly findMakers: FindMakers;
  /** Those of some binaries that are no programs of the repository's code. */
  readonly foreignOf?: (binaries: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Returns true if all nodes of the chain to rehearse start binaries of other repositories. */
export function isForeign({ nodes, foreign }: Pick<StackFacts, 'nodes' | 'foreign'>): boolean {
  return nodes.length > 0 && nodes.every(({ binary }) => foreign.has(binary?.name ?? ''));
}

/** Gathers the facts for a plan; starts nothing. */
export async function gatherFacts(
  given: ComposeModel,
  compose: ComposeFiles,
  { images, files, own, seeming, findMakers, foreignOf }: Surroundings,
): Promise<StackFacts> {
  const model = withNamedFolders(resolved(given));
  const folder = path.dirname(compose.files[0] ?? '.');
  const services = await findServices(model, images, files);
  const chains = await chainsOf(services.nodes, files);
  const binaries = services.nodes.flatMap(({ binary }) => binary?.name ?? []);
  const foreign = (await foreignOf?.([...new Set(binaries)])) ?? new Set<string>();
  const taken = ownChain(chains, {
    isOwn: ({ service }) => own.includes(service),
    isForeign: ({ binary }) => foreign.has(binary?.name ?? ''),
  });
  const nodes = taken?.nodes ?? [];
  const signers = services.signers.filter(
    ({ validators }) =>
      validators.length === 0 ||
      validators.some((each) => nodes.some(({ service }) => service === each)),
  );
  const chain = await findChain(genesesOf(model, nodes), files);
  const isWithoutHomes = await haveNoHomes(model, nodes);
  const { services: validators, twins } = isWithoutHomes
    ? { services: likelyValidators(nodes), twins: [] }
    : await validatorsOf(nodes, signers, chain, files);
  const image = mostCommon(nodes.flatMap((node) => node.image ?? []));
  const built = nodes.find((node) => node.image === image && model.services[node.service]?.build);
  const source = await findSource(folder, files);
  const top = await repositoryOf(folder);
  const otherChains = chains.filter((each) => each !== taken);
  const found = await findKeys([
    { folder, depth: KEYS_BELOW },
    ...homeFolders(model, nodes).map((home) => ({ folder: home, depth: 0 })),
    ...(top === undefined || top === folder
      ? []
      : [{ folder: path.dirname(folder), depth: KEYS_BESIDE }]),
  ]);
  const nodeNames = nodes.map(({ service }) => service);
  const { keys, left: leftKeys } = keysOfChain(found, top ?? path.dirname(folder), {
    own: nodeNames,
    foreign: [
      ...otherChains.flatMap((each) => each.nodes.map(({ service }) => service)),
      // Without a genesis, a node that is off could be one of any chain.
      ...(chain === undefined ? seeming.filter((each) => !nodeNames.includes(each)) : []),
    ],
  });
  return {
    compose,
    nodes,
    foreign,
    otherChains,
    signers,
    validators,
    twins,
    rpc: rpcOf(nodes, validators),
    image,
    build: built && model.services[built.service]?.build,
    present: new Set(images.keys()),
    binary: binaryOf(nodes, image, source, undefined),
    chain,
    missing: await missingMounts(model, findMakers),
    isWithoutHomes,
    keys,
    leftKeys,
    otherMnemonics: [],
    source,
    code: undefined,
    unreadable: [...files.unreadable].sort(),
  };
}

/** Where a chain's code is, and what reads it. */
export interface CodePlace {
  /** A folder of the repository; by default that of the compose files. */
  readonly folder?: string | undefined;
  readonly read: ReadPrograms;
}

/** Adds what the repository around a stack tells about its chain. */
export async function withCode(
  exec: Exec,
  facts: StackFacts,
  { folder = path.dirname(facts.compose.files[0] ?? '.'), read }: CodePlace,
): Promise<StackFacts> {
  const { nodes, image, source } = facts;
  const hints = {
    folder,
    source: source?.folder,
    image,
    binaries: nodes.flatMap(({ binary }) => binary?.name ?? []),
  };
  const code = await readCode(exec, hints, read);
  return { ...facts, code, binary: binaryOf(nodes, image, source, code) };
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
