import type { PreflightFinding } from '../../errors/finding';
import { type DataQuery, EACH, KEYS, mentions } from '../../plan/find';
import type { Plan } from '../../plan/schema';
import { listed, suggestion } from '../../text/words';
import type { ComposeModel } from '../compose/model';

/** Keys of the plan that name services. */
const NAMING: readonly DataQuery[] = [
  ['stack', 'rpc'],
  ['stack', 'cosmovisor', EACH],
  ['stack', 'fresh', 'validators', EACH, 'service'],
  ['stack', 'fresh', 'validators', EACH, 'signer'],
  ['stack', 'required', EACH],
  ['stack', 'companions', KEYS],
];

/** Findings about services that the plan names and the compose files do not define. */
export function unknownServices(plan: Plan, { services }: ComposeModel): PreflightFinding[] {
  const all = Object.keys(services);
  return NAMING.flatMap((query) => mentions(plan, query))
    .filter(({ text }) => !all.includes(text))
    .map(({ path, text }) => ({
      code: 'SERVICE_NOT_FOUND',
      message: `The plan names the service ${text}, which the compose files do not define${suggestion(text, all)}`,
      hint: `Services: ${listed(all)}.`,
      planPath: path,
    }));
}
