import { HIDDEN } from '../../secrets/secret-names';
import { shownConfiguration } from '../../secrets/shown-configuration';
import type { ComposeFile, ComposeModel } from './model';

/**
 * A compose model for display: without the contents of configs and secrets, and with values masked that are
 * secret by name or form, in variables, labels, build arguments, commands, health checks and all other texts.
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
