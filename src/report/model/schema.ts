import { z } from 'zod';
import { CODES } from '../../errors/codes';
import { OF_UPGRADE, SINGLE, type StepId } from '../../procedure/step';

/**
 * The machine-readable result of a rehearsal. A failed rehearsal has the same shape: the report lists every
 * upgrade of the plan, with null for unknown values. The published JSON Schema (`schema/report.schema.json`)
 * is generated from this file.
 */

const RFC3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/;

const text = z.string();
const height = z.int().nonnegative();
const milliseconds = z.number();
/** Times are those of the host's clock, unless a field is described as chain time. */
const time = z.string().regex(RFC3339);
const votes = text.describe('Amount of staked base units, in decimal');

const place = z
  .strictObject({
    file: text.describe(
      'Path as in messages: relative to the working directory if inside it, absolute otherwise',
    ),
    line: z.int().positive().describe('Line number, from 1'),
  })
  .describe('A line of a user file, such as the plan or a Dockerfile');

/** Keys of an object, with their type. */
const keysOf = <K extends string>(object: Readonly<Record<K, unknown>>) =>
  Object.keys(object) as K[];

const code = z.enum(keysOf(CODES));

/** Schema of {@link StepId}. */
const step: z.ZodType<StepId> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(keysOf(SINGLE)) }),
    z.strictObject({ kind: z.enum(keysOf(OF_UPGRADE)), upgrade: text }),
    z.strictObject({ kind: z.literal('prove'), release: text }),
    z.strictObject({ kind: z.literal('traffic'), stage: text }),
  ])
  .describe('A step of the procedure');

const failure = z
  .strictObject({
    phase: text.nullable().describe('Title of the step that failed; null if no step was running'),
    step: step.nullable().describe('The step that failed; null if no step was running'),
    place: place.nullable().describe('The line to change; null unless the failure has exactly one'),
    code: code.describe('Error code, explained in docs/troubleshooting.md'),
    message: text.describe('The attempted action, its subject and the outcome'),
    hint: text.nullable().describe('Remediation; null if none is known'),
    lines: z
      .array(text)
      .describe('Lines of evidence, such as the last log lines of a node; oldest first'),
  })
  .describe('The first cause of the failure');

const tally = z
  .strictObject({ yes: votes, no: votes, abstain: votes, no_with_veto: votes })
  .describe('Final tally of the proposal');

const proposal = z.strictObject({
  id: text.describe('Proposal id on the chain'),
  status: text.describe(
    'Last known status: "submitted" until the decision is observed, then the status of the gov module',
  ),
  tally: tally
    .nullable()
    .describe('Null until the decision is observed; zero votes are "0", not null'),
  failedReason: text
    .nullable()
    .describe('Reason of the chain for a failed execution of the proposal; null if none'),
  votingStart: text.describe(
    "Start of the voting period, RFC 3339, in chain time, which can run faster than the host's clock",
  ),
  votingEnd: text.describe('End of the voting period, RFC 3339, in chain time'),
  dialect: text.describe('Gov module API of the submitted proposal: v1, v1beta1 and the like'),
  deposit: text.describe('Deposited coins: amounts with their denominations'),
  submittedHeight: height.describe('Height of the block with the submission'),
  submittedAt: time.describe('Time at which the submission was in a block, RFC 3339 in UTC'),
  decidedHeight: height
    .nullable()
    .describe('Block height at which the decision was first observed'),
  decidedAt: time
    .nullable()
    .describe('Time at which the decision was first observed, RFC 3339 in UTC'),
});

const scheduled = z
  .strictObject({
    by: z
      .enum(['account', 'programs', 'height'])
      .describe(
        "Kind: an account that x/upgrade has as its authority, programs of the plan, or a height in the chain's code",
      ),
    account: text.nullable().describe('Account of the plan that sent the message; null otherwise'),
    scheduledHeight: height.describe(
      'Block height at which the schedule was first observed; for a height in code, at which the rehearsal began to wait',
    ),
    scheduledAt: time.describe('Time of that observation, RFC 3339 in UTC'),
  })
  .describe('Schedule of an upgrade without a proposal');

const node = z.strictObject({
  service: text.describe('Service of the compose files'),
  current: text.nullable().describe("Target of Cosmovisor's current link after the swap"),
  version: text.nullable().describe('Version reported by the binary after the swap'),
  haltHeight: height
    .nullable()
    .describe('Block height at which the old binary halted for the upgrade'),
  haltedAt: time
    .nullable()
    .describe('Time at which the old binary halted for the upgrade, RFC 3339 in UTC'),
  servingAt: time
    .nullable()
    .describe("Time at which the new binary had applied the upgrade's block, RFC 3339 in UTC"),
  swapMs: milliseconds
    .nullable()
    .describe('Milliseconds from the halt of the node until its new binary served'),
  appHash: text
    .nullable()
    .describe("App hash of the state after the upgrade's block, in upper-case hex"),
});

const upgrade = z.strictObject({
  name: text.describe("Name of the upgrade plan, as in the chain's code"),
  from: text.describe('Release before the upgrade'),
  to: text.describe('Release after the upgrade'),
  done: z.boolean().describe('True if the chain resumed after the upgrade'),
  proposal: proposal
    .nullable()
    .describe('Null until the proposal is submitted, and for an upgrade without one'),
  schedule: scheduled
    .nullable()
    .describe('Null until the upgrade is scheduled, and for an upgrade with a proposal'),
  height: height
    .nullable()
    .describe(
      'Block height of the upgrade, planned until the upgrade is done; null until it is proposed',
    ),
  haltedAt: time
    .nullable()
    .describe(
      'Time of the last block before the height, RFC 3339 in UTC; until the upgrade is done, of the first halt of a node',
    ),
  resumedAt: time
    .nullable()
    .describe(
      'Time of the first block after the height, RFC 3339 in UTC; null until the upgrade is done',
    ),
  straddledPrevious: z
    .boolean()
    .nullable()
    .describe(
      'True if the voting period was open during the previous upgrade; null until the upgrade is done',
    ),
  appliedAfterMs: milliseconds
    .nullable()
    .describe(
      'Milliseconds from the last block before the height until the first node had applied the upgrade',
    ),
  resumedAfterMs: milliseconds
    .nullable()
    .describe(
      'Length of the halt in milliseconds: from the last block before the height to the first block after it',
    ),
  sameState: z
    .boolean()
    .nullable()
    .describe('True if all nodes have the same state after the upgrade; null until it is done'),
  nodes: z.array(node).describe('Known nodes that run under Cosmovisor'),
});

const query = z.strictObject({
  name: text,
  release: text.describe('Release that ran at the time of the query'),
  moment: z
    .enum(['release', 'restart'])
    .describe('Time of the query: while the release ran, or after the restart'),
  command: text,
  expected: text.describe('Description of the expected answer'),
  mustFail: z.boolean().describe('True if the plan expects the query to fail at this release'),
  ok: z.boolean().describe('True if the answer was as expected'),
  problem: text.nullable().describe('Difference from the expected answer; null if none'),
  answer: text.describe('Complete answer'),
  at: time.describe('Time of the answer, RFC 3339 in UTC'),
});

const check = z
  .strictObject({
    suite: text.describe('Group of the check, such as an upgrade, the queries or the traffic'),
    name: text.describe('Checked condition; unique in its suite'),
    result: z.enum(['passed', 'failed', 'not reached']),
    code: code.nullable().describe('Error code; null unless the check failed'),
    message: text.nullable().describe('Reason of a failure, or a remark on a passed check'),
    place: place.nullable().describe('Line of the plan that requires the check; null if none'),
  })
  .describe('A condition that must hold for the rehearsal to pass');

const bytes = z.int().nonnegative();

const image = z.strictObject({
  reference: text.describe('Image reference, as in the plan or the compose files'),
  decision: z
    .enum(['given', 'pulled', 'engine', 'cache', 'build'])
    .describe(
      'Origin: given (existed in the engine), pulled, engine or cache (found by its key there), or build',
    ),
  imageId: text.describe("Image id in the engine, as run by the rehearsal's containers"),
  digests: z
    .array(text)
    .describe('repository@sha256:... of each registry that the image came from'),
  bytes: bytes.describe('Size in the engine, in bytes'),
  key: text
    .nullable()
    .describe(
      'Cache key: hash of all build inputs; null if the image is not built or cannot have a key',
    ),
  ms: milliseconds.nullable().describe('Build time in milliseconds; null if not built'),
});

const source = z
  .strictObject({
    how: z
      .enum(['git ref', 'work tree', 'image'])
      .describe(
        'Kind of source: built from a git ref, built from the work tree, or an existing or pulled image',
      ),
    ref: text.nullable().describe('Git ref in the plan; null if none'),
    commit: text
      .nullable()
      .describe('Commit id, for a work tree that of its checkout; null if none'),
    tree: text.nullable().describe('Git tree id of the build folder in the commit'),
    changed: z
      .boolean()
      .nullable()
      .describe('True if the work tree had uncommitted changes; null if not applicable'),
    content: text.nullable().describe('Hash of the build context from a work tree'),
    digest: text.nullable().describe('repository@sha256:... of an image from a registry'),
  })
  .describe('Source of the image of a release');

const binary = z.strictObject({
  service: text.describe('Service of the compose files'),
  release: text.describe('Release whose binary the node was expected to have'),
  moment: z
    .enum(['start', 'upgrade', 'restart'])
    .describe('Moment of the observation: after the start, an upgrade or the restart'),
  upgrade: text.nullable().describe('Upgrade before the observation; null at the other moments'),
  sha256: text
    .nullable()
    .describe('SHA-256 of the binary found on the node, in hex digits; null if none'),
  expected: text.describe("SHA-256 of the release's binary, in hex digits"),
  ok: z.boolean().describe('True if both hashes are equal'),
  at: time.describe('Time of the observation, RFC 3339 in UTC'),
});

const disk = z.strictObject({
  free: bytes.describe("Free bytes on the engine's disk"),
  images: bytes.nullable().describe('Bytes of all images in the engine; null if not reported'),
  buildCache: bytes.nullable().describe("Bytes of the engine's build cache; null if not reported"),
  cache: bytes.describe('Bytes of the cache folder'),
});

const restart = z.strictObject({
  release: text.describe('Release started without Cosmovisor'),
  heightBefore: height.describe('Last block height before the stop'),
  heightAfter: height.describe('Last observed block height after the start'),
  ok: z.boolean(),
});

/** Schema of report.json. */
export const reportSchema = z.strictObject({
  schema: z.literal(1).describe('Version of the report format'),
  result: z.enum(['passed', 'failed']),
  failure: failure
    .nullable()
    .describe('First cause of the failure; null if and only if the result is passed'),
  plan: text.describe('Path of the plan file, as in messages'),
  chain: z.strictObject({
    id: text.nullable().describe('Chain id; null until the genesis is read'),
    binary: text.describe("Name of the chain's binary"),
  }),
  releases: z.array(
    z.strictObject({
      name: text,
      image: text.describe('Image reference'),
      imageId: text.nullable().describe('Image id; null until the image is ready'),
      source: source.nullable().describe('Null until the image is ready'),
      sha256: text
        .nullable()
        .describe(
          'SHA-256 of the binary as installed under Cosmovisor, in hex digits; null until it is read',
        ),
      sdk: text
        .nullable()
        .describe('Version of the Cosmos SDK; null if the binary does not report it'),
      engine: text
        .nullable()
        .describe('Version of Tendermint or CometBFT; null if the binary does not report it'),
    }),
  ),
  images: z.array(image).describe('Images of the stack that were provided'),
  disk: z
    .strictObject({ before: disk, after: disk })
    .nullable()
    .describe(
      'Disk space before the images were provided, and after the kept ones were saved; null if not reached',
    ),
  binaries: z.array(binary).describe('Binaries found on nodes, in order of observation'),
  upgrades: z.array(upgrade).describe('Every upgrade of the plan, in order'),
  checks: z.array(check).describe('All checks, in the order of the rehearsal'),
  blocks: z
    .array(z.tuple([height, milliseconds]))
    .describe(
      'Block heights in the order in which they were first observed on any node, with milliseconds since startedAt',
    ),
  queries: z.array(query).describe('Answers to queries, in the order of asking'),
  traffic: z
    .array(
      z.strictObject({
        name: text,
        stage: text.describe('start, before:<upgrade>, after:<upgrade> or end'),
        ok: z.boolean(),
        mayFail: z.boolean().describe('True if the plan allows a failure'),
        output: text,
        at: time.describe('Time at which it ended, RFC 3339 in UTC'),
      }),
    )
    .describe('Played traffic, in order'),
  notices: z
    .array(text)
    .describe(
      'Changes to the copy of the stack, and actions beyond the plan, that readers should know about',
    ),
  restart: restart.nullable().describe('Null if the plan has no restart or it was not reached'),
  phases: z
    .array(
      z.strictObject({
        name: text.describe('Title of the step'),
        step,
        startedAt: time.describe('Start time, RFC 3339 in UTC'),
        ms: milliseconds
          .nullable()
          .describe('Duration in milliseconds; null if the step did not end'),
        ok: z.boolean().nullable().describe('True if the step succeeded; null if it did not end'),
      }),
    )
    .describe('Steps, in the order of their start'),
  startedAt: time
    .nullable()
    .describe(
      "Time of the first event by the host's clock, RFC 3339 in UTC; null if there is none",
    ),
  totalMs: milliseconds.describe('Milliseconds from the first event to the last'),
});

export type Report = z.output<typeof reportSchema>;

/** JSON Schema of report.json. */
export function reportJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Report of an upgrade rehearsal',
    ...z.toJSONSchema(reportSchema),
  };
}

/** Text of `schema/report.schema.json`. */
export function reportSchemaText(): string {
  return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
}
