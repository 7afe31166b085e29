import path from 'node:path';
import type { Image } from '../../images/image';
import { type ConfigurationKey, keyOfFlag, keyOfVariable, spelled } from '../../plan/configuration';
import { type ComposeModel, type ComposeService, escaped, unescaped } from './model';

/** Facts known, without running it, about a service that may run a node. */
export interface KnownStart {
  readonly service: string;
  /** Arguments of the binary; undefined for a script. */
  readonly args: readonly string[] | undefined;
  /** Path of its home; for a script the presumed one, if any. */
  readonly home: string | undefined;
}

/** Kind of start of a service, judged from its command line alone. */
export type Start =
  /** Calls the chain's binary (or Cosmovisor) with these arguments. */
  | { readonly kind: 'direct'; readonly args: readonly string[] }
  /** Runs a script with unknown actions before it calls the binary. */
  | { readonly kind: 'script' };

/**
 * Command line of a service: entry point and command of the compose files, or else of the image. As in the
 * engine, an entry point in the compose files discards the image's command.
 */
export function commandLineOf(service: ComposeService, image: Image | undefined): string[] {
  const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
  const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
  return [...entrypoint, ...command].map(unescaped);
}

/** Determines how a service starts. */
export function startOf(service: ComposeService, image: Image | undefined, binary: string): Start {
  const [program = '', ...args] = commandLineOf(service, image);
  const name = path.posix.basename(program);
  if (name === binary) return { kind: 'direct', args };
  if (name === 'cosmovisor') {
    return { kind: 'direct', args: args[0] === 'run' ? args.slice(1) : args };
  }
  return { kind: 'script' };
}

/** Returns true if arguments of the binary start a node, rather than a job that ends. */
export function startsNode(args: readonly string[]): boolean {
  return args.includes('start');
}

/** Value of a flag, as `--flag value` or `--flag=value`. */
export function flagOf(args: readonly string[], flag: string): string | undefined {
  for (const [i, arg] of args.entries()) {
    if (arg === flag) return args[i + 1];
    if (arg.startsWith(`${flag}=`)) return arg.slice(flag.length + 1);
  }
  return undefined;
}

/** Configuration values by section and key. */
export type Configured = Record<string, Record<string, string | boolean | number>>;

function add(to: Configured, { section, key, kind }: ConfigurationKey, value: string): void {
  const values = { switch: value !== 'false', number: Number(value) || 0, text: value };
  to[section] = { ...to[section], [key]: kind === 'peers' ? value : values[kind] };
}

/** Moves configuration flags that the copy sets out of a node's arguments: as flags they would override its files. */
export function takeConfiguration(args: readonly string[]): {
  readonly args: string[];
  readonly configured: Configured;
} {
  const configured: Configured = {};
  const kept: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [flag = '', ...rest] = (args[i] ?? '').split('=');
    const place = keyOfFlag(flag);
    if (place === undefined) kept.push(args[i] ?? '');
    else if (rest.length > 0) add(configured, place, rest.join('='));
    else add(configured, place, place.kind === 'switch' ? 'true' : (args[++i] ?? ''));
  }
  return { args: kept, configured };
}

/**
 * Node configuration set by variables, as {@link takeConfiguration}. Variables with the binary's own prefix
 * override others, which a script may pass on.
 */
export function configuredBy(
  environment: ComposeService['environment'],
  binary: string,
): Configured {
  const configured: Configured = {};
  const isOwn = (name: string) => spelled(name).startsWith(`${spelled(binary)}_`);
  const variables = Object.entries(environment ?? {}).sort(
    ([a], [b]) => Number(isOwn(a)) - Number(isOwn(b)),
  );
  for (const [name, value] of variables) {
    const place = keyOfVariable(name);
    // viper ignores empty variables.
    if (place !== undefined && value !== null && value !== '') {
      add(configured, place, unescaped(value));
    }
  }
  return configured;
}

/**
 * Model in which nodes are configured by files only, without variables and flags.
 *
 * @param nodes services that run a node, with the image of each in the compose files
 * @param ofImages variables of all images that nodes run on; each is overridden by an empty one
 */
export function withoutConfiguration(
  model: ComposeModel,
  nodes: ReadonlyMap<string, Image | undefined>,
  ofImages: readonly string[] = [],
): ComposeModel {
  const configures = (variable: string) => keyOfVariable(variable) !== undefined;
  const emptied = Object.fromEntries(ofImages.filter(configures).map((variable) => [variable, '']));
  const changed = [...nodes].map(([name, image]) => {
    const service = model.services[name] ?? {};
    const rest = Object.entries(service.environment ?? {}).filter(([each]) => !configures(each));
    const isGiven = service.environment !== undefined || Object.keys(emptied).length > 0;
    const environment = isGiven && { environment: { ...emptied, ...Object.fromEntries(rest) } };
    return [name, { ...service, ...environment, ...withoutFlags(service, image) }] as const;
  });
  return { ...model, services: { ...model.services, ...Object.fromEntries(changed) } };
}

/** Command line without configuration flags; nothing if there is no command line. */
function withoutFlags(
  service: ComposeService,
  image: Image | undefined,
): Pick<ComposeService, 'entrypoint' | 'command'> {
  const [program = '', ...words] = commandLineOf(service, image);
  const { args } = takeConfiguration(words);
  if (args.length === words.length) return {};
  return { entrypoint: [escaped(program)], command: args.map(escaped) };
}
