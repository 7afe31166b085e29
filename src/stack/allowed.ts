/** What becomes of a key of the compose files in the run's own compose file. */
export type Treatment =
  /** As it is. */
  | 'kept'
  /** What it names is copied, and the copy is used. */
  | 'copied'
  /** Something of the run's own stands there. */
  | 'replaced'
  /** Not there; a notice says so. */
  | 'left out'
  /** Nothing is started. */
  | 'refused';

/** What becomes of a key, or of some of its values. */
export interface Rule {
  readonly is: Treatment;
  /** Which values, in words; where it is missing, all that no rule before it has. */
  readonly of?: string;
  readonly when?: (value: unknown, name: string) => boolean;
  /** The reason, what is there instead, or for what is refused what to do. */
  readonly why: string;
  /** Some values that it is for. */
  readonly examples: readonly unknown[];
}

export interface Key {
  /** Whether entries of the list or map are judged one by one. */
  readonly each?: boolean;
  readonly rules: readonly Rule[];
}

export type Keys = Readonly<Record<string, Key>>;

/** What a key's rules say of a value. */
export interface Judged {
  /** What is kept or copied of it; undefined where nothing is. */
  readonly kept: unknown;
  readonly others: readonly { readonly rule: Rule; readonly value: unknown }[];
}

/** Of a key that no table has. */
export const UNKNOWN: Rule = {
  is: 'left out',
  why: 'not known to this version',
  examples: [],
};

/** What is to become of a key with a value. Values that say nothing (`false`, `{}`) are told of nowhere. */
export function judge(keys: Keys, name: string, value: unknown): Judged {
  const { each, rules } = (Object.hasOwn(keys, name) && keys[name]) || { rules: [UNKNOWN] };
  const ruleOf = (part: unknown, key: string) =>
    rules.find(({ when }) => when === undefined || when(part, key)) ?? UNKNOWN;
  const isOn = ({ is }: Rule) => is === 'kept' || is === 'copied';
  if (each !== true || typeof value !== 'object' || value === null) {
    const rule = ruleOf(value, name);
    if (isOn(rule)) return { kept: value, others: [] };
    return { kept: undefined, others: isNothing(value) ? [] : [{ rule, value }] };
  }
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => ({
    key,
    part,
    rule: ruleOf(part, key),
  }));
  const kept = parts.filter(({ rule }) => isOn(rule));
  const others = parts.filter(({ rule, part }) => !isOn(rule) && !isNothing(part));
  const rest = Array.isArray(value)
    ? kept.map(({ part }) => part)
    : Object.fromEntries(kept.map(({ key, part }) => [key, part]));
  return {
    kept: kept.length === 0 && parts.length > 0 ? undefined : rest,
    others: others.map(({ rule, key, part }) => ({
      rule,
      value: Array.isArray(value) ? part : { [key]: part },
    })),
  };
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}

const kept = (...examples: unknown[]): Key => ({ rules: [keptRule('', ...examples)] });
const keptRule = (why: string, ...examples: unknown[]): Rule => ({ is: 'kept', why, examples });
const replacedRule = (why: string, ...examples: unknown[]): Rule => ({
  is: 'replaced',
  why,
  examples,
});
const replaced = (why: string, ...examples: unknown[]): Key => ({
  rules: [replacedRule(why, ...examples)],
});
const copiedRule = (why: string, ...examples: unknown[]): Rule => ({ is: 'copied', why, examples });
const copied = (why: string, ...examples: unknown[]): Key => ({
  rules: [copiedRule(why, ...examples)],
});
const leftOut = (why: string, ...examples: unknown[]): Key => ({
  rules: [leftOutRule(why, ...examples)],
});
const leftOutRule = (why: string, ...examples: unknown[]): Rule => ({
  is: 'left out',
  why,
  examples,
});
const refused = (why: string, ...examples: unknown[]): Key => ({
  rules: [refusedRule(why, ...examples)],
});
const refusedRule = (why: string, ...examples: unknown[]): Rule => ({
  is: 'refused',
  why,
  examples,
});

/** The rule for some values only. */
const only = (of: string, when: (value: unknown, name: string) => boolean, rule: Rule): Rule => ({
  ...rule,
  of,
  when,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const starts = (prefix: string) => (value: unknown) => text(value).startsWith(prefix);
const isType = (type: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === type;

/** Capabilities that reach no further than the container: those that each has, and two that programs ask for. */
const HARMLESS = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'IPC_LOCK', 'KILL', 'MKNOD'],
  ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
  ...['SYS_NICE'],
];
const isHarmless = (value: unknown) =>
  HARMLESS.includes(text(value).toUpperCase().replace(/^CAP_/, ''));

/** Labels with a prefix, and two without one, are read by programs that watch an engine. */
const isOthersLabel = (name: string) =>
  name.includes('.') || /^(caddy(_\d+)?|autoheal)$/.test(name);

const MACHINE = 'a matter of the machine that the stack is made for';
const NO_SIGNING =
  'a device may hold a key of production; let the rehearsal run with a key in a file, or without the service';
const ALONE = 'it would share what belongs to the machine or to other containers; leave it out';

/** Keys of a service. */
export const SERVICE_KEYS: Keys = {
  annotations: leftOut('for other programs', { 'com.example/x': 'y' }),
  attach: replaced('logs of all services are followed', true),
  blkio_config: leftOut(MACHINE, { weight: 300 }),
  build: replaced('the image that was built before', { context: '/x' }),
  cap_add: {
    each: true,
    rules: [
      only(
        HARMLESS.map((name) => `\`${name}\``).join(', '),
        isHarmless,
        keptRule('', ['SYS_NICE']),
      ),
      leftOutRule('they reach beyond the container', ['NET_ADMIN'], ['CAP_SYS_ADMIN'], ['ALL']),
    ],
  },
  cap_drop: kept(['ALL']),
  cgroup: leftOut(MACHINE, 'host'),
  cgroup_parent: leftOut(MACHINE, 'm-executor-abcd'),
  command: kept(['start']),
  configs: copied('a file of the run', [{ source: 'c', target: '/c' }]),
  container_name: replaced('an alias of that name on the networks of the service', 'alice'),
  cpu_count: leftOut(MACHINE, 2),
  cpu_percent: leftOut(MACHINE, 50),
  cpu_period: kept(100000),
  cpu_quota: kept(50000),
  cpu_rt_period: leftOut(MACHINE, 1400),
  cpu_rt_runtime: leftOut(MACHINE, 400),
  cpu_shares: kept(73),
  cpus: leftOut(MACHINE, 8),
  cpuset: leftOut(MACHINE, '0-7'),
  credential_spec: leftOut(MACHINE, { file: 'x.json' }),
  depends_on: kept({ b: { condition: 'service_started', required: true } }),
  deploy: {
    each: true,
    rules: [
      only(
        '`resources` with devices',
        (value, name) => name === 'resources' && JSON.stringify(value).includes('"devices"'),
        refusedRule(NO_SIGNING, {
          resources: { reservations: { devices: [{ capabilities: ['gpu'] }] } },
        }),
      ),
      only(
        '`restart_policy`',
        (_, name) => name === 'restart_policy',
        replacedRule('a container that ends is a finding', {
          restart_policy: { condition: 'any' },
        }),
      ),
      only(
        '`replicas` of 0 or 1',
        (value, name) => name === 'replicas' && Number(value) <= 1,
        keptRule('', { replicas: 0 }),
      ),
      leftOutRule(
        'one container of each service runs, on this machine',
        { replicas: 3 },
        { resources: { limits: { cpus: 8, memory: '34359738368' } } },
        { placement: { constraints: ['node.role == manager'] } },
      ),
    ],
  },
  develop: leftOut('nothing is watched', { watch: [{ path: '/x', action: 'rebuild' }] }),
  device_cgroup_rules: refused(NO_SIGNING, ['c 1:3 mr']),
  devices: {
    each: true,
    rules: [
      refusedRule(NO_SIGNING, [{ source: '/dev/hidraw0', target: '/dev/hidraw0' }], ['/dev/x:/x']),
    ],
  },
  dns: leftOut('names are those of the run', ['1.1.1.1']),
  dns_opt: leftOut('names are those of the run', ['ndots:1']),
  dns_search: leftOut('names are those of the run', ['example.com']),
  domainname: leftOut('names are those of the run', 'example.com'),
  entrypoint: kept(['gaiad']),
  env_file: replaced('`environment`, by Compose', [{ path: '/x/a.env' }]),
  environment: {
    rules: [keptRule('see [addresses of others](#addresses-of-others)', { MONIKER: 'a' })],
  },
  expose: kept(['26656']),
  extends: replaced('what it names, by Compose', { service: 'b' }),
  external_links: leftOut('names are those of the run', ['other_db_1:db']),
  extra_hosts: leftOut(
    'names are those of the run; for an address of a service, that is its alias',
    ['rpc=203.0.113.7'],
  ),
  gpus: refused(NO_SIGNING, 'all', [{ count: 1 }]),
  group_add: kept(['1000']),
  healthcheck: kept({ test: ['CMD', 'true'] }),
  hostname: kept('alice'),
  image: { rules: [keptRule('by its id', 'gaia:v1')] },
  init: kept(true),
  ipc: {
    rules: [
      only(
        '`host`, `container:…`',
        (value) => /^(host|container:)/.test(text(value)),
        refusedRule(ALONE, 'host', 'container:x'),
      ),
      keptRule('', 'private', 'shareable', 'service:b'),
    ],
  },
  isolation: leftOut(MACHINE, 'hyperv'),
  label_file: replaced('`labels`, by Compose', ['/x/labels']),
  labels: {
    each: true,
    rules: [
      only(
        'with a dot, `caddy`, `autoheal`',
        (_, name) => isOthersLabel(name),
        leftOutRule('programs that watch the engine would act by them', {
          'traefik.enable': 'true',
        }),
      ),
      keptRule('with the name of the run beside them', { team: 'alice' }),
    ],
  },
  links: replaced('aliases of the linked service', ['b:bee']),
  logging: leftOut('their logs are read from the engine', { driver: 'gelf' }),
  mac_address: leftOut('two runs may be on one machine', '02:42:ac:11:65:43'),
  mem_limit: kept('1073741824'),
  mem_reservation: kept('1073741824'),
  mem_swappiness: leftOut(MACHINE, 10),
  memswap_limit: kept('1073741824'),
  models: leftOut('nothing outside of the run is reached', { llm: { model_var: 'MODEL' } }),
  network_mode: {
    rules: [
      only(
        '`none`, `service:…` (of services that run no node)',
        (value) => value === 'none' || starts('service:')(value),
        keptRule('', 'none', 'service:b'),
      ),
      refusedRule(
        'two runs could not share a machine then, and it would reach what is no part of the run; give the service networks of the compose files',
        'host',
        'bridge',
        'container:x',
      ),
    ],
  },
  networks: replaced('networks of the run', { default: null }),
  oom_kill_disable: leftOut(MACHINE, true),
  oom_score_adj: leftOut(MACHINE, -500),
  pid: {
    rules: [
      only('`service:…`', starts('service:'), keptRule('', 'service:b')),
      refusedRule(ALONE, 'host', 'container:x'),
    ],
  },
  pids_limit: kept(100),
  platform: kept('linux/amd64'),
  ports: replaced('RPCs of nodes on free ports of 127.0.0.1, by a relay of the run', [
    { target: 26657, published: '80' },
  ]),
  post_start: { rules: [keptRule('without `privileged`', [{ command: ['true'] }])] },
  pre_stop: { rules: [keptRule('without `privileged`', [{ command: ['true'] }])] },
  privileged: refused('such a container has the whole machine; leave it out', true),
  profiles: replaced('the services that Compose chose', ['debug']),
  provider: refused('Compose would start a program of this machine; leave the service out', {
    type: 'x',
  }),
  pull_policy: replaced('images are there before the start', 'always'),
  pull_refresh_after: replaced('images are there before the start', '24h'),
  read_only: kept(true),
  restart: replaced('a container that ends is a finding', 'always'),
  runtime: leftOut(MACHINE, 'runsc'),
  scale: {
    rules: [
      only('0 or 1', (value) => Number(value) <= 1, keptRule('', 1, 0)),
      leftOutRule('one container of each service runs', 3),
    ],
  },
  secrets: copied('a file of the run', [{ source: 's', target: '/run/secrets/s' }]),
  security_opt: {
    each: true,
    rules: [
      only(
        '`no-new-privileges`',
        starts('no-new-privileges'),
        keptRule('', ['no-new-privileges:true']),
      ),
      leftOutRule('the engine’s own are kept', ['seccomp:unconfined'], ['apparmor=unconfined']),
    ],
  },
  shm_size: kept('67108864'),
  stdin_open: kept(true),
  stop_grace_period: kept('1m0s'),
  stop_signal: kept('SIGINT'),
  storage_opt: leftOut(MACHINE, { size: '1G' }),
  sysctls: {
    each: true,
    rules: [
      only(
        '`net.…`',
        (_, name) => name.startsWith('net.'),
        leftOutRule('networks are the run’s own', { 'net.core.somaxconn': '1024' }),
      ),
      keptRule('', { 'kernel.shmmax': '100' }),
    ],
  },
  tmpfs: kept(['/tmp']),
  tty: kept(true),
  ulimits: kept({ nofile: 65536 }),
  use_api_socket: refused('it would have the engine, so the whole machine; leave it out', true),
  user: kept('1000:1000'),
  userns_mode: leftOut('the engine’s own is kept', 'host'),
  uts: leftOut('the engine’s own is kept', 'host'),
  volumes: {
    each: true,
    rules: [
      only(
        '`type: bind`',
        isType('bind'),
        copiedRule('see [mounts](#mounts)', [{ type: 'bind', source: '/x', target: '/t' }]),
      ),
      only(
        '`type: volume`',
        isType('volume'),
        copiedRule('see [mounts](#mounts)', [{ type: 'volume', source: 'v', target: '/t' }]),
      ),
      only('`type: tmpfs`', isType('tmpfs'), keptRule('', [{ type: 'tmpfs', target: '/t' }])),
      refusedRule(
        'only bind mounts, volumes and tmpfs can be copied; use one of them',
        [{ type: 'npipe', source: 'x', target: '/t' }],
        [{ type: 'cluster', source: 'x', target: '/t' }],
        [{ type: 'image', source: 'x', target: '/t' }],
      ),
    ],
  },
  volumes_from: {
    each: true,
    rules: [
      only(
        '`container:…`',
        starts('container:'),
        refusedRule('its volumes are those of production; name volumes or folders instead', [
          'container:prod',
        ]),
      ),
      replacedRule('the mounts of that service', ['b']),
    ],
  },
  working_dir: kept('/app'),
};

const NOT_BUILT_WITH = 'images are built without; let a bake file build what needs it';

/** Keys of the build of a service, where the compose files and not the plan say how its image is built. */
export const BUILD_KEYS: Keys = {
  additional_contexts: kept({ golang: '/x/golang' }),
  args: kept({ VERSION: '1' }),
  cache_from: replaced('the caches of the run', ['acme/faucet:cache']),
  cache_to: replaced('the caches of the run', ['acme/faucet:cache']),
  context: kept('/x'),
  dockerfile: kept('Dockerfile.faucet'),
  dockerfile_inline: kept('FROM scratch'),
  entitlements: leftOut(NOT_BUILT_WITH, ['network.host']),
  extra_hosts: leftOut(NOT_BUILT_WITH, ['proxy=203.0.113.7']),
  isolation: leftOut(MACHINE, 'hyperv'),
  labels: leftOut('for other programs', { team: 'a' }),
  network: leftOut(NOT_BUILT_WITH, 'host'),
  no_cache: replaced('what is unchanged is told by its key', true),
  platforms: replaced('the platform of the run', ['linux/arm64']),
  privileged: leftOut(NOT_BUILT_WITH, true),
  provenance: replaced('none, as each build would make another image', true),
  pull: replaced('the digests of what is pulled are in the key', true),
  sbom: replaced('none, as each build would make another image', true),
  secrets: leftOut(NOT_BUILT_WITH, [{ source: 'token' }]),
  shm_size: leftOut(MACHINE, '67108864'),
  ssh: leftOut(NOT_BUILT_WITH, ['default']),
  tags: leftOut('the image has the name of its service', ['acme/faucet:dev']),
  target: kept('prod'),
  ulimits: leftOut(MACHINE, { nofile: 65536 }),
};

/** What is kept of a mount, below `volume` or `bind` of it, of a service's use of a network, and of hooks. */
export const INNER_KEYS = {
  mount: ['type', 'source', 'target', 'read_only', 'tmpfs', 'volume', 'bind'],
  volume: ['nocopy', 'subpath'],
  bind: ['create_host_path'],
  network: ['priority', 'gw_priority', 'interface_name'],
  hook: ['command', 'user', 'working_dir', 'environment'],
} as const;

/** Keys of a network. */
export const NETWORK_KEYS: Keys = {
  attachable: leftOut('only the run’s containers are on it', true),
  driver: {
    rules: [
      only('`bridge`', (value) => value === 'bridge', keptRule('', 'bridge')),
      leftOutRule('a bridge of the run is in its place', 'macvlan', 'overlay', 'ipvlan'),
    ],
  },
  driver_opts: leftOut(MACHINE, { parent: 'eth0' }),
  enable_ipv4: leftOut('addresses are the engine’s', true),
  enable_ipv6: leftOut('addresses are the engine’s', true),
  external: replaced('a network of the run', true),
  internal: { rules: [keptRule('all networks of a run are', true)] },
  ipam: replaced('addresses of the engine', { config: [{ subnet: '172.20.0.0/24' }] }),
  labels: kept({ own: 'yes' }),
  name: replaced('the name of the run', 'shared'),
};

/** Options of a local volume, as `mount` has them. */
interface DriverOptions {
  readonly type?: unknown;
  readonly o?: unknown;
  readonly device?: unknown;
}

/** The folder that a local volume stands for, by its options: `type: none, o: bind, device: <folder>`. */
export function folderOf(options: unknown): string | undefined {
  const { o, device } = (options ?? {}) as DriverOptions;
  const isBind = /(^|,)r?bind(,|$)/.test(text(o));
  return isBind && text(device).startsWith('/') ? text(device) : undefined;
}

/** Keys of a volume. */
export const VOLUME_KEYS: Keys = {
  driver: {
    rules: [
      only(
        '`local`',
        (value) => value === 'local',
        replacedRule('a folder or volume of the run', 'local'),
      ),
      refusedRule(
        'what it holds cannot be copied; mount a folder with a copy of what the rehearsal needs',
        'rexray',
      ),
    ],
  },
  driver_opts: {
    rules: [
      only(
        '`o: bind`',
        (value) => folderOf(value) !== undefined,
        copiedRule('the folder that it names', { type: 'none', o: 'bind', device: '/srv/signer' }),
      ),
      only(
        'without a device, `type: tmpfs`',
        (value) => {
          const { type, device } = (value ?? {}) as DriverOptions;
          return type === 'tmpfs' || text(device) === '';
        },
        leftOutRule(
          'a volume of the run is in its place',
          { type: 'tmpfs', device: 'tmpfs' },
          { o: 'size=1G' },
        ),
      ),
      refusedRule(
        'what another machine or disk holds cannot be copied; mount a folder with a copy of what the rehearsal needs',
        { type: 'nfs', o: 'addr=203.0.113.7,rw', device: ':/export' },
        { type: 'cifs', o: 'username=a,password=b', device: '//files/share' },
        { type: 'ext4', device: '/dev/sdb1' },
      ),
    ],
  },
  external: copied('the volume of that name', true),
  labels: kept({ own: 'yes' }),
  name: replaced('the name of the run', 'shared'),
};

const FILE_KEYS: Keys = {
  content: copied('a file of the run', 'text'),
  environment: copied('a file of the run', 'TOKEN'),
  external: refused('only a swarm has such; give it as a file', true),
  file: copied('a file of the run', '/x/file'),
  labels: leftOut('only a swarm has such', { own: 'yes' }),
  name: replaced('the name of the run', 'shared'),
  template_driver: leftOut('only a swarm has such', 'golang'),
};

/** Keys of a config. */
export const CONFIG_KEYS: Keys = FILE_KEYS;

/** Keys of a secret. */
export const SECRET_KEYS: Keys = {
  ...FILE_KEYS,
  driver: refused('only a swarm has such; give it as a file', 'vault'),
  driver_opts: leftOut('only a swarm has such', { a: 'b' }),
};

/** Keys at the top of the compose files. */
export const TOP_KEYS: Keys = {
  configs: copied('below'),
  include: replaced('what it names, by Compose', ['/x/other.yml']),
  models: leftOut('nothing outside of the run is reached', { llm: { model: 'ai/x' } }),
  name: replaced('the name of the run', 'prod'),
  networks: kept(),
  secrets: copied('below'),
  services: kept(),
  version: replaced('by nothing: Compose does not read it', '3.8'),
  volumes: copied('below'),
};
