import path from 'node:path';
import { RehearsalError } from '../errors/errors';
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
import { parseToml, signerAddress, tomlValue } from '../stack/homes/toml';
import { type Files, mountedAt } from './files';

/** A service that runs a node, with facts from its files. */
export interface FoundNode {
  readonly service: string;
  readonly image: string | undefined;
  /** Path in the container; undefined if unknown. */
  readonly home: string | undefined;
  /** Host paths of files of its home, if they exist and are readable. */
  readonly config: string | undefined;
  readonly genesis: string | undefined;
  readonly validatorKey: string | undefined;
  readonly addressBook: string | undefined;
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
const CONFIG = 'config/config.toml';
const GENESIS = 'config/genesis.json';
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
  const all: Looked[] = [];
  for (const service of Object.keys(model.services)) {
    all.push(await look(model, service, images, files));
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
  images: ReadonlyMap<string, Image>,
  files: Files,
): Promise<Looked> {
  const content = model.services[service] ?? {};
  const image = images.get(content.image ?? '');
  const words = commandLineOf(content, image);
  const environment = { ...image?.environment, ...content.environment };
  const binary = await binaryOf(model, content, words, files);
  const home = await homeOf(model, content, { words, environment }, files);
  const fileOf = (relative: string) =>
    home === undefined ? undefined : mountedAt(model, content, path.posix.join(home, relative));
  const config = await files.readable(fileOf(CONFIG));
  const genesis = await files.readable(fileOf(GENESIS));
  const settings = await configOf(config, files);
  const hasHome = config !== undefined || genesis !== undefined;
  const isSigner = !hasHome && SIGNER.test([content.image ?? '', service, ...words].join(' '));
  const rpc = content.ports?.find(({ target }) => target === RPC_PORT);
  const isCosmovisor =
    words.some((word) => path.posix.basename(word) === 'cosmovisor') ||
    typeof environment.DAEMON_HOME === 'string';
  return {
    node: {
      service,
      image: content.image,
      home,
      config,
      genesis,
      validatorKey: await files.readable(fileOf('config/priv_validator_key.json')),
      addressBook: await files.readable(fileOf(settings.addressBook)),
      isSignedRemotely: settings.isSignedRemotely,
      published: rpc?.published,
      isCosmovisor,
      binary,
    },
    isNode:
      hasHome ||
      (!isSigner &&
        (isCosmovisor ||
          binary !== undefined ||
          rpc !== undefined ||
          (startsNode(words) && flagOf(words, '--home') !== undefined))),
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

/** Command of a service, from the compose files and its image. */
interface Command {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | null>>;
}

/** Path of a node's home in the container, from its command or its mounts. */
async function homeOf(
  model: ComposeModel,
  service: ComposeService,
  { words, environment }: Command,
  files: Files,
): Promise<string | undefined> {
  const given = flagOf(words, '--home');
  if (given !== undefined) return given;
  const configured = [...(service.configs ?? []), ...(service.secrets ?? [])]
    .flatMap(({ target }) => target ?? [])
    .find((target) => target.endsWith(`/${GENESIS}`) || target.endsWith(`/${CONFIG}`));
  if (configured !== undefined) return path.posix.dirname(path.posix.dirname(configured));
  for (const { type, target } of service.volumes ?? []) {
    if (type !== 'bind') continue;
    for (const file of [GENESIS, CONFIG]) {
      if (target.endsWith(`/${file}`)) return target.slice(0, -file.length - 1);
      const there = mountedAt(model, service, path.posix.join(target, file));
      if ((await files.readable(there)) !== undefined) return target;
    }
  }
  return environment.DAEMON_HOME ?? undefined;
}

async function configOf(file: string | undefined, files: Files) {
  const text = await files.text(file, LARGEST_FILE);
  const config = tableOf(text, file);
  const book = tomlValue(config, 'p2p', 'addr_book_file');
  return {
    isSignedRemotely: signerAddress(config) !== undefined,
    addressBook: typeof book === 'string' && book !== '' ? book : 'config/addrbook.json',
  };
}

/** Parses TOML; empty if invalid. */
function tableOf(text: string | undefined, file = ''): Readonly<Record<string, unknown>> {
  try {
    return parseToml(text ?? '', file);
  } catch (error) {
    if (error instanceof RehearsalError) return {};
    throw error;
  }
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
