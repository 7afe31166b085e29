import os from 'node:os';
import path from 'node:path';
import { RehearsalError } from '../errors/errors';
import { CACHE_KINDS, type CacheKind, type CacheSettings } from '../images/cache';
import type { BuildChoices } from '../images/provide';
import type { PlanRequest } from '../plan/load';
import { environmentOf } from './environment';

/** All choices of the caller. No other code reads inputs, options or the environment. */
export interface Settings {
  readonly plan: PlanRequest;
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Absolute path of the evidence folder. */
  readonly evidence: string;
  /** Variables added to the process's environment; every value is a secret. */
  readonly environment: Readonly<Record<string, string>>;
  /** Parent of working folders. */
  readonly temporary: string;
  readonly cache: CacheSettings;
  readonly build: BuildChoices;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_EVIDENCE = 'evidence';

/**
 * Path of a file or folder shipped with the action. Joined by hand: the bundler treats path.join as an asset and
 * copies the file.
 */
function besideAction(actionFolder: string, ...names: string[]): string {
  return [actionFolder, ...names].join(path.sep);
}

/** Workflow job of a step. */
export interface Job {
  readonly env: Environment;
  /** Reason why the job must not write to the cache; see `readOnlyReason`. */
  readonly readOnly: string | undefined;
}

/**
 * Reads the settings of a workflow step.
 *
 * @param input reads an input of action.yml; empty if missing
 * @throws RehearsalError naming an input with a value that is not allowed
 */
export function settingsOfStep(
  input: Read,
  cwd: string,
  actionFolder: string,
  { env, readOnly }: Job,
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
 * Reads the settings of a command line.
 *
 * @param option reads an option; empty if missing
 * @throws RehearsalError naming an option with a value that is not allowed
 */
export function settingsOfCommandLine(option: Read, cwd: string, actionFolder: string): Settings {
  const build = buildChoices(option, cwd);
  return {
    plan: planRequest(option, cwd, actionFolder),
    bundle: besideAction(actionFolder, 'dist'),
    evidence: evidenceFolder(option, cwd),
    environment: {}, // the process's own environment suffices
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

/** The requested plan and the changes to it. */
export function planRequest(read: Read, cwd: string, actionFolder: string): PlanRequest {
  return {
    planInput: read('plan'),
    cwd,
    bundledPlan: besideAction(actionFolder, 'examples', 'checkers', 'rehearsal.yml'),
    releases: read('releases'),
    upgrades: read('upgrades'),
    cosmovisor: read('cosmovisor'),
  };
}

function evidenceFolder(read: Read, cwd: string): string {
  return path.resolve(cwd, read('evidence').trim() || DEFAULT_EVIDENCE);
}

/** Reads an input of action.yml or an option of the same name; empty if missing. */
export type Read = (name: string) => string;

/** Former values of `cache`. */
const OLD_KINDS: Readonly<Record<string, CacheKind>> = { true: 'local', false: 'none' };

/** A registry and a path in it, without scheme and tag. */
const REPOSITORY = /^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/;

/** @throws RehearsalError naming an input with a value that is not allowed */
function cacheSettings(
  read: Read,
  { kind: usual, folder, cwd, readOnly, platform }: Defaults,
): CacheSettings {
  const given = read('cache').trim().toLowerCase();
  const kind = CACHE_KINDS.find((known) => known === (OLD_KINDS[given] ?? (given || usual)));
  if (kind === undefined) {
    throw new RehearsalError(
      'INPUT_INVALID',
      `The input cache has the value "${given}"; allowed are ${CACHE_KINDS.join(', ')}`,
    );
  }
  const repository = read('cache-repository').trim();
  if (kind === 'registry' && !REPOSITORY.test(repository)) {
    throw new RehearsalError(
      'INPUT_INVALID',
      `The input cache-repository has the value "${repository}"; with cache: registry, a repository is required`,
      {
        hint: 'Name a repository to which the job may push, in lower case and without a tag, such as ghcr.io/acme/chain-cache.',
      },
    );
  }
  if (kind !== 'registry' && repository !== '') {
    throw new RehearsalError(
      'INPUT_INVALID',
      `The input cache-repository has the value "${repository}", but cache is ${kind}`,
      {
        hint: 'Set cache: registry, or remove cache-repository.',
      },
    );
  }
  const scope = read('cache-scope').trim().toLowerCase();
  if (!/^[a-z0-9_.-]{0,60}$/.test(scope)) {
    throw new RehearsalError('INPUT_INVALID', `The input cache-scope has the value "${scope}"`, {
      hint: 'Use up to 60 letters, digits, dots, dashes and underscores.',
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
    throw new RehearsalError(
      'INPUT_INVALID',
      `The input build-parallelism has the value "${parallelism}"; allowed are 1 to 99`,
    );
  }
  const platform = text('platform');
  if (platform !== undefined && !/^linux\/[a-z0-9]+(\/v\d)?$/.test(platform)) {
    throw new RehearsalError('INPUT_INVALID', `The input platform has the value "${platform}"`, {
      hint: 'Name one platform, such as linux/amd64 or linux/arm64.',
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
