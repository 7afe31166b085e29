import path from 'node:path';
import type { Image } from '../images/image';
import { type ComposeService, unescaped } from './model';

/** How a service starts, as far as its command line tells without running it. */
export type Start =
  /** The chain's binary (or Cosmovisor) is called with these arguments. */
  | { readonly kind: 'direct'; readonly args: readonly string[] }
  /** A script does who knows what before it calls the binary. */
  | { readonly kind: 'script' };

/**
 * What a service runs: compose's own entry point and command where it has them, else the image's. An
 * entry point in the compose files does away with the image's command, as in the engine.
 */
export function commandLineOf(service: ComposeService, image: Image | undefined): string[] {
  const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
  const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
  return [...entrypoint, ...command].map(unescaped);
}

/** How a service starts. */
export function startOf(service: ComposeService, image: Image | undefined, binary: string): Start {
  const [program = '', ...args] = commandLineOf(service, image);
  const name = path.posix.basename(program);
  if (name === binary) return { kind: 'direct', args };
  if (name === 'cosmovisor') {
    return { kind: 'direct', args: args[0] === 'run' ? args.slice(1) : args };
  }
  return { kind: 'script' };
}

/** Whether arguments of the binary start a node, rather than do a job and end. */
export function startsNode(args: readonly string[]): boolean {
  return args.includes('start');
}

/** The value of a flag, as `--flag value` or `--flag=value`. */
export function flagOf(args: readonly string[], flag: string): string | undefined {
  for (const [i, arg] of args.entries()) {
    if (arg === flag) return args[i + 1];
    if (arg.startsWith(`${flag}=`)) return arg.slice(flag.length + 1);
  }
  return undefined;
}

/** Flags that win over the configuration, by their place in it. */
const CONFIGURING: readonly (readonly [section: string, key: string])[] = [
  ['rpc', 'laddr'],
  ['p2p', 'persistent_peers'],
  ['p2p', 'seeds'],
  ['p2p', 'pex'],
  ['p2p', 'seed_mode'],
];

/** Values of configuration by section and key. */
export type Configured = Record<string, Record<string, string | boolean>>;

/**
 * Takes out of a node's arguments what belongs into its configuration, where the copy sets it: as flags
 * they would win over it.
 */
export function takeConfiguration(args: readonly string[]): {
  readonly args: string[];
  readonly configured: Configured;
} {
  const configured: Configured = {};
  const set = (section: string, key: string, value: string | boolean) => {
    configured[section] = { ...configured[section], [key]: value };
  };
  const kept: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [flag = '', ...rest] = (args[i] ?? '').split('=');
    const place = CONFIGURING.find(([section, key]) => flag === `--${section}.${key}`);
    if (place === undefined) {
      kept.push(args[i] ?? '');
      continue;
    }
    const [section, key] = place;
    if (key === 'pex' || key === 'seed_mode') set(section, key, rest.join('=') !== 'false');
    else if (rest.length > 0) set(section, key, rest.join('='));
    else set(section, key, args[++i] ?? '');
  }
  return { args: kept, configured };
}
