/** Treatment of a compose file key in the run's own compose file. */
export type Treatment =
  /** Unchanged. */
  | 'kept'
  /** The resource that it names is copied, and the copy is used. */
  | 'copied'
  /** Replaced by a value of the run's own. */
  | 'replaced'
  /** Left out, with a notice. */
  | 'left out'
  /** The run is refused; nothing is started. */
  | 'refused';

/** Treatment of a key, or of some of its values, with the reason. */
export interface Rule {
  readonly is: Treatment;
  /** Values that the rule covers, in words; without it, all values that no earlier rule covers. */
  readonly of?: string;
  readonly when?: (value: unknown, name: string) => boolean;
  /** The reason, the replacement, or for a refusal the remediation. */
  readonly why: string;
  /** Examples of values that the rule covers. */
  readonly examples: readonly unknown[];
}

export interface Key {
  /** True if the rules apply to each entry of the list or map. */
  readonly each?: boolean;
  readonly rules: readonly Rule[];
}

export type Keys = Readonly<Record<string, Key>>;

/** Result of applying a key's rules to a value. */
export interface Judged {
  /** Kept or copied part; undefined if nothing is. */
  readonly kept: unknown;
  readonly others: readonly { readonly rule: Rule; readonly value: unknown }[];
}

/** Rule for a key that no table contains. */
export const UNKNOWN: Rule = {
  is: 'left out',
  why: 'unknown to this version',
  examples: [],
};

/** Applies the rules for a key to a value. Empty values (`false`, `{}`) are never reported. */
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

/** Restricts a rule to some values. */
const only = (of: string, when: (value: unknown, name: string) => boolean, rule: Rule): Rule => ({
  ...rule,
  of,
  when,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const starts = (prefix: string) => (value: unknown) => text(value).startsWith(prefix);
const isType = (type: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === type;

/** Capabilities limited to the container: the default ones, and two that programs ask for. */
const HARMLESS = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'IPC_LOCK', 'KILL', 'MKNOD'],
  ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
  ...['SYS_NICE'],
];
const isHarmless = (value: unknown) =>
  HARMLESS.includes(text(value).toUpperCase().replace(/^CAP_/, ''));

/** Labels with a prefix, and two without one, are read by programs that watch the engine. */
const isOthersLabel = (name: string) =>
  name.includes('.') || /^(caddy(_\d+)?|autoheal)$/.test(name);

const MACHINE = 'a setting for the machine that hosts the stack';
const NO_SIGNING =
  'a device may hold a production key; use a key file in the rehearsal, or remove the service';
const ALONE = 'it shares resources of the host or of other containers; remove it';

/** Keys of a service. */
export const SERVICE_KEYS: Keys = {
  annotations: leftOut('for other programs', { 'com.example/x': 'y' }),
  attach: replaced('logs of all services are followed', true),
  blkio_config: leftOut(MACHINE, { weight: 300 }),
  build: replaced('the image built before the start', { context: '/x' }),
  cap_add: {
    each: true,
    rules: [
      only(
        HARMLESS.map((name) => `\`${name}\``).join(', '),
        isHarmless,
        keptRule('', ['SYS_NICE']),
      ),
      leftOutRule('they affect more than the container', ['NET_ADMIN'], ['CAP_SYS_ADMIN'], ['ALL']),
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
        replacedRule('as `restart`', { restart_policy: { condition: 'any' } }),
      ),
      only(
        '`replicas` of 0 or 1',
        (value, name) => name === 'replicas' && Number(value) <= 1,
        keptRule('', { replicas: 0 }),
      ),
      leftOutRule(
        'each service runs one container, on this machine',
        { replicas: 3 },
        { resources: { limits: { cpus: 8, memory: '34359738368' } } },
        { placement: { constraints: ['node.role == manager'] } },
      ),
    ],
  },
  develop: leftOut('files are not watched', { watch: [{ path: '/x', action: 'rebuild' }] }),
  device_cgroup_rules: refused(NO_SIGNING, ['c 1:3 mr']),
  devices: {
    each: true,
    rules: [
      refusedRule(NO_SIGNING, [{ source: '/dev/hidraw0', target: '/dev/hidraw0' }], ['/dev/x:/x']),
    ],
  },
  dns: leftOut('the run resolves only its own names', ['1.1.1.1']),
  dns_opt: leftOut('the run resolves only its own names', ['ndots:1']),
  dns_search: leftOut('the run resolves only its own names', ['example.com']),
  domainname: leftOut('the run resolves only its own names', 'example.com'),
  entrypoint: kept(['gaiad']),
  env_file: replaced('`environment`, by Compose', [{ path: '/x/a.env' }]),
  environment: {
    rules: [keptRule('see [addresses of others](#addresses-of-others)', { MONIKER: 'a' })],
  },
  expose: kept(['26656']),
  extends: replaced('the merged service, by Compose', { service: 'b' }),
  external_links: leftOut('the run resolves only its own names', ['other_db_1:db']),
  extra_hosts: leftOut(
    'the run resolves only its own names; an entry for a service becomes an alias',
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
        leftOutRule('programs that watch the engine would act on them', {
          'traefik.enable': 'true',
        }),
      ),
      keptRule('plus a label with the name of the run', { team: 'alice' }),
    ],
  },
  links: replaced('aliases of the linked service', ['b:bee']),
  logging: leftOut('the rehearsal reads logs from the engine', { driver: 'gelf' }),
  mac_address: leftOut('two runs on one machine would collide', '02:42:ac:11:65:43'),
  mem_limit: kept('1073741824'),
  mem_reservation: kept('1073741824'),
  mem_swappiness: leftOut(MACHINE, 10),
  memswap_limit: kept('1073741824'),
  models: leftOut('the run has no access to the outside', { llm: { model_var: 'MODEL' } }),
  network_mode: {
    rules: [
      only(
        '`none`, `service:…` (of services that run no node)',
        (value) => value === 'none' || starts('service:')(value),
        keptRule('', 'none', 'service:b'),
      ),
      refusedRule(
        'it reaches outside the run and prevents two runs on one machine; give the service networks in the compose files',
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
  privileged: refused('a privileged container controls the whole machine; remove it', true),
  profiles: replaced('the services that Compose selects', ['debug']),
  provider: refused('Compose would start a program on this machine; remove the service', {
    type: 'x',
  }),
  pull_policy: replaced('all images are provided before the start', 'always'),
  pull_refresh_after: replaced('all images are provided before the start', '24h'),
  read_only: kept(true),
  restart: replaced(
    'none for nodes and signers, whose exit is a finding; kept for helpers',
    'always',
  ),
  runtime: leftOut(MACHINE, 'runsc'),
  scale: {
    rules: [
      only('0 or 1', (value) => Number(value) <= 1, keptRule('', 1, 0)),
      leftOutRule('each service runs one container', 3),
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
      leftOutRule('the engine’s defaults apply', ['seccomp:unconfined'], ['apparmor=unconfined']),
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
        leftOutRule('the run has its own networks', { 'net.core.somaxconn': '1024' }),
      ),
      keptRule('', { 'kernel.shmmax': '100' }),
    ],
  },
  tmpfs: kept(['/tmp']),
  tty: kept(true),
  ulimits: kept({ nofile: 65536 }),
  use_api_socket: refused('access to the engine is access to the whole machine; remove it', true),
  user: kept('1000:1000'),
  userns_mode: leftOut('the engine’s default applies', 'host'),
  uts: leftOut('the engine’s default applies', 'host'),
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
        refusedRule(
          'it mounts volumes of a production container; name volumes or folders instead',
          ['container:prod'],
        ),
      ),
      replacedRule('the mounts of that service', ['b']),
    ],
  },
  working_dir: kept('/app'),
};

const NOT_BUILT_WITH = 'builds of the rehearsal do not support it; use a bake file';

/** Keys of a service's build, if the compose files rather than the plan define it. */
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
  no_cache: replaced('keys, which detect unchanged images', true),
  platforms: replaced('the platform of the run', ['linux/arm64']),
  privileged: leftOut(NOT_BUILT_WITH, true),
  provenance: replaced('none: each build would give a different image', true),
  pull: replaced('the digests of pulled images, as parts of the key', true),
  sbom: replaced('none: each build would give a different image', true),
  secrets: leftOut(NOT_BUILT_WITH, [{ source: 'token' }]),
  shm_size: leftOut(MACHINE, '67108864'),
  ssh: leftOut(NOT_BUILT_WITH, ['default']),
  tags: leftOut('the image has the name of its service', ['acme/faucet:dev']),
  target: kept('prod'),
  ulimits: leftOut(MACHINE, { nofile: 65536 }),
};

/** Kept keys of a mount, of its `volume` or `bind`, of a service's use of a network, and of hooks. */
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
      leftOutRule('a bridge network of the run replaces it', 'macvlan', 'overlay', 'ipvlan'),
    ],
  },
  driver_opts: leftOut(MACHINE, { parent: 'eth0' }),
  enable_ipv4: leftOut('the engine assigns addresses', true),
  enable_ipv6: leftOut('the engine assigns addresses', true),
  external: replaced('a network of the run', true),
  internal: { rules: [keptRule('all networks of a run are internal', true)] },
  ipam: replaced('addresses assigned by the engine', { config: [{ subnet: '172.20.0.0/24' }] }),
  labels: kept({ own: 'yes' }),
  name: replaced('the name of the run', 'shared'),
};

/** Options of a local volume, in the form of `mount`. */
interface DriverOptions {
  readonly type?: unknown;
  readonly o?: unknown;
  readonly device?: unknown;
}

/** Host folder behind a local volume, from its options: `type: none, o: bind, device: <folder>`. */
export function folderOf(options: unknown): string | undefined {
  const { o, device } = (options ?? {}) as DriverOptions;
  const isBind = /(^|,)\s*r?bind\s*(,|$)/.test(text(o));
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
        'its content cannot be copied; mount a folder with a copy of the data that the rehearsal needs',
        'rexray',
      ),
    ],
  },
  driver_opts: {
    rules: [
      only(
        '`o: bind`',
        (value) => folderOf(value) !== undefined,
        copiedRule('the named folder', { type: 'none', o: 'bind', device: '/srv/signer' }),
      ),
      only(
        'without a device, `type: tmpfs`',
        (value) => {
          const { type, device } = (value ?? {}) as DriverOptions;
          return type === 'tmpfs' || text(device) === '';
        },
        leftOutRule(
          'a volume of the run replaces it',
          { type: 'tmpfs', device: 'tmpfs' },
          { o: 'size=1G' },
        ),
      ),
      refusedRule(
        'data on another machine or disk cannot be copied; mount a folder with a copy of the data that the rehearsal needs',
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
  external: refused('for swarms only; provide a file instead', true),
  file: copied('a file of the run', '/x/file'),
  labels: leftOut('for swarms only', { own: 'yes' }),
  name: replaced('the name of the run', 'shared'),
  template_driver: leftOut('for swarms only', 'golang'),
};

/** Keys of a config. */
export const CONFIG_KEYS: Keys = FILE_KEYS;

/** Keys of a secret. */
export const SECRET_KEYS: Keys = {
  ...FILE_KEYS,
  driver: refused('for swarms only; provide a file instead', 'vault'),
  driver_opts: leftOut('for swarms only', { a: 'b' }),
};

/** Top-level keys of the compose files. */
export const TOP_KEYS: Keys = {
  configs: copied('below'),
  include: replaced('the included files, by Compose', ['/x/other.yml']),
  models: leftOut('the run has no access to the outside', { llm: { model: 'ai/x' } }),
  name: replaced('the name of the run', 'prod'),
  networks: kept(),
  secrets: copied('below'),
  services: kept(),
  version: replaced('nothing: Compose ignores it', '3.8'),
  volumes: copied('below'),
};
