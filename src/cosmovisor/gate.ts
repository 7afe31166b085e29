import { z } from 'zod';
import { RELEASES_FOLDER } from './layout';

/** The gate in containers of nodes: it stands in all places of the chain's binary and of Cosmovisor. */
export const GATE = `${RELEASES_FOLDER}/gate`;

/** The first release's binary behind the gate. */
export const FIRST_BINARY = `${RELEASES_FOLDER}/first`;

/** Variable with the order of a service's gate; without it, the gate runs the real program. */
export const GATE_START = 'REHEARSAL_START';

/** Order of a gate for a start of the node. */
export type GateOrder =
  /** Ends at the start and tells it, in lines with this word. */
  | { readonly word: string }
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

/** Most parts of a message: Linux itself accepts no longer arguments and environment than 2 MiB by default. */
const MOST_PARTS = 2_048;

/**
 * Collects the start that a gate tells in a container's log. The script controls this log, but neither an old log
 * in an image nor output of other processes can be mistaken for the gate's lines: they carry a word of this run.
 */
export class ToldStart {
  readonly #mark: string;
  #parts: string[] = [];
  #count = 0;
  /** The last whole message: a script may have tried its node before. */
  #start: ScriptStart | undefined;

  constructor(word: string) {
    this.#mark = `rehearsal-start:${word}:`;
  }

  /** Reads a line of the log; lines of others are ignored, and so is a message that is no start. */
  read(line: string): void {
    const at = line.indexOf(this.#mark);
    if (at < 0) return;
    const [, number, count, text = ''] =
      /^(\d{1,4})\/(\d{1,4}):([A-Za-z0-9+/=]*)/.exec(line.slice(at + this.#mark.length)) ?? [];
    if (number === undefined || Number(count) > MOST_PARTS) return;
    if (number === '1') {
      this.#parts = [];
      this.#count = Number(count);
    }
    if (Number(number) !== this.#parts.length + 1 || Number(count) !== this.#count) return;
    this.#parts.push(text);
    if (this.#parts.length === this.#count) this.#start = parsed(this.#parts.join(''));
  }

  get start(): ScriptStart | undefined {
    return this.#start;
  }
}

function parsed(message: string): ScriptStart | undefined {
  try {
    const text = Buffer.from(message, 'base64').toString('utf8');
    return startSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
