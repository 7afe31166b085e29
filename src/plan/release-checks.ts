import path from 'node:path';
import type { PlanPath } from '../errors/errors';
import { quoted } from '../text/words';
import { isOfPace, keyAt, keyOfFlag, keyOfVariable } from './configuration';
import { isMapping, valueAt } from './find';
import type { Finding } from './problems';
import { type PlacedSetting, settingsIn } from './release-needs';

/** Variables of Cosmovisor and of the rehearsal itself. */
const OF_RUN = /^(?:DAEMON|COSMOVISOR|REHEARSAL)_/;

/** Places in the container that the run or the kernel owns. */
const OWN_PLACES = /^\/(?:opt\/rehearsal|proc|sys|dev)(?:\/|$)/;

/** Files of a home that other keys set, or that make a node. */
const OF_HOME =
  /^(?:\.|cosmovisor|data|config|(?:config\/(?:config\.toml|genesis\.json|addrbook\.json|node_key\.json|priv_validator_key\.json)))\/?$|^cosmovisor\/|^data\/priv_validator_state\.json$/;

/** First version of Cosmovisor with COSMOVISOR_CUSTOM_PREUPGRADE (its CHANGELOG). */
const SCRIPTS_SINCE = [1, 5] as const;

/** Mistakes in the needs of releases beside their binaries, and in the user's own content of Cosmovisor's folder. */
export function releaseMistakes(data: unknown): Finding[] {
  const releases = valueAt(data, ['releases']);
  const isTuned = valueAt(data, ['pace']) !== 'as-is';
  const all = Array.isArray(releases) ? releases : [];
  return [
    ...all.flatMap((release: unknown, index) => {
      const at = (...rest: PlanPath): PlanPath => ['releases', index, ...rest];
      return [
        ...variablesOfRun(valueAt(release, ['env']), at),
        ...flagsOfRun(valueAt(release, ['flags']), at),
        ...filesOfRun(valueAt(release, ['files']), at, valueAt(data, ['chain', 'home'])),
        ...settingsOfRun(valueAt(release, ['config']), at, isTuned),
        ...noToml(valueAt(release, ['config']), at('config')),
        ...signersWithoutToml(valueAt(release, ['signers']), at('signers')),
        ...besideOwnImage(data, release, at),
        ...unused(data, release, at),
      ];
    }),
    ...scripts(data),
  ];
}

type At = (...rest: PlanPath) => PlanPath;

/** @param who what sets the value instead */
function owned(path: PlanPath, at: Finding['at'], name: string, who: string): Finding {
  return {
    path,
    at,
    code: 'OWNED_BY_RUN',
    message: `set by the rehearsal; found ${quoted(name)}; ${who}`,
  };
}

const TUNED = 'the working copy needs a value of its own; leave it out';

function variablesOfRun(env: unknown, at: At): Finding[] {
  return keysOf(env)
    .filter((name) => OF_RUN.test(name) || keyOfVariable(name)?.isPrefixed === true)
    .map((name) => owned(at('env', name), 'key', name, TUNED));
}

function flagsOfRun(flags: unknown, at: At): Finding[] {
  if (!Array.isArray(flags)) return [];
  return flags.flatMap((given: unknown, index) => {
    const [flag = ''] = String(given).split('=');
    const isOwned = keyOfFlag(flag) !== undefined || flag === '--home' || flag === 'start';
    return isOwned ? [owned(at('flags', index), 'value', flag, TUNED)] : [];
  });
}

function filesOfRun(files: unknown, at: At, home: unknown): Finding[] {
  return keysOf(files)
    .filter((place) => {
      const plain = plainPlace(place, home);
      return OWN_PLACES.test(plain) || OF_HOME.test(plain);
    })
    .map((place) =>
      owned(
        at('files', place),
        'key',
        place,
        'allowed are other files; config sets values of config.toml, and cosmovisor.folder gives content of the cosmovisor folder',
      ),
    );
}

/** A place without repeated slashes, and relative to the home if it is in there: `.` for the home itself. */
function plainPlace(place: string, home: unknown): string {
  const plain = path.posix.normalize(place);
  if (typeof home !== 'string' || home === '' || !path.posix.isAbsolute(plain)) return plain;
  const inHome = path.posix.relative(path.posix.normalize(home), plain) || '.';
  return inHome === '..' || inHome.startsWith('../') ? plain : inHome;
}

function settingsOfRun(config: unknown, at: At, isTuned: boolean): Finding[] {
  return settingsIn(valueAt(config, ['config.toml'])).flatMap(({ path }) => {
    const key = keyAt(path);
    if (key === undefined || (isOfPace(key) && !isTuned)) return [];
    const why = isOfPace(key) ? `${TUNED}, or set pace: as-is` : TUNED;
    return [owned(at('config', 'config.toml'), 'value', path.join('.'), why)];
  });
}

function signersWithoutToml(signers: unknown, path: PlanPath): Finding[] {
  return keysOf(signers).flatMap((service) =>
    noToml(valueAt(signers, [service]), [...path, service]),
  );
}

/** Values and keys that TOML does not have. */
function noToml(files: unknown, path: PlanPath): Finding[] {
  return keysOf(files).flatMap((file) =>
    settingsIn(valueAt(files, [file]))
      .filter((each) => each.path.includes('') || hasNull(each.value))
      .map(
        ({ path: key }): Finding => ({
          path: [...path, file],
          at: 'value',
          code: 'VALUE_NOT_ALLOWED',
          message: `not a value of TOML; found ${quoted(key.join('.'))} with null or an empty name; allowed are texts, numbers, true, false, lists and maps of these`,
        }),
      ),
  );
}

function hasNull(value: PlacedSetting['value'] | null): boolean {
  if (Array.isArray(value)) return value.some(hasNull);
  return value === null || isMapping(value);
}

/** Refuses needs that only the launcher of a release meets, which the user's own Cosmovisor image lacks. */
function besideOwnImage(data: unknown, release: unknown, at: At): Finding[] {
  if (valueAt(data, ['cosmovisor', 'image']) === undefined) return [];
  return ['env', 'flags', 'files'].flatMap((key): Finding[] =>
    valueAt(release, [key]) === undefined
      ? []
      : [
          {
            path: at(key),
            at: 'key',
            code: 'KEYS_EXCLUSIVE',
            message: `together with cosmovisor.image; allowed is only one of the two: the generated image starts releases with their ${key}`,
          },
        ],
  );
}

/** Refuses needs of a release that nodes never run. */
function unused(data: unknown, release: unknown, at: At): Finding[] {
  const releases = valueAt(data, ['releases']);
  const upgrades = valueAt(data, ['upgrades']);
  const name = valueAt(release, ['name']);
  if (!Array.isArray(upgrades) || !Array.isArray(releases) || typeof name !== 'string') return [];
  const ends = upgrades.flatMap((each: unknown) => [
    valueAt(each, ['from']),
    valueAt(each, ['to']),
  ]);
  if (ends.includes(name) || valueAt(releases, [0, 'name']) === name) return [];
  return ['flags', 'files', 'config', 'signers'].flatMap((key): Finding[] =>
    valueAt(release, [key]) === undefined
      ? []
      : [
          {
            path: at(key),
            at: 'key',
            code: 'RELEASE_WRONG',
            message: `of a release that no upgrade leads to; found ${quoted(name)}; nodes never run it`,
          },
        ],
  );
}

/** Requires a folder and a version of Cosmovisor for a pre-upgrade script. */
function scripts(data: unknown): Finding[] {
  const script = valueAt(data, ['cosmovisor', 'pre-upgrade']);
  if (script === undefined) return [];
  const path = ['cosmovisor', 'pre-upgrade'];
  const version = valueAt(data, ['cosmovisor', 'version']);
  const findings: Finding[] = [];
  if (valueAt(data, ['cosmovisor', 'folder']) === undefined) {
    const message = 'without cosmovisor.folder; needed is the folder that has the script';
    findings.push({ path, at: 'key', code: 'KEY_MISSING', message });
  }
  if (typeof version === 'string' && hasNoScripts(version)) {
    const message = `unknown to Cosmovisor ${version}; needed is cosmovisor.version v1.5.0 or later`;
    findings.push({ path, at: 'key', code: 'KEYS_EXCLUSIVE', message });
  }
  return findings;
}

function hasNoScripts(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [since, sinceMinor] = SCRIPTS_SINCE;
  return major < since || (major === since && minor < sinceMinor);
}

function keysOf(map: unknown): string[] {
  return isMapping(map) ? Object.keys(map) : [];
}
