import path from 'node:path';
import type { Image } from '../../images/image';
import type { Files } from '../../system/users-files';
import { type ComposeModel, type ComposeService, namesOf } from '../compose/model';
import { commandLineOf, flagOf } from '../compose/start';
import { variablesOf, withVariables } from '../compose/variables';
import { hostPath } from '../copy/mounts';
import { type Candidate, Candidates, PROVING } from './candidates';
import { type Asking, guessHome, type Picked, pickHome } from './pick-home';

/** The home of a service, found without starting it. */
export interface FoundHome {
  /** Path in the container. */
  readonly home: string;
  /** Why it is this one, as part of a sentence. */
  readonly reason: string;
  /** False if it is one of several homes and nothing but a number or the rest speaks for it. */
  readonly isCertain: boolean;
  /** True if a command names it, or it is mounted as such. */
  readonly isEvident: boolean;
}

/** Homes of the services of a stack. */
export interface FoundHomes {
  readonly homes: ReadonlyMap<string, FoundHome>;
  /** Homes in the mounts of each service for which none of them could be picked, as paths in its container. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds the homes of the services of a stack: named in their commands, mounted as a whole or in parts, or up to
 * three levels below a mount that several nodes share. Nothing is started, and no file is changed.
 *
 * @param images images of the services in the engine, as far as known
 * @param nodes services that look like nodes: the rest of a shared mount is theirs
 */
export async function findHomes(
  model: ComposeModel,
  images: ReadonlyMap<string, Image>,
  files: Files,
  nodes: ReadonlySet<string>,
): Promise<FoundHomes> {
  const homes = new Map<string, FoundHome>();
  const open: Open[] = [];
  const taken = new Set<string>();
  const candidates = new Candidates(files);
  for (const [service, content] of Object.entries(model.services)) {
    const asking = askingOf(service, content, images.get(content.image ?? ''));
    const named = namedHome(content, asking) ?? homeOfFiles(content);
    if (named !== undefined) {
      homes.set(service, named);
      taken.add(hostPath(content.volumes, named.home) ?? '');
      continue;
    }
    const found = await candidates.of(content);
    const picked = pickHome(asking, found);
    if (picked !== undefined) {
      taken.add(picked.candidate.onHost);
      homes.set(service, foundHome(picked, true));
    } else if (nodes.has(service)) {
      open.push({ service, asking, found });
    }
  }
  const guessed = guessAll(open, taken);
  for (const [service, home] of guessed) homes.set(service, home);
  for (const { service, asking } of open) {
    const { DAEMON_HOME: home } = asking.variables;
    if (homes.has(service) || home === undefined) continue;
    homes.set(service, evident(home, 'its variable DAEMON_HOME names it'));
  }
  const unclear = open
    .filter(({ service, found }) => !homes.has(service) && found.length > 0)
    .map(({ service, found }) => [service, found.map(({ home }) => home)] as const);
  return { homes, unclear: new Map(unclear) };
}

/** A service that looks like a node, for which no rule picked a home. */
interface Open {
  readonly service: string;
  readonly asking: Asking;
  readonly found: readonly Candidate[];
}

/** Guesses among the homes that no other service has; a home that two services would get goes to none. */
function guessAll(open: readonly Open[], taken: ReadonlySet<string>): Map<string, FoundHome> {
  const guesses = open.flatMap(({ service, asking, found }) => {
    const free = found.filter(({ onHost }) => !taken.has(onHost));
    const picked = guessHome(asking, free) ?? onlyOne(free, found.length);
    return picked === undefined ? [] : [{ service, picked, isAlone: found.length === 1 }];
  });
  const uses = new Map<string, number>();
  for (const { picked } of guesses) {
    uses.set(picked.candidate.onHost, (uses.get(picked.candidate.onHost) ?? 0) + 1);
  }
  return new Map(
    guesses
      .filter(({ picked }) => uses.get(picked.candidate.onHost) === 1)
      .map(({ service, picked, isAlone }) => [service, foundHome(picked, isAlone)]),
  );
}

function onlyOne(free: readonly Candidate[], all: number): Picked | undefined {
  const [candidate] = free;
  if (candidate === undefined || free.length > 1) return undefined;
  const reason = all === 1 ? 'it is the only one below its mounts' : 'no other service has it';
  return { candidate, reason };
}

function foundHome({ candidate, reason }: Picked, isCertain: boolean): FoundHome {
  const { home, names } = candidate;
  return { home, reason, isCertain, isEvident: names.length === 0 };
}

function evident(home: string, reason: string): FoundHome {
  return { home, reason, isCertain: true, isEvident: true };
}

function askingOf(service: string, content: ComposeService, image: Image | undefined): Asking {
  const variables = variablesOf(content, image);
  const words = commandLineOf(content, image)
    .flatMap(wordsIn)
    .map((word) => withVariables(word, variables) ?? word);
  const uses = Object.values(content.networks ?? {});
  const addresses = uses.flatMap((use) =>
    [use?.ipv4_address ?? [], use?.ipv6_address ?? []].flat(),
  );
  return {
    names: namesOf(service, content),
    variables,
    words,
    addresses: new Set(addresses),
    ports: new Set((content.ports ?? []).map(({ target }) => target)),
  };
}

/** Words of a command line's argument, which may be a script for a shell. */
function wordsIn(argument: string): string[] {
  return argument
    .split(/[\s;&|]+/)
    .map((word) => word.replace(/^["']|["']$/g, ''))
    .filter((word) => word !== '');
}

/** Home that a command names, with its variables put in. */
function namedHome(
  { working_dir: folder }: ComposeService,
  { words }: Asking,
): FoundHome | undefined {
  const given = flagOf(words, '--home');
  if (given === undefined || given.includes('$')) return undefined;
  const isRelative = !path.posix.isAbsolute(given) && typeof folder === 'string';
  const home = isRelative ? path.posix.join(folder, given) : given;
  return evident(home, 'its command names it (--home)');
}

/** Home of single files: configs and secrets of the compose files, and bind mounts. */
function homeOfFiles({ configs = [], secrets = [], volumes = [] }: ComposeService) {
  const targets = [
    ...[...configs, ...secrets].flatMap(({ target }) => target ?? []),
    ...volumes.flatMap(({ type, target }) => (type === 'bind' ? [target] : [])),
  ];
  for (const target of targets) {
    const file = PROVING.find((each) => target.endsWith(`/${each}`));
    if (file === undefined) continue;
    const home = target.slice(0, -file.length - 1);
    return evident(home, `${path.posix.basename(file)} is mounted there`);
  }
  return undefined;
}
