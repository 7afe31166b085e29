import { parseGenesis } from '../../chain/modules/genesis';
import { isMapping } from '../../plan/find';
import { clipLine } from '../../text/clip';
import type { ComposeModel } from '../compose/model';
import type { NodeStart } from '../compose/overlays';
import type { CopyStackSettings } from './copies';
import type { FoundStarts } from './find-starts';
import { NodeHome } from './home';

/** Maximum size in bytes of a genesis that is read for its chain id; larger ones are those of exported states. */
const LARGEST_GENESIS = 32 * 1024 * 1024;
/** Length at which a chain id is cut in a message, in characters; the engine allows 50. */
const LONGEST_ID = 60;

/**
 * Leaves nodes of other chains out of a stack's nodes: those whose genesis has another chain id than that of the RPC
 * service. They are helpers, which start as they are in the compose files, on their own image.
 *
 * @param before the copy without changes for the starts of nodes
 */
export async function withoutOtherChains(
  before: ComposeModel,
  { copy, nodes }: FoundStarts,
  { plan, folder, notice }: Pick<CopyStackSettings, 'plan' | 'folder' | 'notice'>,
): Promise<FoundStarts> {
  if (plan.stack.fresh !== undefined) return { copy, nodes };
  const ids = new Map<string, string>();
  for (const node of nodes) {
    const id = await chainIdOf(copy, node, folder);
    if (id !== undefined) ids.set(node.service, id);
  }
  const own = ids.get(plan.stack.rpc);
  const isOther = ({ service }: NodeStart) =>
    own !== undefined && (ids.get(service) ?? own) !== own;
  let left = copy;
  for (const { service, home } of nodes.filter(isOther)) {
    const named = (id = '') => clipLine(id, LONGEST_ID);
    notice?.(
      `${service} runs another chain (${named(ids.get(service))}) than ${plan.stack.rpc} (${named(own)}): it is a helper, and started as it is.`,
    );
    // Its own user goes on with what its dry start has written.
    await new NodeHome(service, home, copy.services[service] ?? {}, folder).share();
    left = asWritten(left, before, service);
  }
  return { copy: left, nodes: nodes.filter((node) => !isOther(node)) };
}

/** Chain id in the genesis of a node; undefined if it has none, or one too large to read. */
async function chainIdOf(
  { services }: ComposeModel,
  { service, home }: NodeStart,
  folder: string,
): Promise<string | undefined> {
  const files = new NodeHome(service, home, services[service] ?? {}, folder);
  try {
    const genesis = parseGenesis(await files.readText('config/genesis.json', LARGEST_GENESIS));
    const id = isMapping(genesis) ? genesis.chain_id : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined; // the preparation of the homes reports it
  }
}

/** Model with a service as before, without dependencies on jobs that are done. */
function asWritten(model: ComposeModel, before: ComposeModel, name: string): ComposeModel {
  const { depends_on: needs, ...service } = before.services[name] ?? {};
  const kept = Object.entries(needs ?? {}).filter(([other]) => other in model.services);
  const written =
    needs === undefined ? service : { ...service, depends_on: Object.fromEntries(kept) };
  return { ...model, services: { ...model.services, [name]: written } };
}
