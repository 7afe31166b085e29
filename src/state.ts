import path from 'node:path';
import { z } from 'zod';
import { RehearsalError } from './errors';
import { isOwnEntry } from './images/store/actions';
import type { Upload } from './images/store/cache';
import type { Started } from './main';
import type { Settings } from './settings';

/** What a step left to do. */
export interface Left {
  /** Undefined where it started nothing. */
  readonly started: Started | undefined;
  readonly uploads: readonly Upload[];
}

/** As the step saved it: JSON, or nothing. */
export interface Saved {
  readonly started: string;
  readonly uploads: string;
}

/** What is read of the settings that the step and its post step are both given. */
export type Known = Pick<Settings, 'temporary' | 'evidence' | 'cache'>;

/**
 * Reads what a step saved for its post step. Every program of the job's user can write there: the file for it is
 * in the runner's folder. So nothing is believed but what a step with these settings saves: a working folder of a
 * run's name where such folders are made, the evidence folder, and the entries that its cache has.
 *
 * @throws RehearsalError naming what is not the step's own
 */
export function leftBy({ started, uploads }: Saved, known: Known): Left {
  return {
    started: started === '' ? undefined : believed('what was started', started, startedBy(known)),
    uploads: uploads === '' ? [] : believed('what is to be cached', uploads, uploadsBy(known)),
  };
}

function startedBy({ temporary, evidence }: Known): z.ZodType<Started> {
  return z
    .strictObject({
      run: z.string().regex(/^rehearsal-[0-9a-f]{8}$/),
      folder: z.string(),
      evidence: z.literal(evidence),
    })
    .refine(({ run, folder }) => {
      const name = path.basename(folder);
      return name.startsWith(`${run}-`) && folder === path.join(temporary, name);
    });
}

function uploadsBy({ cache }: Known): z.ZodType<Upload[]> {
  const upload = z.strictObject({ folder: z.string(), key: z.string() });
  return z.array(upload.refine((each) => isOwnEntry(each, cache)));
}

function believed<T>(what: string, text: string, schema: z.ZodType<T>): T {
  const { data } = schema.safeParse(jsonOf(text));
  if (data === undefined) {
    throw new RehearsalError(
      `The state of the step is not believed, and nothing is done by it: ${what} is not its own`,
    );
  }
  return data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
