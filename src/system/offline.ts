import type { Exec } from './exec';

/**
 * Variables that keep programs off the network: Compose reads no remote files (`include: oci://...`), git fetches no
 * missing objects of a partial clone, and asks for no password.
 */
const OFFLINE = {
  COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false',
  COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

type Environment = Readonly<Record<string, string>> | undefined;

/** Runs processes that read this machine only. */
export function offline(exec: Exec): Exec {
  const kept = (env: Environment) => ({ env: { ...env, ...OFFLINE } });
  return {
    capture: (argv, options) => exec.capture(argv, { ...options, ...kept(options?.env) }),
    run: (argv, options) => exec.run(argv, { ...options, ...kept(options?.env) }),
    stream: (argv, onLine, options) =>
      exec.stream(argv, onLine, { ...options, ...kept(options?.env) }),
  };
}
