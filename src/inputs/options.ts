/** An input of action.yml and the command-line option of the same name. */
export interface Option {
  readonly name: string;
  /** Placeholder of its value in the help. */
  readonly value: string;
  /** Description, in sentences. */
  readonly what: string;
  /** Default in words; undefined if there is none. */
  readonly otherwise?: { readonly step: string; readonly terminal: string };
  /** True for an input without an option. */
  readonly ofStep?: true;
}

/** The same default for both. */
const both = (words: string) => ({ step: words, terminal: words });

/** All inputs and options: the source of the help, which action.yml must match. */
export const OPTIONS: readonly Option[] = [
  {
    name: 'plan',
    value: 'FILE',
    what: 'Plan file, relative to the working directory.',
    otherwise: both('rehearsal.yml if it exists, otherwise the plan of the bundled chain'),
  },
  {
    name: 'releases',
    value: 'LINES',
    what: "Images that replace the plan's, one `name=image` per line. Without a plan file: all releases, in order.",
  },
  {
    name: 'upgrades',
    value: 'LINES',
    what: "Upgrade names that replace the plan's, one per line in order, or `old=new`.",
  },
  {
    name: 'cosmovisor',
    value: 'VERSION',
    what: "Version of Cosmovisor that replaces the plan's, such as v1.5.0.",
  },
  {
    name: 'environment',
    value: 'LINES',
    what: 'Environment variables that the plan names, for mnemonics and passphrases, one `NAME=value` per line. Pass a secret: every value is masked.',
    ofStep: true, // a command line has its own environment, and other users can read its arguments
  },
  {
    name: 'evidence',
    value: 'FOLDER',
    what: 'Folder for the report, the summary and the logs.',
    otherwise: both('evidence'),
  },
  {
    name: 'cache',
    value: 'KIND',
    what: "Storage of images between jobs: local (one entry of GitHub's cache per plan), gha (one entry per image), registry or none. See docs/caching.md.",
    otherwise: { step: 'local', terminal: 'none' },
  },
  {
    name: 'cache-folder',
    value: 'FOLDER',
    what: 'Folder of the local cache. It must have the same path in every job.',
    otherwise: {
      step: "in the runner's folder for temporary files",
      terminal: '~/.cache/upgrade-rehearsal',
    },
  },
  {
    name: 'cache-repository',
    value: 'REPOSITORY',
    what: 'Repository of the cache registry, such as ghcr.io/acme/chain-cache.',
  },
  {
    name: 'cache-scope',
    value: 'NAME',
    what: 'Name of the cache. Jobs with the same name share images.',
    otherwise: both('one for each plan file'),
  },
  {
    name: 'builder',
    value: 'NAME',
    what: 'Existing Buildx builder (remote, kubernetes, docker-container).',
    otherwise: both('the current builder'),
  },
  {
    name: 'build-parallelism',
    value: 'N',
    what: 'Number of images built in parallel.',
    otherwise: both('number of processors'),
  },
  {
    name: 'bake-file',
    value: 'FILE',
    what: "Bake file whose targets replace the plan's builds of images with the same tags.",
  },
  {
    name: 'platform',
    value: 'NAME',
    what: 'Platform of all images, such as linux/arm64.',
    otherwise: both("the engine's"),
  },
];
