import type { ComposeFilesOptions } from '../../docker/compose';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { shortened } from '../../plan/load';
import { CommandError, nonEmptyLines } from '../../system/exec';
import { listed } from '../../text/words';
import { refuseOptions } from './argument-names';
import { type ComposeModel, unescaped, withServices } from './model';
import { emptiedWords, refusalError, SET_VARIABLES } from './refusal';
import { isEmptyImage, unsetIn, usesOf } from './variables';
import { withoutServices } from './without';
import { readWritten, type WrittenFile } from './written';

/** Options of reading compose files. */
export interface ReadOptions extends ComposeFilesOptions {
  /** Services to leave out. */
  readonly without?: readonly string[];
  /** Base of paths in messages; default the working directory. */
  readonly cwd?: string;
  readonly notice?: (message: string) => void;
}

/**
 * Reads the compose files through Compose itself (interpolation, several files, `extends`, `include`, `env_file`),
 * under the project's own name, which determines the names of its existing volumes. Unset variables are a notice.
 *
 * @param files absolute paths
 * @throws RehearsalError naming the line, with Compose's own reason, if it refuses the files; for an image that is
 *   empty without an unset variable; for names that could be options of a program; for a service that cannot be
 *   left out. CommandError if Compose does not answer.
 */
export async function readCompose(
  docker: Docker,
  files: readonly string[],
  options: ReadOptions = {},
): Promise<ComposeModel> {
  const { without = [], cwd = process.cwd(), notice, ...given } = options;
  const nameOf = (file: string) => shortened(file, cwd);
  const written = () => readWritten(files, given.folder, nameOf);
  const warnings: string[] = [];
  const json = await docker.compose
    .config(files, given, (line) => warnings.push(line))
    .catch(async (error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
      const version = await docker.compose.version().catch(() => undefined);
      if (version === undefined) throw error;
      throw refusalError({
        lines: nonEmptyLines(error.result.stderr),
        version,
        names: files.map(nameOf),
        written: await written(),
        cause: error,
      });
    });
  const read = asMeant(JSON.parse(json) as ComposeModel);
  refuseOptions(read);
  const model = withoutServices(read, without);
  const unset = unsetIn(warnings);
  if (unset.length > 0) judgeUnset(model, unset, await written(), notice);
  return model;
}

/**
 * Reports variables that Compose filled in as blanks.
 *
 * @throws RehearsalError if the image of a service lacks its name or tag without them
 */
function judgeUnset(
  { services }: ComposeModel,
  unset: readonly string[],
  written: readonly WrittenFile[],
  notice: ReadOptions['notice'],
): void {
  const uses = usesOf(unset, written);
  const emptied = uses.filter((use) => use.emptied === 'image');
  const broken = Object.entries(services).find(
    ([, { image, build }]) => image !== undefined && build === undefined && isEmptyImage(image),
  );
  if (broken !== undefined && emptied.length > 0) {
    const [service, { image = '' }] = broken;
    throw new RehearsalError(
      'COMPOSE_VARIABLE_UNSET',
      `The service ${service} has the image "${image}": ${emptiedWords(emptied)}`,
      { hint: SET_VARIABLES, place: emptied[0]?.place },
    );
  }
  for (const variable of unset) {
    const places = uses
      .filter((use) => use.variable === variable)
      .map(({ place: { file, line } }) => `${file}:${line}`);
    const used = places.length === 0 ? '' : `; used at ${listed([...new Set(places)])}`;
    notice?.(`Compose fills in a blank for ${variable}, which is not set${used}. ${SET_VARIABLES}`);
  }
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
