import path from 'node:path';
import { isWithin } from '../copy/mounts';
import type { Candidate } from './candidates';

/** A service, as far as it tells which home is its own. */
export interface Asking {
  /** All its names in the stack. */
  readonly names: ReadonlySet<string>;
  readonly variables: Readonly<Record<string, string>>;
  /** Words of its command line, also those of a script in it. */
  readonly words: readonly string[];
  /** Its static addresses. */
  readonly addresses: ReadonlySet<string>;
  /** Ports of its container that it publishes. */
  readonly ports: ReadonlySet<number>;
}

/** The home that a service was given, and why. */
export interface Picked {
  readonly candidate: Candidate;
  /** Why it is this one, as part of a sentence. */
  readonly reason: string;
}

interface Rule {
  readonly reason: string;
  readonly fits: (candidate: Candidate) => boolean;
}

/** Variables that say which one of several nodes a container is, and those that name another one or a chain. */
const NUMBERING = /(?:^|_)(?:ID|INDEX|IDX|NUM|NUMBER|NODE|NAME|MONIKER|VALIDATOR)$/i;
const OF_OTHERS = /CHAIN|PEER|SEED|BOOT|HOST|RPC|SENTRY/i;

/**
 * Picks the home of a service by the first rule that fits exactly one home: a path in its variables or its
 * command, a variable such as `ID`, the number in `node0`, the moniker, its address, its ports.
 */
export function pickHome(asking: Asking, candidates: readonly Candidate[]): Picked | undefined {
  const mounted = candidates.find(({ names }) => names.length === 0);
  if (mounted !== undefined) return { candidate: mounted, reason: 'it is mounted' };
  return firstOf(certainRules(asking, candidates), candidates);
}

/** Picks the home of a service by a number alone, which may also mean another one. */
export function guessHome(asking: Asking, candidates: readonly Candidate[]): Picked | undefined {
  return firstOf(numberRules(asking, candidates), candidates);
}

function firstOf(rules: readonly Rule[], candidates: readonly Candidate[]): Picked | undefined {
  for (const { reason, fits } of rules) {
    const fitting = candidates.filter(fits);
    if (fitting.length === 1 && fitting[0]) return { candidate: fitting[0], reason };
  }
  return undefined;
}

function certainRules(asking: Asking, candidates: readonly Candidate[]): Rule[] {
  const { names, variables, words, addresses, ports } = asking;
  const own = distinguishing(candidates);
  const set = Object.entries(variables).filter(([name]) => !OF_OTHERS.test(name));
  const numbering = set.filter(([name, value]) => NUMBERING.test(name) && value !== '');
  const byVariable = (fits: (value: string, candidate: Candidate) => boolean, all: typeof set) =>
    all.map(
      ([name, value]): Rule => ({
        reason: `its variable ${name} is ${value}`,
        fits: (candidate) => fits(value, candidate),
      }),
    );
  const byWord = (fits: (word: string, candidate: Candidate) => boolean, all: readonly string[]) =>
    all.map(
      (word): Rule => ({
        reason: `its command names ${word}`,
        fits: (candidate) => fits(word, candidate),
      }),
    );
  return [
    ...byWord(leadsTo, words),
    ...byVariable(leadsTo, set),
    ...byVariable(
      (value, candidate) => own(candidate).some((each) => numberAtEnd(each) === Number(value)),
      numbering.filter(([, value]) => isNumber(value)),
    ),
    {
      reason: 'its folder has the name of the service',
      fits: (candidate) => own(candidate).some((each) => names.has(each)),
    },
    {
      reason: 'its folder has the number of the node in the name of the service',
      fits: (candidate) => {
        const numbers = own(candidate).flatMap((each) => numberOfNode(each) ?? []);
        return [...names].some((name) => numbers.includes(numberOfNode(name) ?? -1));
      },
    },
    ...byVariable(
      (value, candidate) => own(candidate).includes(value) || candidate.moniker === value,
      numbering,
    ),
    {
      reason: 'its moniker is the name of the service',
      fits: ({ moniker }) => moniker !== undefined && names.has(moniker),
    },
    {
      reason: 'its peers dial it at the address of the service',
      fits: ({ hosts }) => [...hosts].some((host) => names.has(host) || addresses.has(host)),
    },
    ...byWord((word, candidate) => own(candidate).includes(word), words),
    {
      reason: 'its ports are those of the service',
      fits: ({ ports: listening }) => [...listening].some((port) => ports.has(port)),
    },
  ];
}

function numberRules({ names, words }: Asking, candidates: readonly Candidate[]): Rule[] {
  const own = distinguishing(candidates);
  const has = (number: number) => (candidate: Candidate) =>
    own(candidate).some((each) => numberAtEnd(each) === number);
  return [
    ...[...names].flatMap((name) => {
      const number = numberAtEnd(name);
      return number === undefined
        ? []
        : [{ reason: `the number ${number} ends its name`, fits: has(number) }];
    }),
    ...words.filter(isNumber).map((word) => ({
      reason: `its command has the number ${word}`,
      fits: has(Number(word)),
    })),
  ];
}

/** Returns the names of a home's folders that not all homes have at the same depth. */
function distinguishing(candidates: readonly Candidate[]): (candidate: Candidate) => string[] {
  const isShared = (name: string, depth: number) =>
    candidates.length > 1 && candidates.every(({ names }) => names[depth] === name);
  return ({ names }) => names.filter((name, depth) => !isShared(name, depth));
}

/** Returns true if a text is the path of a home, or of a folder between its mount and the home. */
function leadsTo(given: string, { home, names }: Candidate): boolean {
  if (!path.posix.isAbsolute(given)) return false;
  const mount = path.posix.join(home, ...names.map(() => '..'));
  return (
    isWithin(home, given) && isWithin(given, mount) && path.posix.relative(mount, given) !== ''
  );
}

function isNumber(text: string): boolean {
  return /^\d{1,4}$/.test(text);
}

function numberAtEnd(text: string): number | undefined {
  const [digits] = /\d{1,4}$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Number of `node0`, also as the end of a longer name such as `demod-node-0`. */
function numberOfNode(text: string): number | undefined {
  const [, digits] = /node[-_]?(\d{1,4})$/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
