import path from 'node:path';
import type { Image } from '../images/image';
import { isMapping } from '../plan/find';
import {
  type ComposeModel,
  type ComposeService,
  namesOf,
  neighbours,
  RPC_PORT,
  staticAddresses,
} from '../stack/compose/model';
import { commandLineOf, flagOf, startsNode } from '../stack/compose/start';
import { variablesOf } from '../stack/compose/variables';
import { mountedAt } from '../stack/copy/mounts';
import { PROVING, tableOf } from '../stack/homes/candidates';
import { type FoundHome, type FoundHomes, findHomes } from '../stack/homes/find-homes';
import type { Files } from './files';

/** A service that runs a node, with facts from its files. */
export interface FoundNode {
  readonly service: string;
  readonly image: string | undefined;
  /** Path in the container; undefined if unknown. */
  readonly home: string | undefined;
  readonly homeFrom: FoundHome | undefined;
  /** Homes in its mounts, if none of them could be picked. */
  readonly otherHomes: readonly string[];
  /** Host paths of files of its home, if they exist and are readable. */
  readonly config: string | undefined;
  readonly genesis: string | undefined;
  readonly validatorKey: string | undefined;
  readonly addressBook: string | undefined;
  /** Its name in its configuration. */
  readonly moniker: string | undefined;
  /** True if its configuration expects a remote signer. */
  readonly isSignedRemotely: boolean;
  /** Host port of its published RPC. */
  readonly published: string | undefined;
  /** True if its image runs Cosmovisor. */
  readonly isCosmovisor: boolean;
  readonly binary: FoundBinary | undefined;
}

/** The chain's binary in a command line, and the script with that line. */
export interface FoundBinary {
  readonly name: string;
  /** Undefined for a command of the compose files. */
  readonly script: string | undefined;
}

/** A service that signs for validators. */
export interface FoundSigner {
  readonly service: string;
  readonly image: string | undefined;
  /** True if the compose files build its image. */
  readonly isBuilt: boolean;
  readonly validators: readonly string[];
}

/** Nodes and signers of a stack. */
export interface FoundServices {
  readonly nodes: readonly FoundNode[];
  readonly signers: readonly FoundSigner[];
}

/** Programs that start other programs, and their flags. */
const STARTER = /^(?:sh|bash|ash|dash|env|exec|tini|dumb-init|gosu|su-exec|-\w*|\w+=.*)$/;
const SIGNER = /tmkms|horcrux|signer|\bkms\b/i;
const [GENESIS, CONFIG] = PROVING;
const LARGEST_FILE = 1024 * 1024;

/**
 * Finds the services that run nodes and their remote signers, from the compose files and the files mounted
 * from this machine. Starts nothing.
 *
 * @param images images of the services in the engine; empty if it does not answer
 */
export async function findServices(
  model: ComposeModel,
  images: ReadonlyMap<string, Image>,
  files: Files,
): Promise<FoundServices> {
  const seen = new Map<string, Seen>();
  for (const [service, content] of Object.entries(model.services)) {
    seen.set(service, await see(model, service, content, { images, files }));
  }
  const homes = await findHomes(model, images, files, likelyNodes(seen));
  const all: Looked[] = [];
  for (const [service, each] of seen) {
    all.push(await look(model, service, each, { homes, files }));
  }
  const ofNodes = new Set(all.filter(({ isNode }) => isNode).map(({ node }) => node.image));
  const isNode = (looked: Looked) =>
    looked.isNode ||
    (!looked.isSigner && looked.node.image !== undefined && ofNodes.has(looked.node.image));
  const nodes = all.filter(isNode).map(({ node }) => node);
  const signers: FoundSigner[] = [];
  for (const looked of all.filter((looked) => !isNode(looked))) {
    if (!looked.isSigner) continue;
    const validators = await signedBy(model, looked, nodes, files);
    const { service, image } = looked.node;
    const isBuilt = model.services[service]?.build !== undefined;
    signers.push({ service, image, isBuilt, validators });
  }
  return { nodes, signers };
}

/** Facts of a service without its home. */
interface Seen {
  readonly content: ComposeService;
  readonly words: readonly string[];
  readonly binary: FoundBinary | undefined;
  /** Host port of its published RPC. */
  readonly published: string | undefined;
  readonly isCosmovisor: boolean;
  /** True if it starts a node or publishes an RPC. */
  readonly startsNode: boolean;
  /** True if it is called a signer. */
  readonly isCalledSigner: boolean;
}

async function see(
  model: ComposeModel,
  service: string,
  content: ComposeService,
  { images, files }: { readonly images: ReadonlyMap<string, Image>; readonly files: Files },
): Promise<Seen> {
  const image = images.get(content.image ?? '');
  const words = commandLineOf(content, image);
  const binary = await binaryOf(model, content, words, files);
  const rpc = content.ports?.find(({ target }) => target === RPC_PORT);
  const isCosmovisor =
    words.some((word) => path.posix.basename(word) === 'cosmovisor') ||
    variablesOf(content, image).DAEMON_HOME !== undefined;
  return {
    ...{ content, words, binary, isCosmovisor, published: rpc?.published },
    startsNode:
      isCosmovisor ||
      binary !== undefined ||
      rpc !== undefined ||
      (startsNode(words) && flagOf(words, '--home') !== undefined),
    isCalledSigner: SIGNER.test([content.image ?? '', service, ...words].join(' ')),
  };
}

/** Services that start nodes, and those on the image of one of them. */
function likelyNodes(seen: ReadonlyMap<string, Seen>): Set<string> {
  const starting = [...seen].filter(([, each]) => each.startsNode && !each.isCalledSigner);
  const images = new Set(starting.map(([, { content }]) => content.image));
  images.delete(undefined);
  const sharing = [...seen].filter(([, { content }]) => images.has(content.image));
  return new Set([...starting, ...sharing].map(([service]) => service));
}

interface Looked {
  /** Facts of the service; valid as a node if `isNode`. */
  readonly node: FoundNode;
  readonly isNode: boolean;
  readonly isSigner: boolean;
  readonly words: readonly string[];
}

async function look(
  model: ComposeModel,
  service: string,
  seen: Seen,
  { homes, files }: { readonly homes: FoundHomes; readonly files: Files },
): Promise<Looked> {
  const { content, words, binary, published, isCosmovisor } = seen;
  const found = homes.homes.get(service);
  const home = found?.home;
  const fileOf = (relative: string) =>
    home === undefined ? undefined : mountedAt(model, content, path.posix.join(home, relative));
  const config = await files.readable(fileOf(CONFIG));
  const genesis = await files.readable(fileOf(GENESIS));
  const settings = await configOf(config, files);
  const hasHome = config !== undefined || genesis !== undefined;
  const isSigner = !hasHome && seen.isCalledSigner;
  return {
    node: {
      service,
      image: content.image,
      home,
      homeFrom: found,
      otherHomes: homes.unclear.get(service) ?? [],
      config,
      genesis,
      validatorKey: await files.readable(fileOf('config/priv_validator_key.json')),
      addressBook: await files.readable(fileOf(settings.addressBook)),
      moniker: settings.moniker,
      isSignedRemotely: settings.isSignedRemotely,
      published,
      isCosmovisor,
      binary,
    },
    isNode: hasHome || (!isSigner && seen.startsNode),
    isSigner,
    words,
  };
}

/** Finds the chain's binary in a command line that starts a node, or in the script that it runs. */
async function binaryOf(
  model: ComposeModel,
  service: ComposeService,
  words: readonly string[],
  files: Files,
): Promise<FoundBinary | undefined> {
  const daemon = service.environment?.DAEMON_NAME;
  if (daemon) return { name: daemon, script: undefined };
  const [program, ...args] = words.filter((word) => !STARTER.test(word));
  if (program === undefined || program === 'start') return undefined;
  const inLine = starting(words.join(' '));
  if (inLine !== undefined) return { name: inLine, script: undefined };
  if (startsNode(args) && !isOther(program)) {
    return { name: path.posix.basename(program), script: undefined };
  }
  const script = mountedAt(model, service, program);
  const inScript = starting((await files.text(script, LARGEST_FILE)) ?? '');
  return inScript === undefined ? undefined : { name: inScript, script };
}

/** Program that a text calls with `start`. */
function starting(text: string): string | undefined {
  for (const [, name = ''] of text.matchAll(
    /(?:^|[\s"'/;&|])([A-Za-z][\w.-]*)\s+start(?=["'\s]|$)/g,
  )) {
    if (!isOther(name)) return name;
  }
  return undefined;
}

function isOther(program: string): boolean {
  return /^(?:cosmovisor|run|tmkms|horcrux|service|systemctl)$/.test(path.posix.basename(program));
}

async function configOf(file: string | undefined, files: Files) {
  const text = await files.text(file, LARGEST_FILE);
  const config = tableOf(text, file);
  const { priv_validator_laddr: address, moniker, p2p } = config;
  const book = isMapping(p2p) ? p2p.addr_book_file : undefined;
  return {
    moniker: typeof moniker === 'string' ? moniker : undefined,
    isSignedRemotely: typeof address === 'string' && address !== '',
    addressBook: typeof book === 'string' && book !== '' ? book : 'config/addrbook.json',
  };
}

/** Validators of a signer: the nodes that its configuration dials, or else its neighbours. */
async function signedBy(
  model: ComposeModel,
  { node: { service: signer }, words }: Looked,
  nodes: readonly FoundNode[],
  files: Files,
): Promise<string[]> {
  const service = model.services[signer] ?? {};
  const named = flagOf(words, '--config') ?? flagOf(words, '-c');
  const places = [
    ...(named === undefined ? [] : [mountedAt(model, service, named)]),
    ...(service.volumes ?? []).map(({ target }) =>
      mountedAt(model, service, `${target}/tmkms.toml`),
    ),
  ];
  const addresses = staticAddresses(model);
  for (const file of places) {
    const text = await files.text(file, LARGEST_FILE);
    if (text === undefined || !file?.endsWith('.toml')) continue;
    const { validator } = tableOf(text, file);
    const hosts = (Array.isArray(validator) ? validator : []).flatMap((each: unknown) => {
      const address = isMapping(each) ? String(each.addr) : '';
      const host = /^tcp:\/\/(?:[^@]*@)?([^:/]+)/.exec(address)?.[1];
      return host === undefined ? [] : [addresses.get(host) ?? host];
    });
    const dialled = nodes.filter(({ service: name }) => {
      const names = namesOf(name, model.services[name] ?? {});
      return hosts.some((host) => names.has(host));
    });
    if (dialled.length > 0) return dialled.map(({ service: name }) => name);
  }
  const near = neighbours(model, signer).flatMap((name) =>
    nodes.filter(({ service: node }) => node === name),
  );
  const waiting = near.filter(({ isSignedRemotely }) => isSignedRemotely);
  return (waiting.length > 0 ? waiting : near).map(({ service: name }) => name);
}
