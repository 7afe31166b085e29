import { programsOf } from '../plan/complete';
import { missingFinding } from '../preflight/mounts';
import { makerWords } from '../stack/copy/makers';
import { listed } from '../text/words';
import { isToBeCloned } from './absent';
import { mistake, notice, unlessPrepared, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';
import type { MissingMount } from './gather/mounts';

const COMPOSE = ['stack', 'compose'];

/** Findings about files and folders that containers of the stack or of traffic mount. */
export function mountFindings(facts: Facts): ValidationFinding[] {
  const ofTraffic = facts.missingTrafficMounts
    .filter((_, index) => !isToBeCloned(trafficMount(facts, index), facts))
    .map((finding) => unlessPrepared(facts.plan, mistake(finding)));
  const ofReleases = facts.missingReleaseFiles.map((finding) =>
    unlessPrepared(facts.plan, mistake(finding)),
  );
  return [...ofTraffic, ...ofReleases, ...ofCompose(facts)];
}

/** What a run refuses of the mounts of the compose files, and one notice for all folders that may be empty. */
function ofCompose(facts: Facts): ValidationFinding[] {
  const missing = facts.missingSources.filter(({ source }) => !isToBeCloned(source, facts));
  const refused = missing
    .filter(({ use }) => use !== 'folder')
    .map((each) => mistake({ ...missingFinding(each, each.makers), planPath: COMPOSE }));
  return [
    ...refused.map((finding) => unlessPrepared(facts.plan, finding)),
    ...emptyFolders(
      facts,
      missing.filter(({ use }) => use === 'folder'),
    ),
  ];
}

/** None if the plan prepares the stack's files. */
function emptyFolders({ plan }: Facts, missing: readonly MissingMount[]): ValidationFinding[] {
  if (missing.length === 0 || plan.stack.prepare !== undefined) return [];
  const services = new Set(missing.flatMap((each) => each.services));
  const makers = new Set(missing.flatMap((each) => each.makers.slice(0, 1).map(makerWords)));
  return [
    notice({
      code: 'MOUNT_SOURCE_MISSING',
      message: `Mounted folders do not exist: ${listed(missing.map(({ source }) => source))}, for ${listed([...services])}`,
      hint:
        makers.size === 0
          ? 'The copy has an empty folder there. If a script makes them, run it before, or name it in stack.prepare.'
          : `Likely made by ${[...makers].slice(0, MOST_MAKERS).join(', ')}: run that before, or name it in stack.prepare.`,
      planPath: COMPOSE,
    }),
  ];
}

/** Maximum number of scripts and targets in a hint. */
const MOST_MAKERS = 3;

/** Path of a missing mount, as the plan gives it. */
function trafficMount({ plan, missingTrafficMounts }: Facts, index: number): string {
  const path = missingTrafficMounts[index]?.planPath ?? [];
  const found = programsOf(plan).find(({ path: of }) => of.every((step, i) => step === path[i]));
  return found?.program.mount ?? '.';
}
