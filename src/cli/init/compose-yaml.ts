import path from 'node:path';
import { parseEnv } from 'node:util';
import { messageOf, RehearsalError } from '../../errors';
import { isMapping } from '../../plan/find';
import { LARGEST_YAML } from '../../plan/yaml';
import type {
  ComposeFileUse,
  ComposeModel,
  ComposePort,
  ComposeResource,
  ComposeService,
  ComposeVolume,
} from '../../stack/model';
import { readBounded } from '../../system/files';
import { filled, type VariableUse } from '../../system/variables';
import { readYamlFile } from './yaml-file';

type Data = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Compose files without Compose, as far as `init` looks at them: variables, `extends` and the short forms
 * of lists. Left out are `env_file`, `include`, profiles, and how Compose merges what is not a list or map.
 *
 * @throws RehearsalError naming a file that is no compose file
 */
export async function readComposeYaml(
  files: readonly string[],
  env: Environment,
): Promise<ComposeModel> {
  const folder = path.dirname(files[0] ?? '.');
  const given = await readBounded(path.join(folder, '.env'), LARGEST_YAML).catch(() => '');
  const variables: Environment = { ...parseEnv(given), ...env };
  const services: Record<string, ComposeService> = {};
  const model: ComposeModel = { name: path.basename(folder), services };
  const read = readOnce(variables);
  for (const file of files) {
    const data = await read.file(file);
    if (typeof data.name === 'string') model.name = data.name;
    for (const name of Object.keys(mapping(data.services))) {
      services[name] = merged(services[name] ?? {}, await serviceOf(file, name, read, []));
    }
    const at = path.dirname(file);
    model.networks = { ...model.networks, ...resources(data.networks) };
    model.volumes = { ...model.volumes, ...resources(data.volumes) };
    model.configs = { ...model.configs, ...withFiles(data.configs, at) };
    model.secrets = { ...model.secrets, ...withFiles(data.secrets, at) };
  }
  return model;
}

/** What files have written of services. */
interface Reader {
  file(file: string): Promise<Data>;
  service(file: string, name: string): Promise<{ written: Data; own: ComposeService }>;
}

/** Reads files and their services, each one once however many services it has, or extend it. */
function readOnce(variables: Environment): Reader {
  const file = once((name) => readData(name, variables));
  const services = once((of) =>
    once(async (name) => {
      const written = mapping(mapping((await file(of)).services)[name]);
      return { written, own: normalized(written, path.dirname(of)) };
    }),
  );
  return { file, service: (of, name) => services(of)(name) };
}

function once<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    return made;
  };
}

async function readData(file: string, variables: Environment): Promise<Data> {
  let data: unknown;
  try {
    data = await readYamlFile(file);
  } catch (error) {
    throw new RehearsalError(`Cannot read ${file}: ${messageOf(error)}`, { cause: error });
  }
  if (!isMapping(data)) throw new RehearsalError(`${file} is no compose file: it is not a map`);
  return interpolated(data, variables) as Data;
}

/** Variables in the values: `$NAME`, `${NAME}`, `${NAME:-default}`; `$$` stays for the container. */
function interpolated(value: unknown, variables: Environment): unknown {
  if (typeof value === 'string') {
    const standIn = ({ name, operator, word }: VariableUse) => {
      const set = variables[name];
      if (operator === '+') return set ? word : '';
      return set || (operator === '-' ? word : '');
    };
    return filled(value, standIn, { isDoubled: true, most: LARGEST_YAML });
  }
  if (Array.isArray(value)) return value.map((item) => interpolated(item, variables));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, interpolated(inner, variables)]),
  );
}

/** Services that extend one another; each of them is gone through again for every one around it. */
const DEEPEST = 50;

/** A service of a file with what it extends; `around` are those that extend it. */
async function serviceOf(
  file: string,
  name: string,
  read: Reader,
  around: readonly string[],
): Promise<ComposeService> {
  const id = `${file} ${name}`;
  const { written, own } = await read.service(file, name);
  const base = written.extends;
  if (base === undefined || around.includes(id) || around.length > DEEPEST) return own;
  const from = mapping(base);
  const baseFile =
    typeof from.file === 'string' ? path.resolve(path.dirname(file), from.file) : file;
  const baseName = typeof base === 'string' ? base : String(from.service ?? name);
  return merged(await serviceOf(baseFile, baseName, read, [...around, id]), own);
}

function merged(base: ComposeService, over: ComposeService): ComposeService {
  const result: ComposeService = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = base[key];
    if (Array.isArray(value) && Array.isArray(before) && LISTS.includes(key)) {
      result[key] = [...before, ...value];
    } else if (isMapping(value) && isMapping(before)) result[key] = { ...before, ...value };
    else result[key] = value;
  }
  return result;
}

const LISTS = ['volumes', 'ports', 'configs', 'secrets'];

/** A service in the long forms that `docker compose config` gives. */
function normalized(written: Data, folder: string): ComposeService {
  const text = (key: string) => (typeof written[key] === 'string' ? { [key]: written[key] } : {});
  return {
    ...text('image'),
    ...text('container_name'),
    ...text('hostname'),
    ...text('network_mode'),
    ...(written.build !== undefined && { build: buildOf(written.build, folder) }),
    ...(written.command !== undefined && { command: argumentsOf(written.command) }),
    ...(written.entrypoint !== undefined && { entrypoint: argumentsOf(written.entrypoint) }),
    ...(written.environment !== undefined && { environment: pairs(written.environment) }),
    ...(written.networks !== undefined && { networks: networksOf(written.networks) }),
    ...(written.volumes !== undefined && {
      volumes: list(written.volumes).flatMap((volume) => volumeOf(volume, folder)),
    }),
    ...(written.ports !== undefined && { ports: list(written.ports).flatMap(portOf) }),
    ...(written.configs !== undefined && { configs: list(written.configs).flatMap(fileUse) }),
    ...(written.secrets !== undefined && { secrets: list(written.secrets).flatMap(fileUse) }),
  };
}

function buildOf(build: unknown, folder: string) {
  const given = typeof build === 'string' ? { context: build } : mapping(build);
  const { context, dockerfile, target, args } = given as Record<string, unknown>;
  return {
    context: path.resolve(folder, String(context ?? '.')),
    ...(typeof dockerfile === 'string' && { dockerfile }),
    ...(typeof target === 'string' && { target }),
    ...(args !== undefined && { args: pairs(args) }),
  };
}

/** A command line as a list; a text is split at its blanks, with quotes around words that have some. */
function argumentsOf(command: unknown): string[] | null {
  if (Array.isArray(command)) return command.map(String);
  if (typeof command !== 'string') return null;
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

/** `NAME=value` in a list, or a map. */
function pairs(given: unknown): Record<string, string | null> {
  if (Array.isArray(given)) {
    return Object.fromEntries(
      given.map((entry) => {
        const [name = '', ...value] = String(entry).split('=');
        return [name, value.length === 0 ? null : value.join('=')];
      }),
    );
  }
  return Object.fromEntries(
    Object.entries(mapping(given)).map(([name, value]) => [
      name,
      value === null ? null : String(value),
    ]),
  );
}

function networksOf(networks: unknown): NonNullable<ComposeService['networks']> {
  if (Array.isArray(networks)) return Object.fromEntries(networks.map((name) => [name, null]));
  return mapping(networks) as NonNullable<ComposeService['networks']>;
}

/** `source:target:ro`, or the long form. A source that is a path is a bind mount, any other a volume. */
function volumeOf(volume: unknown, folder: string): ComposeVolume[] {
  const { type, source, target, read_only } = (
    typeof volume === 'string' ? shortVolume(volume) : mapping(volume)
  ) as Record<string, unknown>;
  if (typeof target !== 'string') return [];
  const isBind = type === 'bind' || (type === undefined && /^[./~]/.test(String(source ?? '')));
  return [
    {
      type: isBind ? 'bind' : String(type ?? 'volume'),
      target,
      ...(typeof source === 'string' && {
        source: isBind ? path.resolve(folder, source) : source,
      }),
      ...(read_only === true && { read_only }),
    },
  ];
}

function shortVolume(text: string): Data {
  const [first = '', target, mode = ''] = text.split(':');
  if (target === undefined) return { target: first };
  return { source: first, target, read_only: mode.split(',').includes('ro') };
}

/** Longer than any address with two ranges of ports. */
const LONGEST_PORT = 200;

/** `[address:][published:]target[/protocol]`, or the long form. */
function portOf(port: unknown): ComposePort[] {
  if (isMapping(port)) {
    const { target, published, host_ip } = port;
    return [
      {
        target: Number(target),
        ...(published !== undefined && { published: String(published) }),
        ...(typeof host_ip === 'string' && { host_ip }),
      },
    ];
  }
  const [written = ''] = String(port).slice(0, LONGEST_PORT).split('/');
  const [target = '', published, address] = written.split(/:(?![^[]*\])/).reverse();
  return [
    {
      target: Number(target),
      ...(published !== undefined && { published }),
      ...(address !== undefined && { host_ip: address }),
    },
  ];
}

function fileUse(use: unknown): ComposeFileUse[] {
  if (typeof use === 'string') return [{ source: use }];
  const { source, target } = mapping(use);
  if (typeof source !== 'string') return [];
  return [{ source, ...(typeof target === 'string' && { target }) }];
}

function withFiles(files: unknown, folder: string): NonNullable<ComposeModel['configs']> {
  return Object.fromEntries(
    Object.entries(mapping(files)).map(([name, given]) => {
      const { file, content } = mapping(given);
      return [
        name,
        {
          ...(typeof file === 'string' && { file: path.resolve(folder, file) }),
          ...(typeof content === 'string' && { content }),
        },
      ];
    }),
  );
}

function resources(given: unknown): Record<string, ComposeResource> {
  return Object.fromEntries(
    Object.entries(mapping(given)).map(([name, resource]) => [name, mapping(resource)]),
  );
}

function mapping(value: unknown): Data {
  return isMapping(value) ? value : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
