import { RUN_LABEL } from '../../docker/labels';
import { type PreflightFinding, refuse } from '../../errors/finding';
import { type Images, idOf } from '../../images/image';
import { HIDDEN } from '../../secrets/secret-names';
import { shownConfiguration } from '../../secrets/shown-configuration';
import {
  type ComposeModel,
  type ComposeResource,
  type ComposeService,
  type ComposeVolume,
  hostsOf,
  namedAddresses,
  namesOf,
  staticAddresses,
} from '../compose/model';
import { resolved } from '../compose/resolve';
import {
  BUILD_KEYS,
  CONFIG_KEYS,
  INNER_KEYS,
  judge,
  type Keys,
  NETWORK_KEYS,
  type Rule,
  SECRET_KEYS,
  SERVICE_KEYS,
  TOP_KEYS,
  VOLUME_KEYS,
} from './compose-keys';
import { withoutWayOut } from './networks';
import { ownVariables } from './strangers';

export interface IsolationSettings {
  /** Name of the run, used as compose project and label. */
  readonly run: string;
  /** `uid:gid` for all containers, if this run creates the homes. */
  readonly user?: string;
  /** Images by id, so that nobody can swap one during the run. */
  readonly images: Images;
  /** Replacement of a mount; undefined removes the mount. */
  readonly mount: (volume: ComposeVolume) => ComposeVolume | undefined;
  /** Services that may leave the run; none by default. */
  readonly internet?: readonly string[];
  /** Called with a message for each key left out of the copy. */
  readonly notice?: (message: string) => void;
}

/**
 * Compose model of one run that can share a machine with other runs and the user's own stack: own names and
 * networks, no fixed addresses, no ports, no access to the outside, mounts of copies. No service has a restart
 * policy; helpers get theirs back once the nodes are known (`withRestarts`). The model contains only keys that the tables of `compose-keys.ts` keep; notices
 * report the others.
 */
export function isolated(given: ComposeModel, settings: IsolationSettings): ComposeModel {
  const model = resolved(given);
  const addresses = staticAddresses(model);
  const own = { hosts: hostsOf(model), addresses };
  const notice = settings.notice ?? (() => {});
  const omissions = new Omissions();
  const services: Record<string, ComposeService> = {};
  for (const [name, service] of Object.entries(model.services)) {
    const kept = omissions.keep(SERVICE_KEYS, name, withoutAddresses(service, addresses));
    omissions.keep(BUILD_KEYS, `the build of ${name}`, service.build ?? {});
    services[name] = {
      ...kept,
      ...(kept.environment && { environment: ownVariables(kept.environment, own, notice) }),
      ...hooksOf(kept),
      ...(settings.user !== undefined && { user: settings.user }),
      ...(service.image !== undefined && { image: idOf(settings.images, service.image) }),
      labels: { ...kept.labels, [RUN_LABEL]: settings.run },
      ...(service.networks && { networks: networksOf(name, service) }),
      ports: [],
      volumes: (kept.volumes ?? []).flatMap((volume) => mountOf(settings.mount(volume))),
    };
  }
  const top = omissions.keep(TOP_KEYS, 'the compose files', model);
  const resources = (keys: Keys, kind: string, all: Record<string, ComposeResource> | undefined) =>
    ownResources(omissions, keys, kind, all);
  const labelled = { [RUN_LABEL]: settings.run };
  const files = {
    ...(top.configs && { configs: resources(CONFIG_KEYS, 'config', top.configs) }),
    ...(top.secrets && { secrets: resources(SECRET_KEYS, 'secret', top.secrets) }),
  };
  const networks = resources(NETWORK_KEYS, 'network', top.networks);
  const volumes = plainVolumes(resources(VOLUME_KEYS, 'volume', top.volumes));
  for (const resource of [...Object.values(networks), ...Object.values(volumes)]) {
    resource.labels = { ...resource.labels, ...labelled };
  }
  for (const line of omissions.lines()) notice(`Left out of the copy: ${line}.`);
  const { run, internet = [] } = settings;
  return withoutWayOut({ name: run, services, networks, volumes, ...files }, { run, internet });
}

/**
 * Checks that the compose files have no key that a rehearsal refuses.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with a finding for each refused key
 */
export function requireSeparable(given: ComposeModel, nodes: readonly string[] = []): void {
  const model = resolved(given);
  const omissions = new Omissions();
  for (const [name, service] of Object.entries(model.services)) {
    omissions.keep(SERVICE_KEYS, name, service);
  }
  const top = omissions.keep(TOP_KEYS, 'the compose files', model);
  ownResources(omissions, VOLUME_KEYS, 'volume', top.volumes);
  ownResources(omissions, NETWORK_KEYS, 'network', top.networks);
  ownResources(omissions, CONFIG_KEYS, 'config', top.configs);
  ownResources(omissions, SECRET_KEYS, 'secret', top.secrets);
  const findings = omissions.refused.map(
    ({ of, key, value, why }): PreflightFinding => ({
      code: 'COMPOSE_KEY_REFUSED',
      message: `The ${of} sets ${key}: ${shown(key, value)}, which a rehearsal refuses`,
      hint: `${sentence(why)} To remove it for the rehearsal only, set ${key}: !reset null in an additional compose file, the last of stack.compose.`,
    }),
  );
  refuse([...findings, ...nodesWithoutNetworks(model, nodes)]);
}

/** Findings for nodes without a network of their own: a node's RPC is queried at its own address. */
function nodesWithoutNetworks({ services }: ComposeModel, nodes: readonly string[]) {
  return nodes.flatMap((name): PreflightFinding[] => {
    const mode = services[name]?.network_mode;
    if (mode?.startsWith('service:') !== true) return [];
    return [
      {
        code: 'COMPOSE_KEY_REFUSED',
        message: `The node ${name} has network_mode: ${mode}, so its RPC has no address of its own`,
        hint: 'The rehearsal queries each node at its own address. Give the node networks in the compose files.',
      },
    ];
  });
}

/** Collects what the tables omit from the compose files. */
class Omissions {
  readonly refused: {
    readonly of: string;
    readonly key: string;
    readonly value: unknown;
    readonly why: string;
  }[] = [];
  /** Owners of omitted keys, by key and reason. */
  readonly #leftOut = new Map<string, { key: string; why: string; of: Set<string> }>();

  /**
   * Kept part of an element of the model.
   *
   * @param of name of a service, or kind and name
   */
  keep<T extends object>(keys: Keys, of: string, part: T): T {
    const kept: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(part)) {
      if (key.startsWith('x-')) continue; // ignored by Compose itself
      const judged = judge(keys, key, value);
      if (judged.kept !== undefined) kept[key] = judged.kept;
      for (const { rule, value: omitted } of judged.others) this.#note(of, key, rule, omitted);
    }
    return kept as T;
  }

  #note(of: string, key: string, { is, why }: Rule, value: unknown): void {
    if (is === 'refused') {
      const service = of.includes(' ') ? of : `service ${of}`;
      this.refused.push({ of: service, key, value, why });
    }
    if (is !== 'left out') return;
    const id = `${key} ${why}`;
    const one = this.#leftOut.get(id) ?? { key, why, of: new Set() };
    one.of.add(of);
    this.#leftOut.set(id, one);
  }

  /** One line per key and reason. */
  lines(): string[] {
    return [...this.#leftOut.values()].map(
      ({ key, why, of }) => `${key} of ${[...of].join(', ')} (${why})`,
    );
  }
}

const LONGEST_VALUE = 80;

/** A value of the compose files for a message, with possible passwords masked. */
function shown(key: string, value: unknown): string {
  const hidden = (inner: string, part: unknown) => (inner === 'o' ? HIDDEN : part);
  const safe = shownConfiguration(value, key);
  const text = typeof safe === 'string' ? safe : JSON.stringify(safe, hidden);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}

function sentence(why: string): string {
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}

function pick<T extends object>(from: T, keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as T;
}

/** A mount without settings that change the host: propagation, SELinux labels. */
function mountOf(volume: ComposeVolume | undefined): ComposeVolume[] {
  if (volume === undefined) return [];
  const { volume: ofVolume, bind, ...rest } = pick(volume, INNER_KEYS.mount);
  const inner = (value: unknown, keys: readonly string[]) =>
    typeof value === 'object' && value !== null ? pick(value, keys) : {};
  const [volumes, binds] = [inner(ofVolume, INNER_KEYS.volume), inner(bind, INNER_KEYS.bind)];
  return [
    {
      ...rest,
      ...(Object.keys(volumes).length > 0 && { volume: volumes }),
      ...(Object.keys(binds).length > 0 && { bind: binds }),
    },
  ];
}

function hooksOf({ post_start, pre_stop }: ComposeService): Pick<ComposeService, string> {
  const hooks = Object.entries({ post_start, pre_stop }).flatMap(([key, list]) =>
    Array.isArray(list) ? [[key, list.map((hook: object) => pick(hook, INNER_KEYS.hook))]] : [],
  );
  return Object.fromEntries(hooks) as Record<string, object[]>;
}

/** Networks of a service: reachable by all its names, at any address it gets. */
function networksOf(
  name: string,
  service: ComposeService,
): NonNullable<ComposeService['networks']> {
  const aliases = [...namesOf(name, service)].filter((alias) => alias !== name);
  return Object.fromEntries(
    Object.entries(service.networks ?? {}).map(([network, use]) => {
      const kept = pick(use ?? {}, INNER_KEYS.network);
      return [network, aliases.length === 0 ? kept : { ...kept, aliases }];
    }),
  );
}

/** The service with names in place of other services' static addresses. */
function withoutAddresses(
  service: ComposeService,
  addresses: ReadonlyMap<string, string>,
): ComposeService {
  if (addresses.size === 0) return service;
  const { command, entrypoint, environment } = service;
  const named = (list: string[]) => list.map((text) => namedAddresses(text, addresses));
  return {
    ...service,
    ...(command && { command: named(command) }),
    ...(entrypoint && { entrypoint: named(entrypoint) }),
    ...(environment && {
      environment: Object.fromEntries(
        Object.entries(environment).map(([key, value]) => [
          key,
          value === null ? null : namedAddresses(value, addresses),
        ]),
      ),
    }),
  };
}

/** Networks, volumes and files as the run's own, whatever their names and origins. */
function ownResources(
  omissions: Omissions,
  keys: Keys,
  kind: string,
  resources: Record<string, ComposeResource> | undefined,
): Record<string, ComposeResource> {
  return Object.fromEntries(
    Object.entries(resources ?? {}).map(([key, resource]) => [
      key,
      omissions.keep(keys, `${kind} ${key}`, resource ?? {}),
    ]),
  );
}

/** Volumes of the run: those of a driver or another owner are copied. */
function plainVolumes(volumes: Record<string, ComposeResource>): Record<string, ComposeResource> {
  return Object.fromEntries(
    Object.entries(volumes).map(([key, volume]) => [key, pick(volume, ['labels'])]),
  );
}
