import { parseGenesis } from '../../chain/modules/genesis';
import { Files } from '../../draft/files';
import { findServices } from '../../draft/nodes';
import { messageOf } from '../../errors/errors';
import type { Images } from '../../images/image';
import type { Plan } from '../../plan/schema';
import { nodeServices } from '../../stack/compose/nodes';
import type { ReadStack } from '../../stack/prepare/read';
import { readBounded } from '../../system/files';
import { sha256 } from '../../system/hash';

/** Maximum size of a genesis that is read here, in bytes: a larger one takes longer than all other checks. */
export const LARGEST_CHECKED = 48 * 1024 * 1024;

/** The genesis of a node's home. */
export interface GenesisFact {
  readonly service: string;
  /** Path on this machine. */
  readonly file: string;
  /** Equal files share one value. */
  readonly genesis: unknown;
}

/** A genesis that was not read. */
export interface UnreadGenesis extends Omit<GenesisFact, 'genesis'> {
  readonly why: string;
  /** True if it is no genesis; false for a file that is too large or must not be read. */
  readonly isInvalid: boolean;
}

export interface Geneses {
  readonly read: readonly GenesisFact[];
  readonly unread: readonly UnreadGenesis[];
}

/**
 * Reads the genesis in each node's home, as far as it is a file of this machine.
 *
 * @param images images of the services in the engine, as far as known
 */
export async function geneses(plan: Plan, { model }: ReadStack, images: Images): Promise<Geneses> {
  const read: GenesisFact[] = [];
  const unread: UnreadGenesis[] = [];
  if (plan.stack.fresh !== undefined) return { read, unread };
  const ofTheChain = nodeServices(plan, model);
  const { nodes } = await findServices(model, images, new Files());
  const parsed = new Map<string, unknown>();
  for (const { service, genesis: file } of nodes) {
    if (file === undefined || !ofTheChain.includes(service)) continue;
    let text: string;
    try {
      text = await readBounded(file, LARGEST_CHECKED);
    } catch (error) {
      unread.push({ service, file, why: messageOf(error), isInvalid: false });
      continue;
    }
    const id = sha256(text);
    try {
      if (!parsed.has(id)) parsed.set(id, parseGenesis(text));
      read.push({ service, file, genesis: parsed.get(id) });
    } catch (error) {
      unread.push({ service, file, why: messageOf(error), isInvalid: true });
    }
  }
  return { read, unread };
}

/** The genesis that counts for the checks: that of the RPC service, or else any. */
export function genesisOf({ stack }: Plan, { read }: Geneses): GenesisFact | undefined {
  return read.find(({ service }) => service === stack.rpc) ?? read[0];
}
