import type { ComposeFile, ComposeModel, ComposeService } from './model';

const HIDDEN = '***';

/** Names of variables whose values are hidden: they come from the user's env files, or its shell. */
export const SECRET_NAME = /pass|secret|token|key|mnemonic|seed|credential|auth/i;

/** A compose model as it may be shown: without the values of secret variables, configs and secrets. */
export function withoutSecrets(model: ComposeModel): ComposeModel {
  const services = Object.entries(model.services).map(
    ([name, service]) => [name, { ...service, ...hiddenEnvironment(service) }] as const,
  );
  return {
    ...model,
    services: Object.fromEntries(services),
    ...(model.configs && { configs: hiddenFiles(model.configs) }),
    ...(model.secrets && { secrets: hiddenFiles(model.secrets) }),
  };
}

function hiddenEnvironment({ environment }: ComposeService): Pick<ComposeService, 'environment'> {
  if (environment === undefined) return {};
  const shown = Object.entries(environment).map(
    ([name, value]) => [name, SECRET_NAME.test(name) ? HIDDEN : value] as const,
  );
  return { environment: Object.fromEntries(shown) };
}

function hiddenFiles(files: Record<string, ComposeFile>): Record<string, ComposeFile> {
  return Object.fromEntries(
    Object.entries(files).map(([name, { content, ...kept }]) => [
      name,
      content === undefined ? kept : { ...kept, content: HIDDEN },
    ]),
  );
}
