import { z } from 'zod';
import { imageReference, name, path, releaseName, text, textLike } from './words';

/** Traffic and queries of a plan. */

/** A stage of the rehearsal: `start`, `before:<upgrade>`, `after:<upgrade>` or `end`. */
const stage = textLike(
  /^(start|end|before:.+|after:.+)$/,
  'start, before:<upgrade>, after:<upgrade> or end',
).meta({
  description:
    'Time of the traffic: start, before:<upgrade> (while the chain approaches its height), after:<upgrade> or end',
  examples: ['after:v1tov2'],
});

/** Keys of a program that runs in a container beside the RPC service, or on this machine. */
export const programKeys = {
  release: releaseName
    .optional()
    .describe('Release whose image runs the command; default the first release'),
  image: imageReference.optional().meta({
    description: "Image that runs the command; default the release's image",
    examples: ['acme/load:1'],
  }),
  entrypoint: name.optional().meta({
    description: "Entry point; default the image's entry point",
    examples: ['sh'],
  }),
  command: z
    .array(z.string())
    .min(1)
    .optional()
    .meta({
      description:
        'Arguments of a container in the networks of the RPC service; either command or run',
      examples: [['tx', 'bank', 'send', 'alice', 'bob', '1upawn', '--yes']],
    }),
  mount: path.optional().meta({
    description: 'Folder or file, such as a script, mounted read-only at /mounted in the container',
    examples: ['scripts'],
  }),
  run: z
    .array(z.string())
    .min(1)
    .optional()
    .meta({
      description: 'Program on this machine with its arguments, run in the folder of the plan',
      examples: [['npm', 'test']],
    }),
};

/** Values of {@link programKeys}. */
export type ProgramKeys = { readonly [K in keyof typeof programKeys]?: unknown };

export const PROGRAM_FORM =
  'either run, or command with at most one of release and image; entrypoint and mount go with command';

/** Returns true if the keys describe one program. */
export function isProgram({
  command,
  run,
  release,
  image,
  entrypoint,
  mount,
}: ProgramKeys): boolean {
  return (
    (command === undefined) !== (run === undefined) &&
    (release === undefined || image === undefined) &&
    (run === undefined || [release, image, entrypoint, mount].every((key) => key === undefined))
  );
}

export const traffic = z
  .strictObject({
    name: name.meta({ description: 'Name of the traffic', examples: ['a payment'] }),
    stage,
    ...programKeys,
    'allow-failure': z
      .boolean()
      .default(false)
      .describe('A failure is reported, but does not fail the rehearsal'),
  })
  .refine(isProgram, { message: PROGRAM_FORM });

export const expectation = z
  .strictObject({
    fails: text.optional().meta({
      description: 'Text of the error with which the query must fail',
      examples: ['unknown query path'],
    }),
    contains: text
      .optional()
      .meta({ description: 'Text that the answer must contain', examples: ['winners'] }),
    json: z
      .json()
      .optional()
      .meta({
        description: 'Values that the JSON answer must contain',
        examples: [{ params: { winners: [] } }],
      }),
    'same-as': name.optional().meta({
      description: 'JSON file, written by traffic, with values that the JSON answer must contain',
      examples: ['leaderboard.json'],
    }),
  })
  .refine((value) => Object.values(value).filter((given) => given !== undefined).length === 1, {
    message: 'exactly one of fails, contains, json, same-as',
  });

export const query = z.strictObject({
  name: name.meta({ description: 'Name of the query', examples: ['leaderboard'] }),
  command: z
    .array(z.string())
    .min(1)
    .meta({
      description: "Arguments of the chain's binary",
      examples: [['query', 'leaderboard', 'show-leaderboard']],
    }),
  client: releaseName
    .optional()
    .describe(
      'Release whose binary sends the query, such as a newer one whose query must fail; default the running release',
    ),
  expect: z.record(releaseName, expectation).meta({
    description: 'Expected answer at each release',
    examples: [{ v1: { fails: 'unknown query path' }, v2: { contains: 'winners' } }],
  }),
});
