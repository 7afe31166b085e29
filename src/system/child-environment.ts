import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * On whose behalf a host process runs, which selects its part of this process's environment:
 *
 * | for    | processes                                                           | variables                            |
 * | ------ | ------------------------------------------------------------------- | ------------------------------------ |
 * | `tool` | all others: `docker`, `git`, `tar` on what the rehearsal has made   | {@link EVERYONE} and what the program itself reads |
 * | `user` | what takes the user's own variables by any name: Compose and bake on the user's files (`${TAG}`), builds, traffic with `run` | all but {@link OF_THE_RUNNER} |
 */
export type For = 'tool' | 'user';

/** Variables that any program may need to know the machine, the user and the network. */
const EVERYONE = names(`
  PATH HOME USER LOGNAME SHELL LANG LANGUAGE LC_* TZ TERM NO_COLOR TMPDIR TMP TEMP XDG_*
  HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
  SSL_CERT_FILE SSL_CERT_DIR NIX_SSL_CERT_FILE NODE_EXTRA_CA_CERTS
  RUNNER_TRACKING_ID
`); // the last one is for finding and ending processes left by a killed step

/** Variables that a program reads itself, by its name. */
const BY_PROGRAM = new Map<string, RegExp>(
  Object.entries({
    // Selects the engine and the builder, and configures access and logins to them and to registries, for the
    // client, its plugins and its credential helpers. No COMPOSE_*: files and project are arguments.
    docker: names(`
    DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
    DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS DOCKER_DEFAULT_PLATFORM DOCKER_CONTENT_TRUST DOCKER_CONTENT_TRUST_SERVER
    DOCKER_CLI_* BUILDX_* BUILDKIT_* KUBECONFIG KUBERNETES_* SSH_AUTH_SOCK SSH_AGENT_PID
    AWS_* AZURE_* GOOGLE_* CLOUDSDK_* GNUPGHOME GPG_TTY PASSWORD_STORE_* DBUS_SESSION_BUS_ADDRESS
  `),
    // Configuration and logins. Excludes everything that selects another repository than the argument: GIT_DIR,
    // GIT_WORK_TREE, GIT_INDEX_FILE and the like are set for every process that a hook starts.
    git: names(`
    GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_CONFIG_NOSYSTEM GIT_CONFIG_COUNT GIT_CONFIG_KEY_* GIT_CONFIG_VALUE_*
    GIT_ASKPASS GIT_SSH GIT_SSH_COMMAND GIT_SSH_VARIANT GIT_SSL_* GIT_PROXY_SSL_* GIT_TERMINAL_PROMPT
    GIT_CEILING_DIRECTORIES GIT_DISCOVERY_ACROSS_FILESYSTEM SSH_AUTH_SOCK SSH_AGENT_PID SSH_ASKPASS
  `),
  }),
);

/**
 * Variables that a runner gives an action but not a `run:` step: its inputs, the token for the job's cache,
 * artifacts and identities, and the files through which a step talks to the runner.
 */
const OF_THE_RUNNER = names(`
  INPUT_* ACTIONS_* GITHUB_STATE GITHUB_OUTPUT GITHUB_ENV GITHUB_PATH GITHUB_STEP_SUMMARY
`);

/** Variables read by BuildKit's cache of type `gha`: the service and its token. */
const CACHE_SERVICE = names(`
  ACTIONS_RUNTIME_TOKEN ACTIONS_CACHE_URL ACTIONS_RESULTS_URL ACTIONS_CACHE_SERVICE_V2
`);

/** Environment of a child process, selected from this process's. */
export function childEnvironment(
  program: string,
  whom: For,
  env: Environment,
): Record<string, string> {
  if (whom === 'user') return those(env, (name) => !OF_THE_RUNNER.test(name));
  const own = BY_PROGRAM.get(path.basename(program));
  return those(env, (name) => EVERYONE.test(name) || own?.test(name) === true);
}

/** Environment of a child process of this one, with variables added to it. */
export function environmentOf(
  program: string,
  {
    whom = 'tool',
    env,
  }: {
    readonly whom?: For | undefined;
    readonly env?: Readonly<Record<string, string>> | undefined;
  },
): Record<string, string> {
  return { ...childEnvironment(program, whom, process.env), ...env };
}

/** Additional variables for a build with `type=gha`. */
export function cacheServiceOf(env: Environment): Record<string, string> {
  return those(env, (name) => CACHE_SERVICE.test(name));
}

function those(env: Environment, isWanted: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value !== undefined && isWanted(name) ? [[name, value]] : [],
    ),
  );
}

/** Pattern of variable names; `*` matches any suffix. */
function names(list: string): RegExp {
  const all = list
    .trim()
    .split(/\s+/)
    .map((name) => name.replace('*', '.*'));
  return new RegExp(`^(?:${all.join('|')})$`, 's');
}
