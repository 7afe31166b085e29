import { z } from 'zod';
import {
  imageReference,
  name,
  path,
  serviceName,
  text,
  textSuchAs,
  UNSEEN,
  variable,
} from './words';

/** Releases of a plan and the builds of images. */

/** Parts of a `-ldflags` value and of a generated Dockerfile, free of the syntax of both. */
const word = (words: string, example: string) => textSuchAs(/^[\w][\w.+/@:=-]*$/, words, example);

/** A variable of a package as `-X` names it, and its value in a quoted part of `-ldflags` in a shell's text. */
const goVariable = textSuchAs(
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
      .record(goVariable, value)
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

/** A path in a container or, if relative, in a folder of it; never out of that folder. */
const placeIn = (folder: string, ...examples: string[]) =>
  textSuchAs(
    new RegExp(`^(?!/*$)(?!(?:.*/)?\\.{1,2}(?:/|$))[^${UNSEEN}]+$`),
    `a path in the container, or relative to ${folder},`,
    ...examples,
  );

/** Values of a TOML file: keys with dots, or nested maps. */
const settings = z.record(name, z.json());

export const release = z.strictObject({
  name: name.meta({ description: 'Name of the release in this plan', examples: ['v1.1'] }),
  image: imageReference.describe('Image of the release, as in the compose files'),
  build: build.optional().meta({ examples: [{ ref: 'v1.4.0', go: { tags: ['netgo'] } }] }),
  env: z
    .record(variable, z.string())
    .optional()
    .meta({
      description:
        'Variables of its binary on nodes under Cosmovisor, from this release on; they replace those of the compose files',
      examples: [{ ORACLE_URL: 'http://price-feed:8080' }],
    }),
  flags: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: "Flags that are appended to a node's start command, from this release on",
      examples: [['--oracle.enabled', '--oracle.timeout=2s']],
    }),
  files: z
    .record(placeIn("the node's home", 'config/oracle.toml', '/etc/oracle.json'), path)
    .optional()
    .meta({
      description:
        "Files and folders of nodes, from this release on: by their path in the container or in the node's home, the path relative to the plan file. They are copied over what is there before each start, by the node's own user",
      examples: [{ 'config/oracle.toml': 'infra/oracle.toml', wasm: 'infra/wasm' }],
    }),
  config: z
    .record(textSuchAs(/^[\w][\w.-]*\.toml$/, 'a file name', 'app.toml'), settings)
    .optional()
    .meta({
      description:
        "Values of TOML files in the nodes' config folder, from this release on: by file and key, written before the height of the upgrade. Missing keys and sections are added",
      examples: [
        { 'app.toml': { 'minimum-gas-prices': '0upawn', 'oracle.enabled': true } },
        { 'config.toml': { mempool: { type: 'app' } } },
      ],
    }),
  signers: z
    .record(
      serviceName,
      z.record(placeIn("the signer's only mount", 'tmkms.toml', '/kms/tmkms.toml'), settings),
    )
    .optional()
    .meta({
      description:
        'Values of TOML files of remote signers, from this release on: by service, file and key. A key of a list of tables, such as chain or validator of TMKMS, stands for each of them. The signer starts again while its validators are halted for the upgrade',
      examples: [{ 'kms-alice': { 'tmkms.toml': { 'chain.sign_extensions': true } } }],
    }),
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
    folder: path.optional().meta({
      description:
        'Folder whose content each node gets in its cosmovisor folder, beside the binaries: scripts, config.toml; default none',
      examples: ['infra/cosmovisor'],
    }),
    'pre-upgrade': textSuchAs(
      /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/,
      'a file of that folder',
      'pre-upgrade.sh',
    )
      .optional()
      .describe(
        'Script in `folder` that Cosmovisor 1.5 and later runs before each swap, with the name and the height of the upgrade (COSMOVISOR_CUSTOM_PREUPGRADE); default none',
      ),
  })
  .refine(({ image, build }) => image !== undefined || build === undefined, {
    message: 'build together with image, which names the built image',
  });
