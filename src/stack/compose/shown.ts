import { GATE_START, orderIn } from '../../cosmovisor/gate';
import { HIDDEN } from '../../secrets/secret-names';
import { shownConfiguration } from '../../secrets/shown-configuration';
import { type ComposeFile, type ComposeModel, type ComposeService, withServices } from './model';

/**
 * A compose model for display: without the contents of configs and secrets, and with values masked that are
 * secret by name or form, in variables, labels, build arguments, commands, health checks and all other texts.
 */
export function withoutSecrets(model: ComposeModel): ComposeModel {
  const { configs, secrets, ...rest } = withServices(model, withPlainOrder);
  return {
    ...(shownConfiguration(rest) as ComposeModel),
    ...(configs && { configs: hiddenFiles(configs) }),
    ...(secrets && { secrets: hiddenFiles(secrets) }),
  };
}

/** A service with the order of its gate in plain text, in which secrets are recognised as in its other variables. */
function withPlainOrder(service: ComposeService): ComposeService {
  const given = service.environment?.[GATE_START];
  if (typeof given !== 'string') return service;
  const { run: command, set: environment, ...rest } = orderIn(given);
  const order = JSON.stringify(shownConfiguration({ command, environment, ...rest }));
  return { ...service, environment: { ...service.environment, [GATE_START]: order } };
}

function hiddenFiles(files: Record<string, ComposeFile>): Record<string, ComposeFile> {
  return Object.fromEntries(
    Object.entries(files).map(([name, { content, ...kept }]) => [
      name,
      content === undefined ? kept : { ...kept, content: HIDDEN },
    ]),
  );
}
