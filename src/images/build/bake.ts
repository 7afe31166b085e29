import type { Target } from '../model/target';

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

/** Settings of a target beyond its inputs. */
export interface BakeOptions {
  readonly tag: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly platform: string;
  /** Source of each named context in bake's notation (`target:x`, `docker-image://x`). */
  readonly contexts: Readonly<Record<string, string>>;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
}

/**
 * Initial tag of an image built by a run. The tag is unique to the run: two builds that export one new tag at
 * the same moment fail ("already exists"), and a look-up by a shared tag may find another run's image. It also
 * keeps the image until the run is removed, even if the plan's tag is moved.
 */
export function runTag(run: string, target: string): string {
  return `${run}:${target}`;
}

/**
 * Export options of kept images. Layers are compressed by zstd, several times faster than gzip, which matters
 * for a gigabyte of compiled dependencies. BuildKit's next better level takes ten times as long; kept images
 * are recompressed anyway. OCI media types are necessary: the engine runs a zstd image under Docker's own types,
 * but does not list it (26.1).
 */
const OUTPUT = 'type=docker,compression=zstd,force-compression=true,oci-mediatypes=true';
/** Export options of images that no cache keeps: compression would be wasted. */
const OUTPUT_AS_IS = 'type=docker,compression=uncompressed,oci-mediatypes=true';

/** Variables that BuildKit takes from the environment and excludes from layers and keys. */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'].flatMap(
  (name) => [name, name.toLowerCase()],
);

/** A target in bake's format. */
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
    output: [target.cachePolicy === 'nothing' ? OUTPUT_AS_IS : OUTPUT],
    ...(options.cacheFrom.length > 0 && { 'cache-from': options.cacheFrom }),
    ...(options.cacheTo.length > 0 && { 'cache-to': options.cacheTo }),
  };
}

/**
 * Bake file of targets. Proxies appear by name only: their values, which may contain passwords, come from the
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

/**
 * Escapes `${NAME}` and `%{...}`, which bake would expand in every text of its file, so that texts of a plan
 * are taken literally.
 */
function meant<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(/[$%](?=\{)/g, '$&$&') as T;
  if (Array.isArray(value)) return value.map(meant) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, meant(part)])) as T;
}

function some<K extends string, V extends object>(key: K, value: V): Partial<Record<K, V>> {
  return Object.keys(value).length > 0 ? ({ [key]: value } as Record<K, V>) : {};
}
