import path from 'node:path';
import { refuse } from '../../errors/finding';
import { type Images, idOf } from '../../images/image';
import { lastRelease } from '../../plan/complete';
import { needsOf } from '../../plan/release-needs';
import type { Plan } from '../../plan/schema';
import { type Cosmovisor, cosmovisorOn } from '../binaries/cosmovisor';
import { companionOverlay } from '../compose/companions';
import { COMPOSE_FILES, type ComposeVolume } from '../compose/model';
import {
  cosmovisorOverlay,
  keepsScript,
  type LastProgram,
  type NodeStart,
  type Overlay,
  type PreUpgrade,
  releaseOverlay,
} from '../compose/overlays';
import { isBelow } from '../compose/system-paths';
import type { StackCopy } from '../copy/copy';

interface LineupSettings {
  readonly plan: Plan;
  readonly images: Images;
  readonly cosmovisor: Cosmovisor;
  /** Path or name of the binary in the plain image of the last release. */
  readonly lastBinary: string;
  /** Mounts with the last release's files outside the home, for its plain image. */
  readonly lastFiles: readonly ComposeVolume[];
}

/** Compose files over the copy's own: nodes under Cosmovisor, and all nodes on the plain last release. */
export function overlays(
  settings: LineupSettings,
  copy: StackCopy,
  nodes: readonly NodeStart[],
  under: readonly NodeStart[],
) {
  const { plan, cosmovisor } = settings;
  return {
    [COMPOSE_FILES.cosmovisor]: cosmovisorOverlay(under, {
      binary: plan.chain.binary,
      imageOf: (service) => cosmovisorOn(cosmovisor, copy.model.services[service]?.image ?? ''),
      ...cosmovisor.dialect,
      mounts: cosmovisor.mounts,
      // Without launchers the settings of short commands would hold for migrations, too.
      pace: cosmovisor.madeFor === undefined ? plan.pace : 'as-is',
      preUpgrade: preUpgradeOf(plan, cosmovisor),
    }),
    [COMPOSE_FILES.lastRelease]: releaseOverlay(
      nodes,
      (node) => lastProgram(settings, copy, node),
      plan.pace,
    ),
  };
}

/**
 * Returns true if a node runs the last release's plain image at the end: nodes on other images, with a script that
 * stays the entry point, or with a mount over their binary stay on the image that they run on now.
 */
export function isPlain(
  { cosmovisor }: LineupSettings,
  { model }: StackCopy,
  node: NodeStart,
): boolean {
  const needsOwn = keepsScript(node) || node.bringsBinary;
  return !needsOwn && !cosmovisor.others.has(model.services[node.service]?.image ?? '');
}

/** The last release of a node without Cosmovisor. */
export function lastProgram(
  settings: LineupSettings,
  copy: StackCopy,
  node: NodeStart,
): LastProgram {
  const { plan, images, cosmovisor, lastBinary } = settings;
  const release = lastRelease(plan);
  if (isPlain(settings, copy, node)) {
    const { env, flags } = needsOf(plan, release.name);
    const mounts = settings.lastFiles;
    return { image: idOf(images, release.image), binary: lastBinary, mounts, env, flags };
  }
  return {
    image: cosmovisorOn(cosmovisor, copy.model.services[node.service]?.image ?? ''),
    binary: cosmovisor.binaries.get(release.name) ?? lastBinary,
    mounts: cosmovisor.mounts,
    env: {},
    flags: [],
  };
}

/**
 * Anonymous volume of the last release's image that has its binary; undefined if the binary is elsewhere. Compose keeps
 * the content of such a volume when it recreates a container, and with it the binary of before.
 */
export function volumeOfBinary({ plan, images, lastBinary }: LineupSettings): string | undefined {
  const { volumes = [] } = images.get(lastRelease(plan).image) ?? {};
  const isPath = path.posix.isAbsolute(lastBinary); // otherwise a name on the PATH
  return isPath ? volumes.find((volume) => isBelow(lastBinary, volume)) : undefined;
}

function preUpgradeOf(
  { cosmovisor: { 'pre-upgrade': script } }: Plan,
  { madeFor }: Cosmovisor,
): PreUpgrade | undefined {
  return script === undefined ? undefined : { script, isLaunched: madeFor === undefined };
}

/**
 * Overlays of the helpers that change at upgrades, by release.
 *
 * @throws RehearsalError with a finding for each service that is no helper
 */
export function companionsOf(
  plan: Plan,
  { helpers }: StackCopy,
  images: Images,
): Map<string, Overlay> {
  const names = Object.keys(plan.stack.companions ?? {});
  refuse(
    names
      .filter((name) => !helpers.has(name))
      .map((name) => ({
        code: 'COMPANION_NOT_A_HELPER',
        message: `stack.companions names ${name}, which is a node or a signer`,
        hint: 'The releases of the plan say what nodes run, and signers stay as they are. Remove it from stack.companions.',
        planPath: ['stack', 'companions', name],
      })),
  );
  return new Map(plan.upgrades.map(({ to }) => [to, companionOverlay(plan, to, images)]));
}
