/** An input of action.yml, and the option of the command line with the same name. */
export interface Option {
  readonly name: string;
  /** What stands for its value in the help. */
  readonly value: string;
  /** What it is for, in sentences. */
  readonly what: string;
  /** What it is where it is not given, in words; undefined for nothing. */
  readonly otherwise?: { readonly step: string; readonly terminal: string };
  /** Whether it is an input only. */
  readonly ofStep?: true;
}

/** The same words for both. */
const both = (words: string) => ({ step: words, terminal: words });

/** All inputs and options, told in one place: the help is made of them, and action.yml has to agree. */
export const OPTIONS: readonly Option[] = [
  {
    name: 'plan',
    value: 'FILE',
    what: 'Plan file, relative to the working directory.',
    otherwise: both('rehearsal.yml, or without one the plan of the bundled chain'),
  },
  {
    name: 'releases',
    value: 'LINES',
    what: "Images that take the place of the plan's, one `name=image` per line. Without a plan file: the releases, in order.",
  },
  {
    name: 'upgrades',
    value: 'LINES',
    what: "Upgrade names that take the place of the plan's, one per line in order, or `old=new`.",
  },
  {
    name: 'cosmovisor',
    value: 'VERSION',
    what: "Version of Cosmovisor that takes the place of the plan's, such as v1.5.0.",
  },
  {
    name: 'environment',
    value: 'LINES',
    what: 'Environment variables that the plan names, for mnemonics and passphrases, one `NAME=value` per line. Give it a secret: every value is masked.',
    ofStep: true, // a command line has an environment, and is seen by others
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
    what: "Where images are kept between jobs: local (one entry of GitHub's cache per plan), gha (one entry per image), registry or none. See docs/caching.md.",
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
    what: 'Name of the cache.',
    otherwise: both('one for each plan file'),
  },
  {
    name: 'builder',
    value: 'NAME',
    what: 'Buildx builder that is there already (remote, kubernetes, docker-container).',
    otherwise: both('the one in use'),
  },
  {
    name: 'build-parallelism',
    value: 'N',
    what: 'How many images are built at the same time.',
    otherwise: both('one for each processor'),
  },
  {
    name: 'bake-file',
    value: 'FILE',
    what: "A bake file whose targets, by their tags, take the place of the plan's builds.",
  },
  {
    name: 'platform',
    value: 'NAME',
    what: 'Platform of all images, such as linux/arm64.',
    otherwise: both("the engine's"),
  },
];
