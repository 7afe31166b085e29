import os from 'node:os';
import path from 'node:path';
import { environmentOf } from './environment';
import { RehearsalError } from './errors';
import type { BuildChoices } from './images/provide';
import { CACHE_KINDS, type CacheKind, type CacheSettings } from './images/store/cache';
import type { PlanRequest } from './plan/load';

/** Everything that a caller chooses, as one value; nothing else reads inputs, flags or the environment. */
export interface Settings {
  readonly plan: PlanRequest;
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Absolute path of the evidence folder. */
  readonly evidence: string;
  /** Variables that count as the process's own, every value a secret. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folder for working folders. */
  readonly temporary: string;
  readonly cache: CacheSettings;
  readonly build: BuildChoices;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_EVIDENCE = 'evidence';

/**
 * A file or folder that comes with the action. Joined by hand: the bundler takes a path.join for an asset and
 * copies it.
 */
function besideAction(actionFolder: string, ...names: string[]): string {
  return [actionFolder, ...names].join(path.sep);
}

/**
 * Settings of a workflow step.
 *
 * @param input reads an input of action.yml, empty when it is not given
 * @param readOnly why this job must not write the cache; see `readOnlyReason`
 * @throws RehearsalError naming an input with a value that is not allowed
 */
export function settingsOfStep(
  input: Read,
  env: Environment,
  cwd: string,
  actionFolder: string,
  readOnly: string | undefined,
): Settings {
  const temporary = env.RUNNER_TEMP ?? os.tmpdir();
  const build = buildChoices(input, cwd);
  return {
    plan: planRequest(input, cwd, actionFolder),
    bundle: besideAction(actionFolder, 'dist'),
    evidence: evidenceFolder(input, cwd),
    environment: environmentOf(input('environment')),
    temporary,
    cache: cacheSettings(input, {
      kind: 'local',
      folder: path.join(temporary, 'upgrade-rehearsal-images'),
      cwd,
      readOnly,
      platform: build.platform,
    }),
    build,
  };
}

/**
 * Settings of a command line.
 *
 * @param option reads an option, empty when it is not given
 * @throws RehearsalError naming an option with a value that is not allowed
 */
export function settingsOfCommandLine(option: Read, cwd: string, actionFolder: string): Settings {
  const build = buildChoices(option, cwd);
  return {
    plan: planRequest(option, cwd, actionFolder),
    bundle: besideAction(actionFolder, 'dist'),
    evidence: evidenceFolder(option, cwd),
    environment: {}, // the process has its own
    temporary: os.tmpdir(),
    cache: cacheSettings(option, {
      kind: 'none',
      folder: path.join(os.homedir(), '.cache', 'upgrade-rehearsal'),
      cwd,
      readOnly: undefined,
      platform: build.platform,
    }),
    build,
  };
}

/** Which plan is asked for, and what is to be changed in it. */
export function planRequest(read: Read, cwd: string, actionFolder: string): PlanRequest {
  return {
    planInput: read('plan'),
    cwd,
    bundledPlan: besideAction(actionFolder, 'chain', 'rehearsal.yml'),
    releases: read('releases'),
    upgrades: read('upgrades'),
    cosmovisor: read('cosmovisor'),
  };
}

function evidenceFolder(read: Read, cwd: string): string {
  return path.resolve(cwd, read('evidence').trim() || DEFAULT_EVIDENCE);
}

/** Where an input of action.yml or an option of the same name is read; empty when it is not given. */
export type Read = (name: string) => string;

/** What `cache` could be before it had a name for each kind. */
const OLD_KINDS: Readonly<Record<string, CacheKind>> = { true: 'local', false: 'none' };

/** A registry and a path in it: no scheme before it, no tag behind it. */
const REPOSITORY = /^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/;

/** @throws RehearsalError naming an input with a value that is not allowed */
function cacheSettings(
  read: Read,
  { kind: usual, folder, cwd, readOnly, platform }: Defaults,
): CacheSettings {
  const given = read('cache').trim().toLowerCase();
  const kind = CACHE_KINDS.find((known) => known === (OLD_KINDS[given] ?? (given || usual)));
  if (kind === undefined) {
    throw new RehearsalError(`cache is "${given}"; it may be ${CACHE_KINDS.join(', ')}`);
  }
  const repository = read('cache-repository').trim();
  if (kind === 'registry' && !REPOSITORY.test(repository)) {
    throw new RehearsalError(`cache-repository is "${repository}", and cache is registry`, {
      hint: 'Name a repository that the job may push to, in lower case and without a tag, such as ghcr.io/acme/chain-cache.',
    });
  }
  if (kind !== 'registry' && repository !== '') {
    throw new RehearsalError(`cache-repository is "${repository}", but cache is ${kind}`, {
      hint: 'Choose cache: registry, or leave the repository out.',
    });
  }
  const scope = read('cache-scope').trim().toLowerCase();
  if (!/^[a-z0-9_.-]{0,60}$/.test(scope)) {
    throw new RehearsalError(`cache-scope is "${scope}"`, {
      hint: 'Up to 60 letters, digits, dots, dashes and underscores.',
    });
  }
  return {
    kind,
    folder: path.resolve(cwd, read('cache-folder').trim() || folder),
    repository: repository === '' ? undefined : repository,
    scope: scope === '' ? undefined : scope,
    readOnly,
    platform,
  };
}

interface Defaults {
  readonly kind: CacheKind;
  readonly folder: string;
  readonly cwd: string;
  readonly readOnly: string | undefined;
  readonly platform: string | undefined;
}

/** @throws RehearsalError naming an input with a value that is not allowed */
function buildChoices(read: Read, cwd: string): BuildChoices {
  const text = (name: string) => read(name).trim() || undefined;
  const parallelism = text('build-parallelism');
  if (parallelism !== undefined && !/^[1-9]\d?$/.test(parallelism)) {
    throw new RehearsalError(`build-parallelism is "${parallelism}"; it may be 1 to 99`);
  }
  const platform = text('platform');
  if (platform !== undefined && !/^linux\/[a-z0-9]+(\/v\d)?$/.test(platform)) {
    throw new RehearsalError(`platform is "${platform}"`, {
      hint: 'One platform, such as linux/amd64 or linux/arm64.',
    });
  }
  const bakeFile = text('bake-file');
  return {
    builder: text('builder'),
    parallelism: parallelism === undefined ? undefined : Number(parallelism),
    bakeFile: bakeFile === undefined ? undefined : path.resolve(cwd, bakeFile),
    platform,
  };
}
