/** A mount of a container that no compose file describes. */
export interface ContainerMount {
  readonly type: 'bind' | 'volume';
  /** An existing folder or file of this machine, or the name of a volume; by default an empty volume. */
  readonly source?: string | undefined;
  readonly target: string;
  readonly readOnly?: boolean;
  /** Leaves a volume unchanged: an empty one is not filled from the image. */
  readonly noCopy?: boolean;
}

/** Options of a container that no compose file describes. Without `network`, it has none. */
export interface ContainerOptions {
  readonly name?: string;
  /** A network of the run, or `host`; default `none`. */
  readonly network?: string;
  readonly dns?: string;
  readonly sysctls?: Readonly<Record<string, string>>;
  readonly entrypoint?: string | undefined;
  /** `uid:gid` */
  readonly user?: string;
  readonly workdir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly mounts?: readonly ContainerMount[];
  /** True if only the mounts are writable. */
  readonly readOnly?: boolean;
  /** All capabilities, without a way to gain others; default those of the engine. */
  readonly capabilities?: readonly string[];
  /** Capabilities removed from the engine's default. */
  readonly without?: readonly string[];
  /** True to use the host's user namespace, for an engine that gives containers another. */
  readonly hostUsers?: boolean;
  /** Driver of the log and its options. */
  readonly logging?: {
    readonly driver: string;
    readonly options: Readonly<Record<string, string>>;
  };
}

/** The options as arguments of `docker run` and `docker create`. */
export function containerArguments(options: ContainerOptions): string[] {
  const { network = 'none', capabilities, without = [], sysctls = {}, env = {} } = options;
  const given = (flag: string, value: string | undefined) =>
    value === undefined ? [] : [flag, value];
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  return [
    ...given('--name', options.name),
    ...['--network', network],
    ...given('--dns', options.dns),
    ...pairs('--sysctl', sysctls),
    ...given('--userns', options.hostUsers === true ? 'host' : undefined),
    ...given('--user', options.user),
    ...given('--workdir', options.workdir),
    ...(options.readOnly === true ? ['--read-only'] : []),
    ...without.flatMap((capability) => ['--cap-drop', capability]),
    ...(capabilities === undefined ? [] : onlyWith(capabilities)),
    ...given('--log-driver', options.logging?.driver),
    ...pairs('--log-opt', options.logging?.options ?? {}),
    ...pairs('--env', env),
    ...(options.mounts ?? []).flatMap((mount) => ['--mount', mountArgument(mount)]),
    ...given('--entrypoint', options.entrypoint),
  ];
}

function onlyWith(capabilities: readonly string[]): string[] {
  return [
    ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
    ...capabilities.flatMap((capability) => ['--cap-add', capability]),
  ];
}

/** A mount in the notation of `--mount`: a line of CSV (docker/cli `opts/mount.go`). */
function mountArgument({ type, source, target, readOnly, noCopy }: ContainerMount): string {
  const fields = [
    `type=${type}`,
    ...(source === undefined ? [] : [`source=${source}`]),
    `target=${target}`,
    ...(readOnly === true ? ['readonly'] : []),
    ...(noCopy === true ? ['volume-nocopy'] : []),
  ];
  return fields
    .map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}
