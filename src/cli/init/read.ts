import { RehearsalError } from '../../errors';
import { refuseOptions } from '../../stack/argument-names';
import type { ComposeModel } from '../../stack/model';
import { readCompose } from '../../stack/project';
import type { Exec } from '../../system/exec';
import { readComposeYaml } from './compose-yaml';

/** A stack as it was read, and why not by Compose. */
export interface ReadModel {
  readonly model: ComposeModel;
  /** Undefined where Compose read it. */
  readonly withoutCompose: string | undefined;
}

/** How long Compose may take to read its files, in milliseconds. */
const LIMIT_MS = 20_000;

/**
 * Reads compose files by Compose itself, as a rehearsal does, or without it where it does not answer.
 *
 * @throws RehearsalError where neither can read them
 */
export async function readModel(
  exec: Exec,
  files: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadModel> {
  try {
    const model = await readCompose(exec, files, AbortSignal.timeout(LIMIT_MS));
    return { model, withoutCompose: undefined };
  } catch (error) {
    if (!(error instanceof RehearsalError || error instanceof DOMException)) throw error;
    const model = await readComposeYaml(files, env);
    refuseOptions(model);
    return { model, withoutCompose: error.message };
  }
}
