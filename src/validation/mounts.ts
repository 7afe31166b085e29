import { listed } from '../text/words';
import { isToBeCloned } from './absent';
import { mistake, notice, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';

/** Findings about files and folders that containers of the stack or of traffic mount. */
export function mountFindings(facts: Facts): ValidationFinding[] {
  const ofTraffic = facts.missingTrafficMounts
    .filter((_, index) => !isToBeCloned(trafficMount(facts, index), facts))
    .map(mistake);
  const missing = facts.missingSources;
  if (missing.length === 0) return ofTraffic;
  const services = new Set(missing.flatMap((each) => each.services));
  return [
    ...ofTraffic,
    notice({
      code: 'MOUNT_SOURCE_MISSING',
      message: `The compose files mount what does not exist, in ${listed([...services])}: ${listed(missing.map(({ source }) => source))}`,
      hint: 'If a script or a make target creates it, run that before the rehearsal; otherwise the copy has an empty folder there.',
      planPath: ['stack', 'compose'],
    }),
  ];
}

/** Path of a missing mount, as the plan gives it. */
function trafficMount({ plan, missingTrafficMounts }: Facts, index: number): string {
  const [, entry] = missingTrafficMounts[index]?.planPath ?? [];
  return plan.traffic[Number(entry)]?.mount ?? '.';
}
