import type { Target } from './target';

/** A bake file as `docker buildx bake` reads it (JSON form). */
export interface BakeFile {
  readonly variable?: Readonly<Record<string, { readonly default: string }>>;
  readonly group: { readonly default: { readonly targets: readonly string[] } };
  readonly target: Readonly<Record<string, BakeTarget>>;
}

export interface BakeTarget {
  readonly context: string;
  readonly dockerfile: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly platforms: readonly string[];
  readonly secret?: readonly string[];
  readonly tags: readonly string[];
  readonly output: readonly string[];
  readonly 'cache-from'?: readonly string[];
  readonly 'cache-to'?: readonly string[];
}

/** What is decided for a target beside what it is made from. */
export interface BakeOptions {
  readonly tag: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly platform: string;
  /** Where each named context comes from, as bake writes it (`target:x`, `docker-image://x`). */
  readonly contexts: Readonly<Record<string, string>>;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
}

/**
 * What a run's build calls an image at first. The tag is the run's alone: two builds that export one new
 * tag at the same moment fail ("already exists"), and whoever finds an image by a shared tag may find
 * another run's. It also keeps the image until the run is removed, whoever moves the tag of the plan.
 */
export function runTag(run: string, target: string): string {
  return `${run}:${target}`;
}

/**
 * Layers are compressed by zstd, several times faster than gzip: that counts for compiled dependencies of a
 * gigabyte. BuildKit's next better level takes ten times as long; what is kept is compressed again. Under
 * Docker's own media types the engine runs such an image and does not list it (26.1): so OCI's.
 */
const OUTPUT = 'type=docker,compression=zstd,force-compression=true,oci-mediatypes=true';
/** What no cache keeps is not worth compressing. */
const OUTPUT_AS_IS = 'type=docker,compression=uncompressed,oci-mediatypes=true';

/** Values that BuildKit takes from the environment and leaves out of layers and keys. */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'].flatMap(
  (name) => [name, name.toLowerCase()],
);

/** A target as bake reads it. */
export function bakeTarget(target: Target, options: BakeOptions): BakeTarget {
  const { args } = target;
  return {
    ...target.extra,
    context: target.context,
    dockerfile: target.dockerfile,
    ...(target.stage !== undefined && { target: target.stage }),
    ...some('args', args),
    ...some('contexts', options.contexts),
    ...some('labels', { ...(target.extra?.labels as object | undefined), ...options.labels }),
    platforms: [options.platform],
    ...(target.secrets.length > 0 && {
      secret: target.secrets.map(({ id, file }) => `id=${id},src=${file}`),
    }),
    tags: [options.tag],
    output: [target.keeps === 'nothing' ? OUTPUT_AS_IS : OUTPUT],
    ...(options.cacheFrom.length > 0 && { 'cache-from': options.cacheFrom }),
    ...(options.cacheTo.length > 0 && { 'cache-to': options.cacheTo }),
  };
}

/**
 * The bake file of targets. Proxies are named only: their values, which may hold passwords, come from the
 * environment of the build.
 */
export function bakeFile(
  targets: Readonly<Record<string, BakeTarget>>,
  env: Readonly<Record<string, string | undefined>>,
): BakeFile {
  const proxies = PROXIES.filter((name) => env[name] !== undefined && env[name] !== '');
  const taken = Object.fromEntries(proxies.map((name) => [name, `\${${name}}`]));
  const all = Object.entries(targets).map(([name, target]) => {
    const plain = meant(target);
    return [name, { ...plain, ...some('args', { ...taken, ...plain.args }) }] as const;
  });
  return {
    ...some('variable', Object.fromEntries(proxies.map((name) => [name, { default: '' }]))),
    group: { default: { targets: Object.keys(targets) } },
    target: Object.fromEntries(all),
  };
}

/** Bake fills in `${NAME}` and `%{...}` in every text of its file; what comes from a plan means what it says. */
function meant<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(/[$%](?=\{)/g, '$&$&') as T;
  if (Array.isArray(value)) return value.map(meant) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, meant(part)])) as T;
}

function some<K extends string, V extends object>(key: K, value: V): Partial<Record<K, V>> {
  return Object.keys(value).length > 0 ? ({ [key]: value } as Record<K, V>) : {};
}
