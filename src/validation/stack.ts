import { unknownServices } from '../stack/prepare/named-services';
import { isToBeCloned } from './absent';
import { failureAs, mistake, notice, unlessPrepared, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';

const INSTALL_COMPOSE =
  'Install Docker with its Compose plugin, until `docker compose version` succeeds. It needs no engine for this.';

/** Findings about the compose files as a whole: missing ones, and what Compose or the rehearsal refuses in them. */
export function stackFindings(facts: Facts): ValidationFinding[] {
  const { stack, missingCompose, plan } = facts;
  if (missingCompose.length > 0) {
    return missingCompose
      .filter(({ file }) => !isToBeCloned(file, facts))
      .map(({ index, file }) =>
        unlessPrepared(
          plan,
          mistake({
            code: 'COMPOSE_FILE_NOT_FOUND',
            message: `The compose file ${file} does not exist`,
            hint: 'Paths in a plan are relative to the folder of the plan file.',
            planPath: ['stack', 'compose', index],
          }),
        ),
      );
  }
  const planPath = ['stack', 'compose'];
  if ('wrong' in stack) {
    const hint = `Compose itself refuses the files: compare with docker compose ${plan.stack.compose.map((file) => `--file ${file}`).join(' ')} config.`;
    return [unlessPrepared(plan, failureAs(stack.wrong, { hint, planPath }))];
  }
  if (!('absent' in stack)) return [];
  return [
    notice({
      code: 'CHECK_SKIPPED',
      message: `The compose files were not read: ${stack.absent}; services, mounts, images of services and genesis files were not checked`,
      hint: stack.remedy ?? INSTALL_COMPOSE,
      planPath,
    }),
  ];
}

/** Findings about services that the plan names and the compose files do not define. */
export function serviceFindings({ plan, stack }: Facts): ValidationFinding[] {
  return 'known' in stack ? unknownServices(plan, stack.known.model).map(mistake) : [];
}
