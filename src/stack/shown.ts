import { HIDDEN } from '../system/sensitive';
import { shownConfiguration } from '../system/shown-configuration';
import type { ComposeFile, ComposeModel } from './model';

/**
 * A compose model as it may be shown: without the contents of configs and secrets, and without what is secret by
 * its name or its shape in variables, labels, build arguments, commands, health checks and all other texts.
 */
export function withoutSecrets(model: ComposeModel): ComposeModel {
  const { configs, secrets, ...rest } = model;
  return {
    ...(shownConfiguration(rest) as ComposeModel),
    ...(configs && { configs: hiddenFiles(configs) }),
    ...(secrets && { secrets: hiddenFiles(secrets) }),
  };
}

function hiddenFiles(files: Record<string, ComposeFile>): Record<string, ComposeFile> {
  return Object.fromEntries(
    Object.entries(files).map(([name, { content, ...kept }]) => [
      name,
      content === undefined ? kept : { ...kept, content: HIDDEN },
    ]),
  );
}
