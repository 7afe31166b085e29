import type { Account } from '../../chain/client/open-accounts';
import { RehearsalError } from '../../errors/errors';
import type { PreflightFinding } from '../../errors/finding';
import type { Images } from '../../images/image';
import type { LoadedPlan } from '../../plan/load';
import type { Plan } from '../../plan/schema';
import { withInfos } from '../../preflight/infos';
import { missingMounts, missingReleaseFiles } from '../../preflight/machine';
import type { ReadStack } from '../../stack/prepare/read';
import type { Exec } from '../../system/exec';
import { offline } from '../../system/offline';
import { type AccountFact, accountFacts, type SecretSettings } from './accounts';
import { addressesOn } from './addresses';
import { localImages } from './engine';
import type { Fact, Known } from './fact';
import { type Geneses, geneses, genesisOf } from './genesis';
import { neededImages } from './images';
import { type MissingMount, missingOfStack } from './mounts';
import { type BuildFact, buildFacts } from './sources';
import { missingComposeFiles, stackFact } from './stack';
import { type ReleaseNames, releaseNames } from './upgrade-names';

/** What the checks look at, gathered without changing, building or starting anything. */
export interface Facts {
  readonly plan: Plan;
  /** Base of relative paths in the plan. */
  readonly folder: string;
  /** Builds of the plan. */
  readonly builds: readonly BuildFact[];
  /** What the code of releases knows of upgrades, where it could be read. */
  readonly releaseNames: readonly ReleaseNames[];
  /** Compose files that do not exist, by position in the plan. */
  readonly missingCompose: readonly { readonly index: number; readonly file: string }[];
  readonly stack: Fact<ReadStack>;
  /** Images in the engine, of all that the stack and the plan name. */
  readonly images: Known<Images>;
  readonly missingSources: readonly MissingMount[];
  readonly geneses: Geneses;
  readonly missingTrafficMounts: readonly PreflightFinding[];
  readonly missingReleaseFiles: readonly PreflightFinding[];
  /** The plan with the contents of its info files, or the file that cannot be read. */
  readonly infos: Plan | RehearsalError;
  readonly accounts: readonly AccountFact[];
  /** The accounts on the chain of the genesis, if all keys and the prefix of addresses are known. */
  readonly addresses: ReadonlyMap<string, Account> | undefined;
}

/** Interfaces to the machine. */
export interface Machine extends SecretSettings {
  readonly exec: Exec;
}

/** Gathers all facts, in parallel; each source has a time limit of its own. */
export async function gatherFacts(
  { plan, folder }: Pick<LoadedPlan, 'plan' | 'folder'>,
  machine: Machine,
): Promise<Facts> {
  const exec = offline(machine.exec);
  const [ofCode, ofStack, ofTraffic, ofReleases, infos, accounts] = await Promise.all([
    codeFacts(exec, plan, folder),
    stackFacts(exec, plan, folder),
    missingMounts(plan, folder),
    missingReleaseFiles(plan, folder),
    withInfos(plan, folder).catch((error: unknown) => {
      if (error instanceof RehearsalError) return error;
      throw error;
    }),
    accountFacts(plan, folder, machine),
  ]);
  const genesis = genesisOf(plan, ofStack.geneses)?.genesis;
  const addresses = await addressesOn(genesis, accounts, machine);
  return {
    ...{ plan, folder, ...ofCode, ...ofStack, infos, accounts, addresses },
    ...{ missingTrafficMounts: ofTraffic, missingReleaseFiles: ofReleases },
  };
}

async function codeFacts(
  exec: Exec,
  plan: Plan,
  folder: string,
): Promise<Pick<Facts, 'builds' | 'releaseNames'>> {
  const builds = await buildFacts(exec, plan, folder);
  return { builds, releaseNames: await releaseNames(plan, builds) };
}

type StackFacts = Pick<Facts, 'missingCompose' | 'stack' | 'images' | 'missingSources' | 'geneses'>;

async function stackFacts(exec: Exec, plan: Plan, folder: string): Promise<StackFacts> {
  const missingCompose = await missingComposeFiles(plan, folder);
  const stack: Fact<ReadStack> =
    missingCompose.length > 0
      ? { absent: 'a compose file does not exist' }
      : await stackFact(exec, plan, folder);
  const needed = neededImages(plan, 'known' in stack ? stack.known : undefined);
  const images = await localImages(
    exec,
    needed.map(({ reference }) => reference),
  );
  if (!('known' in stack)) {
    return { missingCompose, stack, images, missingSources: [], geneses: { read: [], unread: [] } };
  }
  const [missing, found] = await Promise.all([
    missingOfStack(exec, plan, folder, stack.known),
    geneses(plan, stack.known, 'known' in images ? images.known : new Map()),
  ]);
  return { missingCompose, stack, images, missingSources: missing, geneses: found };
}
