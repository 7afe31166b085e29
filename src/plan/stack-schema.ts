import { z } from 'zod';
import { fresh } from './fresh-schema';
import { build } from './release-schema';
import { argument, commandLine, imageReference, path, releaseName, serviceName } from './words';

/** The stack of a plan: nodes, signers, helpers and networks. */

const preparation = z
  .union(
    [
      commandLine,
      z.strictObject({
        run: commandLine.meta({
          description: 'Program with its arguments',
          examples: [['make', 'localnet-init']],
        }),
        in: z
          .enum(['copy', 'checkout'])
          .default('copy')
          .describe(
            'Where it runs: at the root of a copy of the checkout (the git work tree of the plan), or at that of the checkout itself, which it may then change',
          ),
      }),
    ],
    { error: 'a list of a program and its arguments, or a map with run and in' },
  )
  .meta({ examples: [['make', 'localnet-init']] });

const companion = z
  .strictObject({
    image: imageReference.optional().meta({
      description: 'Image; default that of before',
      examples: ['acme/price-feed:2'],
    }),
    command: z
      .array(z.string())
      .optional()
      .meta({
        description: 'Arguments of its entry point; default those of before',
        examples: [['--node', 'http://node:26657']],
      }),
  })
  .refine(({ image, command }) => image !== undefined || command !== undefined, {
    message: 'image, command or both',
  });

export const stack = z.strictObject({
  prepare: z
    .array(preparation)
    .min(1)
    .optional()
    .meta({
      description:
        'Programs on this machine that make files of the stack, run in order before the compose files are read. Paths of the plan, other than those of builds, then lead to the copy',
      examples: [[['make', 'localnet-init']]],
    }),
  compose: z
    .array(path)
    .min(1)
    .meta({ description: 'Compose files', examples: [['infra/docker-compose.yml']] }),
  folder: path.optional().meta({
    description:
      'Base of relative paths in the compose files (--project-directory); default the folder of the first one',
    examples: ['.'],
  }),
  'env-files': z
    .array(path)
    .min(1)
    .optional()
    .meta({
      description:
        'Files with variables of the compose files (--env-file); default .env in that folder',
      examples: [['infra/local.env']],
    }),
  profiles: z
    .array(argument)
    .optional()
    .meta({
      description: 'Profiles of the compose files (--profile); default COMPOSE_PROFILES',
      examples: [['validators']],
    }),
  without: z
    .array(serviceName)
    .optional()
    .meta({
      description: 'Services of the compose files that are left out of the rehearsal',
      examples: [['explorer']],
    }),
  rpc: serviceName.meta({
    description: 'Service whose RPC the rehearsal uses',
    examples: ['node-carol'],
  }),
  cosmovisor: z
    .array(serviceName)
    .optional()
    .meta({
      description:
        "Services that run under Cosmovisor; default every node on the first release's image",
      examples: [['val-alice', 'val-bob']],
    }),
  images: z
    .array(
      z.strictObject({
        image: imageReference.meta({
          description: 'Reference of the image, as in the compose files',
          examples: ['acme/tmkms:0.15.0'],
        }),
        build: build.meta({ examples: [{ context: 'tmkms' }] }),
      }),
    )
    .default([])
    .meta({
      description: 'Other images of the stack to build, such as the remote signer',
      examples: [[{ image: 'acme/tmkms:0.15.0', build: { context: 'tmkms' } }]],
    }),
  fresh: fresh.optional(),
  required: z
    .array(serviceName)
    .optional()
    .meta({
      description:
        'Helpers (services that are neither nodes nor signers) whose end fails the rehearsal; default none: the end of a helper is a notice. Code 0 is no failure of a job that others wait for',
      examples: [['price-feed']],
    }),
  companions: z
    .record(serviceName, z.record(releaseName, companion))
    .optional()
    .meta({
      description:
        'Helpers that change at upgrades: by service and release, what the service runs from that release on. It is created again after the first block of the release',
      examples: [{ 'price-feed': { 'v1.1': { image: 'acme/price-feed:2' } } }],
    }),
  internet: z
    .array(serviceName)
    .optional()
    .meta({
      description:
        'Services with access to the internet and to this machine; never nodes or services with keys. Default none: containers of a run reach only each other',
      examples: [['price-feed']],
    }),
  state: z
    .enum(['reset', 'keep'])
    .default('reset')
    .describe("Chain data and signers' state files in the copy: reset to the genesis, or kept"),
});
