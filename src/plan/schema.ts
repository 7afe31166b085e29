import { z } from 'zod';

/**
 * The plan: the one description of a rehearsal, as a user writes it in YAML. The published JSON
 * Schema (`schema/plan.schema.json`) is generated from this file.
 */

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** A duration as the plan writes it (`150ms`, `5s`, `10m`, `1h`) in milliseconds. */
export function durationMs(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (!match) throw new Error(`not a duration: ${text}`);
  return Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS];
}

/** A text of a form that `words` describe; they serve every message about it, also a missing one. */
const textLike = (pattern: RegExp, words: string) => z.string(words).regex(pattern, words);

const name = z.string().min(1);
const serviceName = name.describe('A service of the compose files');
const accountName = name.describe('An account of the plan');
const releaseName = name.describe('A release of the plan');
const path = name.describe('A path, relative to the plan file');
const duration = textLike(/^\d+(\.\d+)?(ms|s|m|h)$/, 'a duration such as 150ms, 5s, 10m or 1h');
const coins = textLike(/^\d+[a-zA-Z][a-zA-Z0-9/:._-]*$/, 'an amount such as 10000000upawn');
const imageReference = textLike(/^[\w][\w.\-/:@]*$/, 'an image reference such as checkersd:v1');

/** Parts of a `-ldflags` value and of a generated Dockerfile: nothing that either could take for syntax. */
const word = (words: string) => textLike(/^[\w][\w.+/@:=-]*$/, words);

const go = z
  .strictObject({
    package: textLike(/^\.(\/[\w.-]+)*$/, 'a path in the module such as ./cmd/checkersd')
      .optional()
      .describe('Main package of the binary; default ./cmd/<binary>'),
    tags: z.array(word('a build tag such as netgo')).default([]).describe('Build tags'),
    modfile: word('a file such as go.mod')
      .default('go.mod')
      .describe('Another file in the place of go.mod, with its .sum beside it'),
    version: word('a version such as v1.2.0')
      .optional()
      .describe("What the binary says as its version; default the release's name"),
    name: word('a name such as checkers')
      .optional()
      .describe("What the binary says as the chain's name; default the binary's without its d"),
    image: imageReference
      .optional()
      .describe("Image with the Go toolchain; default golang of go.mod's version, on Debian"),
    base: imageReference
      .optional()
      .describe('Image that the binary is put into; default debian:bookworm-slim'),
    cgo: z
      .boolean()
      .default(false)
      .describe('Compile C too, and add the shared libraries of modules (libwasmvm)'),
  })
  .describe('Build a Go chain without a Dockerfile: one is generated');

const build = z
  .strictObject({
    context: path.default('.').describe('Folder that is sent to the build'),
    ref: name.optional().describe('Git ref to take the context from; the work tree is not touched'),
    dockerfile: name
      .default('Dockerfile')
      .describe('Dockerfile, relative to the context, or else to the plan file'),
    target: name.optional().describe('Stage to build; default the last one'),
    args: z.record(z.string(), z.string()).default({}).describe('Build arguments'),
    go: go.optional(),
    pull: z
      .boolean()
      .optional()
      .describe(
        'Pull the image instead, where its reference exists in a registry; default yes for a git tag and a reference that names a registry',
      ),
  })
  .refine(
    ({ go, target, args, dockerfile }) =>
      go === undefined ||
      (target === undefined && Object.keys(args).length === 0 && dockerfile === 'Dockerfile'),
    { message: 'either go, or dockerfile, target and args: with go the Dockerfile is generated' },
  )
  .describe('How the image is built; without it the image must exist');

const release = z.strictObject({
  name: name.describe('Name of the release in this plan'),
  image: imageReference.describe('Image of the release'),
  build: build.optional(),
});

const variable = textLike(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');

const keyring = z
  .strictObject({
    folder: path.describe(
      'Folder of the keyring: with keyring-file or keyring-test in it, or that',
    ),
    backend: z.enum(['file', 'test']).describe('Backend of the keyring'),
    key: name.optional().describe("Name of the key; default the account's"),
    'passphrase-file': path.optional().describe('File with the passphrase (backend file)'),
    'passphrase-env': variable
      .optional()
      .describe('Environment variable with the passphrase (backend file)'),
  })
  .refine(
    (value) =>
      [value['passphrase-file'], value['passphrase-env']].filter((given) => given !== undefined)
        .length === (value.backend === 'file' ? 1 : 0),
    {
      message:
        'exactly one of passphrase-file, passphrase-env with the backend file, none with test',
    },
  )
  .describe('A key of a Cosmos keyring, as `keys add` of SDK 0.45 and later makes it');

const account = z
  .strictObject({
    'mnemonic-file': path.optional().describe('File with the mnemonic'),
    'mnemonic-env': variable.optional().describe('Environment variable with the mnemonic'),
    keyring: keyring.optional(),
    fresh: coins
      .optional()
      .describe('A new key for every run, with this balance in the fresh genesis'),
    'hd-path': textLike(/^m(\/\d+'?)+$/, "an HD path such as m/44'/118'/0'/0/0")
      .optional()
      .describe("Path of the key below the mnemonic; default m/44'/118'/0'/0/0"),
  })
  .refine(
    ({ 'hd-path': _, ...sources }) =>
      Object.values(sources).filter((given) => given !== undefined).length === 1,
    { message: 'exactly one of mnemonic-file, mnemonic-env, keyring, fresh' },
  )
  .refine((value) => value.keyring === undefined || value['hd-path'] === undefined, {
    message: 'hd-path with a mnemonic only: a key of a keyring is the key itself',
  });

const upgrade = z.strictObject({
  name: name.describe("Plan name, as the chain's code has it"),
  from: releaseName
    .optional()
    .describe('Default the release that runs then: the first one, or where the last upgrade led'),
  to: releaseName,
  proposer: accountName.optional().describe('Default the first account'),
  deposit: coins
    .optional()
    .describe("Deposit of the proposal; default the chain's minimum at that time"),
  votes: z
    .record(accountName, z.enum(['yes', 'no', 'abstain', 'no_with_veto']))
    .optional()
    .describe('Who votes what; default yes of every account'),
  expedited: z
    .boolean()
    .default(false)
    .describe('Propose it as expedited (SDK 0.50 on): a shorter vote, a larger deposit'),
  straddle: z
    .boolean()
    .default(true)
    .describe('Its vote straddles the upgrade before it; else it is proposed after that one'),
  height: textLike(/^\+[1-9]\d*$/, 'an offset in quotes such as "+180"')
    .optional()
    .describe(
      'Blocks from the proposal to the upgrade, checked to be feasible; default as soon as possible',
    ),
});

const tunedPace = z.strictObject({
  'block-time': duration.default('150ms').describe('Aimed at, by timeout_commit and gossip times'),
  'voting-period': z
    .union([z.literal('as-is'), duration], { error: 'as-is, or a duration such as 5s' })
    .default('6s')
    .describe('Voting period in the working copy of the genesis'),
  'chain-time': z
    .enum(['clock', 'fast'])
    .default('clock')
    .describe(
      'fast: every block moves the time of the chain on, so that a voting period of any length is over in seconds (Tendermint 0.34 only)',
    ),
});

const pace = z
  .union([z.literal('as-is'), tunedPace], {
    error: 'as-is, or a map with block-time, voting-period and chain-time',
  })
  .describe('Block time, voting period and time of the chain in the working copy');

/** A stage of the rehearsal: `start`, `before:<upgrade>`, `after:<upgrade>` or `end`. */
const stage = textLike(
  /^(start|end|before:.+|after:.+)$/,
  'start, before:<upgrade>, after:<upgrade> or end',
).describe('start, before:<upgrade> (while its height is awaited), after:<upgrade> or end');

const traffic = z
  .strictObject({
    name,
    stage,
    release: releaseName
      .optional()
      .describe('Whose image runs the command; default the release that runs first'),
    image: imageReference.optional().describe('Another image that runs the command'),
    entrypoint: name.optional().describe("Program in the image, instead of the image's own"),
    command: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Arguments of a container beside the RPC service'),
    mount: path
      .optional()
      .describe('Folder or file that the container sees read-only at /mounted, such as a script'),
    run: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('A program on this machine and its arguments, run in the folder of the plan'),
    'allow-failure': z
      .boolean()
      .default(false)
      .describe('Its failure is reported, but does not fail the rehearsal'),
  })
  .refine(
    ({ command, run, release, image, entrypoint, mount }) =>
      (command === undefined) !== (run === undefined) &&
      (release === undefined || image === undefined) &&
      (run === undefined || [release, image, entrypoint, mount].every((key) => key === undefined)),
    {
      message:
        'either run, or command with at most one of release and image; entrypoint and mount go with command',
    },
  );

const expectation = z
  .strictObject({
    fails: name.optional().describe('The query must fail with this text'),
    contains: name.optional().describe('The answer must contain this text'),
    json: z.json().optional().describe('The JSON answer must contain these values'),
    'same-as': name
      .optional()
      .describe('The JSON answer must contain the values of this file, which traffic wrote'),
  })
  .refine((value) => Object.values(value).filter((given) => given !== undefined).length === 1, {
    message: 'exactly one of fails, contains, json, same-as',
  });

const query = z.strictObject({
  name,
  command: z.array(z.string()).min(1).describe("Arguments of the chain's binary"),
  client: releaseName
    .optional()
    .describe(
      "Whose binary asks; default the release that runs, so that a newer client's query can be shown to fail",
    ),
  expect: z.record(releaseName, expectation).describe('What it must answer at each release'),
});

const validator = z.strictObject({
  service: serviceName,
  operator: accountName,
  stake: coins.describe('Self-delegation in the genesis'),
  signer: serviceName
    .optional()
    .describe('Service of the remote signer (TMKMS) that holds its key'),
});

const fresh = z
  .strictObject({ validators: z.array(validator).min(1) })
  .describe('Make keys, genesis and homes of all nodes anew for every run');

/** The shape of a plan file. */
export const planSchema = z.strictObject({
  chain: z.strictObject({
    binary: textLike(/^[\w][\w.+-]*$/, 'a file name such as checkersd').describe(
      "The chain's binary, as in its images",
    ),
    home: textLike(/^\/./, 'an absolute path in the container')
      .optional()
      .describe("The node's home; default what --home of its command says, or the binary's own"),
    id: name.optional().describe('Chain id of a fresh genesis; else the one of the genesis'),
    denom: name
      .optional()
      .describe('Denomination of fees and stakes; default the bond denomination of the genesis'),
  }),
  releases: z.array(release).min(1),
  cosmovisor: z
    .strictObject({
      version: textLike(/^v\d+\.\d+\.\d+$/, 'a version such as v1.5.0')
        .optional()
        .describe('Default v1.5.0, or the one of `image`'),
      image: imageReference
        .optional()
        .describe("The user's own Cosmovisor image with all binaries; default one is made"),
      build: build.optional(),
    })
    .refine(({ image, build }) => image !== undefined || build === undefined, {
      message: 'image where there is a build: it names what is built',
    })
    .prefault({}),
  stack: z.strictObject({
    compose: z.array(path).min(1).describe('Compose files'),
    rpc: serviceName.describe('The service whose RPC is used'),
    cosmovisor: z
      .array(serviceName)
      .optional()
      .describe(
        "Services that run under Cosmovisor; default every node on the first release's image",
      ),
    images: z
      .array(z.strictObject({ image: imageReference, build }))
      .default([])
      .describe('Other images of the stack to build, such as the remote signer'),
    fresh: fresh.optional(),
    state: z
      .enum(['reset', 'keep'])
      .default('reset')
      .describe(
        "State of earlier runs in the copy: chain data and signers' state files start anew, or are kept",
      ),
  }),
  accounts: z.record(accountName, account),
  upgrades: z.array(upgrade).min(1),
  pace: pace.prefault({}),
  traffic: z.array(traffic).default([]),
  queries: z.array(query).default([]),
  restart: z
    .boolean()
    .default(true)
    .describe('Stop everything at the end and start again on the last release without Cosmovisor'),
});

/** A plan as it is written, with the defaults that do not depend on the rest of it. */
export type WrittenPlan = z.output<typeof planSchema>;
type WrittenUpgrade = WrittenPlan['upgrades'][number];

/** An upgrade with what it takes from the rest of the plan. */
export type Upgrade = Omit<WrittenUpgrade, 'from' | 'proposer' | 'votes'> & {
  readonly from: string;
  readonly proposer: string;
  readonly votes: Readonly<Record<string, VoteOption>>;
};

/** A plan with all defaults filled in. */
export type Plan = Omit<WrittenPlan, 'upgrades'> & { upgrades: Upgrade[] };
export type Release = Plan['releases'][number];
export type Build = z.output<typeof build>;
export type AccountSource = z.output<typeof account>;
export type Traffic = Plan['traffic'][number];
export type Query = Plan['queries'][number];
export type Expectation = z.output<typeof expectation>;
export type Validator = z.output<typeof validator>;
export type Pace = Plan['pace'];
export type VoteOption = NonNullable<WrittenUpgrade['votes']>[string];

/** The JSON Schema of a plan file, for editors. */
export function planJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Plan of an upgrade rehearsal',
    ...z.toJSONSchema(planSchema, { io: 'input' }),
  };
}
