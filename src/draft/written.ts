import path from 'node:path';
import { isMapping, valueAt } from '../plan/find';
import { dataOf, LARGEST_YAML, readYaml } from '../plan/yaml';
import { RPC_PORT } from '../stack/compose/model';
import { readBounded } from '../system/files';

/** A service as written in a compose file. */
export interface Written {
  readonly service: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Top-level keys of a compose file that give it services. */
const SERVICES = /^\{?[ \t]*["']?(?:services|include)["']?[ \t]*:/m;

/**
 * Services of a compose file, also those of files that it includes.
 *
 * @returns undefined if the file has no services, is no YAML, or is not a regular file of a usual size
 */
export async function writtenIn(file: string, depth = 2): Promise<Written[] | undefined> {
  const data = await read(file);
  if (!isMapping(data)) return undefined;
  const own = isMapping(data.services) ? Object.entries(data.services) : undefined;
  const included = depth > 0 && Array.isArray(data.include) ? data.include.flatMap(pathsOf) : [];
  const below: Written[] = [];
  for (const name of included) {
    below.push(...((await writtenIn(path.resolve(path.dirname(file), name), depth - 1)) ?? []));
  }
  if (own === undefined && below.length === 0) return undefined;
  const services: Written[] = [];
  for (const [service, content] of own ?? []) {
    if (!isMapping(content)) continue;
    services.push({ service, content: { ...(await baseOf(content, data, file)), ...content } });
  }
  return [...services, ...below];
}

/** The service that a service extends, of the same file or of another one. */
async function baseOf(
  { extends: from }: Readonly<Record<string, unknown>>,
  data: unknown,
  file: string,
): Promise<object> {
  const { file: other, service } = isMapping(from) ? from : { file: undefined, service: from };
  if (typeof service !== 'string') return {};
  const there = typeof other === 'string' ? path.resolve(path.dirname(file), other) : undefined;
  const base = valueAt(there === undefined ? data : await read(there), ['services', service]);
  return isMapping(base) ? base : {};
}

async function read(file: string): Promise<unknown> {
  try {
    const text = await readBounded(file, LARGEST_YAML);
    // Most YAML of a repository is something else, and takes long to parse.
    if (!SERVICES.test(text)) return undefined;
    const yaml = readYaml(text, { merge: true });
    return yaml.document.errors.length > 0 ? undefined : dataOf(yaml);
  } catch {
    return undefined; // unreadable or no YAML; Compose reports the error if it is the main file
  }
}

/** Paths of an entry of `include`. */
function pathsOf(entry: unknown): string[] {
  const given = isMapping(entry) ? entry.path : entry;
  const all: unknown[] = Array.isArray(given) ? given : [given];
  return all.filter((each) => typeof each === 'string');
}

/** Returns true if services extend one of the file with this name. */
export function isExtended(name: string, services: readonly Written[]): boolean {
  return services.some(({ content }) => {
    const from = isMapping(content.extends) ? content.extends.file : undefined;
    return typeof from === 'string' && path.basename(from) === path.basename(name);
  });
}

/** Returns true if a service publishes a node's RPC. */
export function publishesRpc({ content }: Written): boolean {
  const ports = JSON.stringify(content.ports ?? '');
  const ranges = [...ports.matchAll(/(?<!\d)(\d{1,5})-(\d{1,5})(?!\d)/g)];
  const isWithin = ([, first, last]: RegExpMatchArray) =>
    Number(first) <= RPC_PORT && RPC_PORT <= Number(last);
  return ports.includes(String(RPC_PORT)) || ranges.some(isWithin);
}

const START =
  /(?:^|[\s"'/;&|])(?!tmkms|horcrux|hermes|rly|npm|yarn|pnpm)[A-Za-z][\w.-]*\s+start(?=["'\s]|$)/;

/** Words of a service that tell what it runs: its image, its command and the places of its mounts. */
function wordsOf({ content }: Written): string {
  const { image, command, entrypoint, volumes, environment } = content;
  const targets = (Array.isArray(volumes) ? volumes : []).flatMap((volume: unknown) =>
    typeof volume === 'string' ? (volume.split(':')[1] ?? '') : targetOf(volume),
  );
  const daemon = isMapping(environment) ? environment.DAEMON_NAME : undefined;
  return [image, daemon, ...targets, lineOf(entrypoint), lineOf(command)]
    .filter((word) => typeof word === 'string')
    .join(' ');
}

function targetOf(volume: unknown): string {
  return isMapping(volume) && typeof volume.target === 'string' ? volume.target : '';
}

function lineOf(command: unknown): string {
  if (Array.isArray(command)) return command.map(String).join(' ');
  return typeof command === 'string' ? command : '';
}

/** Returns true if a service seems to run a node; Compose and its files decide. */
export function seemsNode(written: Written): boolean {
  const { entrypoint, command } = written.content;
  const line = `${lineOf(entrypoint)} ${lineOf(command)}`.trim();
  return publishesRpc(written) || /^start\b|cosmovisor/.test(line) || START.test(line);
}

/** Returns true if the words of a service contain one of these names. */
export function mentions(written: Written, names: ReadonlySet<string>): boolean {
  return wordsOf(written)
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .some((word) => names.has(word) || word.split('-').some((part) => names.has(part)));
}
