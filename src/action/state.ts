import path from 'node:path';
import { z } from 'zod';
import { RehearsalError } from '../errors/errors';
import type { Upload } from '../images/cache';
import { isOwnEntry } from '../images/uploads';
import type { Settings } from '../inputs/settings';
import type { Started } from '../run/workspace';
import { parseJson } from '../system/json';

/** Work that a step left to its post step. */
export interface Left {
  /** Undefined if the step started nothing. */
  readonly started: Started | undefined;
  readonly uploads: readonly Upload[];
}

/** State saved by the step: JSON, or empty. */
export interface Saved {
  readonly started: string;
  readonly uploads: string;
}

/** Settings known to the step and its post step alike. */
export type Known = Pick<Settings, 'temporary' | 'evidence' | 'cache'>;

/**
 * Reads the state that a step saved for its post step. Every program of the job's user can write to its file in
 * the runner's folder, so only values that a step with these settings can save are accepted: a working folder
 * with a run's name in the folder for temporary files, the evidence folder, and entries of its cache.
 *
 * @throws RehearsalError naming the part with another value
 */
export function leftBy({ started, uploads }: Saved, known: Known): Left {
  return {
    started:
      started === '' ? undefined : believed('the run to clean up', started, startedBy(known)),
    uploads:
      uploads === '' ? [] : believed('the list of images to cache', uploads, uploadsBy(known)),
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
  const { data } = schema.safeParse(parseJson(text));
  if (data === undefined) {
    throw new RehearsalError(
      'STEP_STATE_UNTRUSTED',
      `The saved state of the step is ignored, as another program changed it: ${what} does not match the inputs`,
    );
  }
  return data;
}
