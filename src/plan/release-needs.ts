import { isMapping } from './find';
import { routeOf } from './route';
import type { Plan, Release } from './schema';

/** A value of a TOML file. */
export type Setting = string | number | boolean | readonly Setting[];

/** A value for a key of a TOML file, by the names of its tables and its own. */
export interface PlacedSetting {
  readonly path: readonly string[];
  readonly value: Setting;
}

/** Needs of a release beside its binary, including those of releases before it. */
export interface ReleaseNeeds {
  readonly env: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  /** Path relative to the plan file, by the path in the container or, if relative, in the home. */
  readonly files: Readonly<Record<string, string>>;
  /** Values by file of the home's `config` folder; later ones replace earlier ones. */
  readonly config: ReadonlyMap<string, readonly PlacedSetting[]>;
  /** Values by service of a signer and file. */
  readonly signers: ReadonlyMap<string, ReadonlyMap<string, readonly PlacedSetting[]>>;
}

type Needing = Pick<Plan, 'releases' | 'upgrades'>;

/** Needs of a release: those that it names itself, and those of releases before it on the way of the upgrades. */
export function needsOf(plan: Needing, release: string): ReleaseNeeds {
  const route = routeOf(plan.upgrades);
  const at = route.indexOf(release);
  const names = at < 0 ? [release] : route.slice(0, at + 1);
  const all = names.flatMap((name) => plan.releases.find((each) => each.name === name) ?? []);
  return {
    env: Object.assign({}, ...all.map(({ env }) => env)),
    flags: all.flatMap(({ flags = [] }) => flags),
    files: Object.assign({}, ...all.map(({ files }) => files)),
    config: settingsByFile(all.map(({ config = {} }) => config)),
    signers: signersOf(all),
  };
}

function settingsByFile(all: readonly Readonly<Record<string, unknown>>[]) {
  const files = new Map<string, PlacedSetting[]>();
  for (const each of all) {
    for (const [file, keys] of Object.entries(each)) {
      files.set(file, [...(files.get(file) ?? []), ...settingsIn(keys)]);
    }
  }
  return files;
}

function signersOf(all: readonly Release[]) {
  const services = new Set(all.flatMap(({ signers = {} }) => Object.keys(signers)));
  return new Map(
    [...services].map((service) => [
      service,
      settingsByFile(all.map(({ signers = {} }) => signers[service] ?? {})),
    ]),
  );
}

/** Values of a nested map; a key with dots names its tables, as in `telemetry.enabled`. */
export function settingsIn(keys: unknown, around: readonly string[] = []): PlacedSetting[] {
  if (!isMapping(keys)) return [];
  return Object.entries(keys).flatMap(([key, value]) => {
    const path = [...around, ...key.split('.')];
    return isMapping(value) ? settingsIn(value, path) : [{ path, value: value as Setting }];
  });
}
