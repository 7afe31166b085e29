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
 * How a service starts: compose's own entry point and command where it has them, else the image's. An
 * entry point in the compose files does away with the image's command, as in the engine.
 */
export function startOf(service: ComposeService, image: Image | undefined, binary: string): Start {
  const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
  const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
  const [program = '', ...args] = [...entrypoint, ...command].map(unescaped);
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

/** The arguments with another value of a flag that they have. */
export function withFlag(
  args: readonly string[],
  flag: string,
  change: (value: string) => string,
): string[] {
  return args.map((arg, i) => {
    if (args[i - 1] === flag) return change(arg);
    return arg.startsWith(`${flag}=`) ? `${flag}=${change(arg.slice(flag.length + 1))}` : arg;
  });
}
