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

const build = z
  .strictObject({
    context: path.default('.').describe('Folder that is sent to the build'),
    ref: name.optional().describe('Git ref to take the context from; the work tree is not touched'),
    dockerfile: name.default('Dockerfile').describe('Dockerfile, relative to the context'),
    target: name.optional().describe('Stage to build; default the last one'),
    args: z.record(z.string(), z.string()).default({}).describe('Build arguments'),
  })
  .describe('How the image is built; without it the image must exist');

const release = z.strictObject({
  name: name.describe('Name of the release in this plan'),
  image: imageReference.describe('Image of the release'),
  build: build.optional(),
});

const account = z
  .strictObject({
    'mnemonic-file': path.optional().describe('File with the mnemonic'),
    'mnemonic-env': textLike(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable')
      .optional()
      .describe('Environment variable with the mnemonic'),
    fresh: coins
      .optional()
      .describe('A new key for every run, with this balance in the fresh genesis'),
  })
  .refine((value) => Object.values(value).filter((given) => given !== undefined).length === 1, {
    message: 'exactly one of mnemonic-file, mnemonic-env, fresh',
  });

const upgrade = z.strictObject({
  name: name.describe("Plan name, as the chain's code has it"),
  from: releaseName,
  to: releaseName,
  proposer: accountName,
  deposit: coins.describe('Deposit of the proposal'),
  votes: z
    .record(accountName, z.enum(['yes', 'no', 'abstain', 'no_with_veto']))
    .describe('Who votes what'),
});

const tunedPace = z.strictObject({
  'block-time': duration.default('150ms').describe('Aimed at, by timeout_commit and gossip times'),
  'voting-period': duration
    .default('6s')
    .describe('Voting period in the working copy of the genesis'),
});

const pace = z
  .union([z.literal('as-is'), tunedPace], {
    error: 'as-is, or a map with block-time and voting-period',
  })
  .describe('Block time and voting period of the working copy');

/** A stage of the rehearsal: `start`, `before:<upgrade>`, `after:<upgrade>` or `end`. */
const stage = textLike(
  /^(start|end|before:.+|after:.+)$/,
  'start, before:<upgrade>, after:<upgrade> or end',
).describe('start, before:<upgrade> (while its height is awaited), after:<upgrade> or end');

const traffic = z.strictObject({
  name,
  stage,
  release: releaseName.optional().describe('Whose image runs the command; default the first'),
  command: z
    .array(z.string())
    .min(1)
    .describe(
      "Arguments of the image's entry point; RPC_URL, CHAIN_ID, KEYRING_* in the environment",
    ),
});

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
    binary: name.describe("The chain's binary, as in its images"),
    home: textLike(/^\/./, 'an absolute path in the container').describe("The node's home"),
    id: name.describe('Chain id'),
    denom: name.describe('Denomination of fees and deposits'),
    prefix: name.describe('Bech32 prefix of account addresses'),
  }),
  releases: z.array(release).min(1),
  cosmovisor: z
    .strictObject({
      version: textLike(/^v\d+\.\d+\.\d+$/, 'a version such as v1.5.0').default('v1.5.0'),
      image: imageReference
        .default('rehearsal/cosmovisor:local')
        .describe('Tag of the image that is made'),
    })
    .prefault({}),
  stack: z.strictObject({
    compose: z.array(path).min(1).describe('Compose files'),
    rpc: serviceName.describe('The service whose RPC is used'),
    cosmovisor: z
      .array(serviceName)
      .optional()
      .describe(
        "Services that run under Cosmovisor; default every service on the first release's image",
      ),
    images: z
      .array(z.strictObject({ image: imageReference, build }))
      .default([])
      .describe('Other images of the stack to build, such as the remote signer'),
    fresh: fresh.optional(),
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

/** A plan with all defaults filled in. */
export type Plan = z.output<typeof planSchema>;
export type Release = Plan['releases'][number];
export type Build = z.output<typeof build>;
export type Account = z.output<typeof account>;
export type Upgrade = Plan['upgrades'][number];
export type Traffic = Plan['traffic'][number];
export type Query = Plan['queries'][number];
export type Expectation = z.output<typeof expectation>;
export type Validator = z.output<typeof validator>;
export type Pace = Plan['pace'];
export type VoteOption = Upgrade['votes'][string];

/** The JSON Schema of a plan file, for editors. */
export function planJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Plan of an upgrade rehearsal',
    ...z.toJSONSchema(planSchema, { io: 'input' }),
  };
}
