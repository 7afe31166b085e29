import type { Docker } from '../../docker/docker';
import { refuseOptions } from './argument-names';
import { type ComposeModel, unescaped, withServices } from './model';

/**
 * Reads the compose files through Compose itself (interpolation, several files, `extends`, `env_file`), under
 * the project's own name, which determines the names of its existing volumes.
 *
 * @throws CommandError with Compose's own message if they are invalid; RehearsalError for names that could be
 *   options of a program
 */
export async function readCompose(docker: Docker, files: readonly string[]): Promise<ComposeModel> {
  const model = asMeant(JSON.parse(await docker.compose.config(files)) as ComposeModel);
  refuseOptions(model);
  return model;
}

/**
 * Model with dollar signs unescaped in the parts that the run itself reads, such as builds and texts of
 * configs: Compose doubles each dollar sign in its output, and does not read these parts again.
 */
function asMeant(model: ComposeModel): ComposeModel {
  const texts = (files: ComposeModel['configs']) =>
    Object.entries(files ?? {}).map(([name, file]) => [
      name,
      file.content === undefined ? file : { ...file, content: unescaped(file.content) },
    ]);
  const { configs, secrets } = model;
  return {
    ...withServices(model, ({ build, ...service }) =>
      build === undefined ? service : { ...service, build: meant(build) },
    ),
    ...(configs && { configs: Object.fromEntries(texts(configs)) }),
    ...(secrets && { secrets: Object.fromEntries(texts(secrets)) }),
  };
}

/** A part of the model with dollar signs unescaped. */
function meant<T>(part: T): T {
  return JSON.parse(JSON.stringify(part), (_, value: unknown) =>
    typeof value === 'string' ? unescaped(value) : value,
  ) as T;
}
