import { z } from 'zod';
import { imageReference, name, path, textSuchAs, UNSEEN } from './words';

/** Releases of a plan and the builds of images. */

/** Parts of a `-ldflags` value and of a generated Dockerfile, free of the syntax of both. */
const word = (words: string, example: string) => textSuchAs(/^[\w][\w.+/@:=-]*$/, words, example);

/** A variable of a package as `-X` names it, and its value in a quoted part of `-ldflags` in a shell's text. */
const variable = textSuchAs(
  /^\w[\w.~/-]*\.[A-Za-z_]\w*$/,
  'a variable of a package',
  'github.com/acme/chain/app.Bech32Prefix',
);
const value = textSuchAs(
  new RegExp(`^[^"'\`$\\\\${UNSEEN}]{0,500}$`),
  'a text without quotes, $ and \\,',
  'acme',
);

const go = z
  .strictObject({
    package: textSuchAs(/^\.(\/[\w.-]+)*$/, 'a path', './cmd/checkersd')
      .optional()
      .describe('Main package of the binary, in module if that is set; default ./cmd/<binary>'),
    module: textSuchAs(/^(?:\.|\w[\w.-]*(?:\/\w[\w.-]*)*)$/, 'a folder', 'chain')
      .optional()
      .describe(
        'Folder of the module in the context; default that of the nearest go.mod above package',
      ),
    tags: z
      .array(word('a build tag', 'netgo'))
      .default([])
      .meta({ description: 'Build tags', examples: [['netgo', 'ledger']] }),
    modfile: word('a file', 'go.mod')
      .default('go.mod')
      .describe('File to use instead of go.mod; its .sum file is in the same folder'),
    version: word('a version', 'v1.2.0')
      .optional()
      .describe("Version that the binary reports; default the release's name"),
    name: word('a name', 'checkers')
      .optional()
      .describe(
        "Chain name that the binary reports; default the binary's name without its final d",
      ),
    variables: z
      .record(variable, value)
      .default({})
      .meta({
        description:
          'Values of string variables of the code, as `-X` of the linker sets them: by import path of the package and name',
        examples: [{ 'github.com/acme/chain/app.Bech32Prefix': 'acme' }],
      }),
    image: imageReference.optional().meta({
      description:
        'Image with the Go toolchain; default golang in the version of go.mod, on Debian',
      examples: ['golang:1.24-bookworm'],
    }),
    base: imageReference.optional().meta({
      description: 'Base image for the binary; default debian:bookworm-slim',
      examples: ['debian:bookworm-slim'],
    }),
    cgo: z
      .boolean()
      .optional()
      .describe(
        'Enable cgo, and add the shared libraries of Go modules and of the tree; default true if go.mod requires a module that needs C (wasmvm) or the code imports C',
      ),
  })
  .meta({
    description:
      'Build of a Go chain with a generated Dockerfile; default if the context has a go.mod and no Dockerfile',
    examples: [{ tags: ['netgo'] }],
  });

export const build = z
  .strictObject({
    context: path.default('.').meta({
      description: 'Build context, relative to the plan file',
      examples: ['.', '../chain'],
    }),
    ref: name.optional().meta({
      description:
        'Git ref (tag, branch, commit) of the context, exported without changing the work tree; default the work tree',
      examples: ['v1.4.0'],
    }),
    dockerfile: name.default('Dockerfile').meta({
      description: 'Dockerfile, relative to the context or, if missing there, to the plan file',
      examples: ['docker/Dockerfile'],
    }),
    target: name.optional().meta({
      description: 'Stage to build; default the last one',
      examples: ['release'],
    }),
    args: z
      .record(z.string(), z.string())
      .default({})
      .meta({ description: 'Build arguments', examples: [{ RELEASE: 'v2' }] }),
    go: go.optional(),
    pull: z
      .boolean()
      .optional()
      .describe(
        'Pull the image instead of building it, if a registry has it; default true for a git tag and a reference with a registry',
      ),
  })
  .refine(
    ({ go, target, args, dockerfile }) =>
      go === undefined ||
      (target === undefined && Object.keys(args).length === 0 && dockerfile === 'Dockerfile'),
    { message: 'either go, or dockerfile, target and args: with go the Dockerfile is generated' },
  )
  .describe('Build of the image; without it, the image must exist locally or in a registry');

export const release = z.strictObject({
  name: name.meta({ description: 'Name of the release in this plan', examples: ['v1.1'] }),
  image: imageReference.describe('Image of the release, as in the compose files'),
  build: build.optional().meta({ examples: [{ ref: 'v1.4.0', go: { tags: ['netgo'] } }] }),
});

export const cosmovisor = z
  .strictObject({
    version: textSuchAs(/^v\d+\.\d+\.\d+$/, 'a version', 'v1.5.0')
      .optional()
      .describe('Version of Cosmovisor (1.0 to 1.7); default v1.5.0, or the version in `image`'),
    image: imageReference.optional().meta({
      description: 'Your own Cosmovisor image with all binaries; default a generated image',
      examples: ['acme/cosmovisor:v2'],
    }),
    build: build.optional().meta({ examples: [{ context: 'cosmovisor' }] }),
  })
  .refine(({ image, build }) => image !== undefined || build === undefined, {
    message: 'build together with image, which names the built image',
  });
