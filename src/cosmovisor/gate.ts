import { z } from 'zod';
import { parseJson } from '../system/json';
import { ADDED_FOLDER, RELEASES_FOLDER } from './layout';

/** The gate in containers of nodes: it stands in all places of the chain's binary and of Cosmovisor. */
export const GATE = `${RELEASES_FOLDER}/gate`;

/** The first release's binary behind the gate. */
export const FIRST_BINARY = `${RELEASES_FOLDER}/first`;

/** Variable with the order of a service's gate; without it, the gate runs the real program. */
export const GATE_START = 'REHEARSAL_START';

/** Folder of a container in which its gate tells the start of a dry start, and the file there. */
export const TOLD_FOLDER = `${ADDED_FOLDER}/told`;
export const TOLD_FILE = 'start.json';

/** Order of a gate for a start of the node. */
export type GateOrder =
  /** Ends at the start, and tells it in a file of a folder. */
  | { readonly told: string }
  /** Runs a command line in place of the script's. */
  | {
      readonly run: readonly string[];
      readonly set: Readonly<Record<string, string>>;
      readonly unset: readonly string[];
      /** Path that exists unless the script makes the home anew. */
      readonly kept: string;
    };

/** Value of the variable for an order; Go reads its keys in any case. */
export function gateOrder(order: GateOrder): string {
  return Buffer.from(JSON.stringify(order)).toString('base64');
}

/** The parts of an order in a variable's value; none if it has no order. */
export function orderIn(value: string): Readonly<Record<string, unknown>> {
  const order = parseJson(Buffer.from(value, 'base64').toString());
  return typeof order === 'object' && order !== null ? { ...order } : {};
}

/** A node's start as its script makes it. */
export interface ScriptStart {
  /** Arguments of the chain's binary. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Working folder. */
  readonly folder: string;
  /** Home that the binary uses without `--home`; empty if it names none. */
  readonly defaultHome: string;
  /** Names of programs that the script leaves running beside the node. */
  readonly beside: readonly string[];
}

const startSchema = z.object({
  args: z.array(z.string()).max(1_000),
  environment: z.record(z.string(), z.string()),
  folder: z.string(),
  defaultHome: z.string(),
  beside: z.array(z.string()),
});

/** Maximum size of that file in bytes: Linux accepts arguments and variables of 2 MiB by default. */
export const LARGEST_TOLD = 8 * 1024 * 1024;

/** Reads the start that a gate told; undefined for anything else that a container may have left in its place. */
export function startIn(text: string): ScriptStart | undefined {
  return startSchema.safeParse(parseJson(text)).data;
}
