import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { releaseBinary } from '../../../src/cosmovisor/layout';
import { cosmovisorDialect, cosmovisorVersion } from '../../../src/cosmovisor/versions';
import {
  COSMOVISOR_TARGET,
  cosmovisorImage,
  cosmovisorTargets,
  releaseTarget,
} from '../../../src/images/graph/cosmovisor';
import { GATE_LIBRARIES } from '../../../src/images/graph/gate-libraries';
import { GATE_PROGRAM } from '../../../src/images/graph/gate-program';
import type { Input, Target } from '../../../src/images/model/target';
import { dockerfileNeeds } from '../../../src/images/source/dockerfile';
import type { Plan } from '../../../src/plan/schema';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';

const root = temporaryFolder();
const plan = checkersPlan();
const RELEASES: Readonly<Record<string, Input>> = {
  'release-0': { target: 'release-0' },
  'release-1': { target: 'release-1' },
  'release-2': { image: 'rehearsal/checkers:v2' },
};

interface Targets {
  readonly tools: Target;
  readonly image: Target;
}

/** The targets of a plan, written to a folder of their own. */
async function targetsOf(given: Plan): Promise<Targets> {
  const folder = folderWith(root);
  const [tools, image, ...others] = await cosmovisorTargets(given, RELEASES, [], folder);
  if (tools === undefined || image === undefined || others.length > 0) {
    throw new Error('there are two targets');
  }
  return { tools, image };
}

const fileOf = ({ context }: Target, name: string) =>
  readFileSync(path.join(context, name), 'utf8');

const withVersion = (version: string) => checkersPlan({ cosmovisor: { version } });
const OLD_MODULE = 'github.com/cosmos/cosmos-sdk/cosmovisor';
const NEW_MODULE = 'cosmossdk.io/tools/cosmovisor';

/** Each minor version, from its CHANGELOG: `run` with 1.1, durations with 1.2, its own module with 1.4. */
const VERSIONS: readonly [string, readonly string[], string, string][] = [
  ['v0.1.0', ['cosmovisor'], '300', OLD_MODULE],
  ['v1.0.0', ['cosmovisor'], '300', OLD_MODULE],
  ['v1.1.0', ['cosmovisor', 'run'], '300', OLD_MODULE],
  ['v1.2.0', ['cosmovisor', 'run'], '300ms', OLD_MODULE],
  ['v1.3.0', ['cosmovisor', 'run'], '300ms', OLD_MODULE],
  ['v1.4.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v1.5.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v1.6.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v1.7.1', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v2.0.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
];

describe.each(VERSIONS)('Cosmovisor %s', (version, command, pollInterval, module) => {
  it('has the command line and settings of its version', () => {
    expect(cosmovisorDialect(version)).toEqual({ command, pollInterval });
    expect(cosmovisorDialect(version.slice(1))).toEqual({ command, pollInterval });
  });

  it('is built from its own module', async () => {
    const { tools } = await targetsOf(withVersion(version));
    expect(tools.title).toBe(`Cosmovisor ${version}`);
    expect(tools.dockerfileText).toContain(`go get ${module}/cmd/cosmovisor@${version} `);
    expect(tools.dockerfileText).toContain(`-o /cosmovisor ${module}/cmd/cosmovisor\n`);
  });
});

describe('the Cosmovisor image', () => {
  it('has the version of the plan, or 1.5', () => {
    expect(cosmovisorVersion(plan)).toBe('v1.5.0');
    expect(cosmovisorVersion(withVersion('v1.7.1'))).toBe('v1.7.1');
  });

  it('has a tag of its content', () => {
    const tag = cosmovisorImage(plan);
    expect(tag).toMatch(/^rehearsal\/cosmovisor:[0-9a-f]{12}$/);
    expect(cosmovisorImage(checkersPlan({ restart: false }))).toBe(tag);
    const others = [
      withVersion('v1.7.1'),
      checkersPlan({ chain: { ...plan.chain, binary: 'otherd' } }),
      checkersPlan({ releases: plan.releases.slice(0, 2) }),
    ].map((each) => cosmovisorImage(each));
    expect(new Set([tag, ...others]).size).toBe(4);
  });

  it('is the user’s own one if the plan has one', () => {
    expect(cosmovisorImage(checkersPlan({ cosmovisor: { image: 'cosmovisor:own' } }))).toBe(
      'cosmovisor:own',
    );
  });

  it('has each binary in the place that queries use', () => {
    expect(releaseBinary(2, 'checkersd')).toBe('/opt/rehearsal/releases/2/checkersd');
  });
});

describe('the targets', () => {
  let targets: Targets;
  beforeAll(async () => {
    targets = await targetsOf(plan);
  });

  it('are Cosmovisor itself, independent of the chain, and the image with it', () => {
    const { tools, image } = targets;
    expect(tools).toMatchObject({
      name: 'cosmovisor-tools',
      reference: undefined,
      inputs: {},
      cachePolicy: 'image',
    });
    expect(image).toMatchObject({
      name: COSMOVISOR_TARGET,
      title: 'the image with Cosmovisor',
      reference: cosmovisorImage(plan),
      inputs: {
        'cosmovisor-tools': { target: 'cosmovisor-tools' },
        ...RELEASES,
        'rehearsal-base': { target: 'release-0' },
      },
      bases: [],
      cachePolicy: 'nothing',
    });
    for (const { name } of [tools, image]) expect(name).toMatch(/^[a-zA-Z0-9_-]+$/);
  });

  it('match the files in their folders', () => {
    for (const target of Object.values(targets)) {
      expect(target.dockerfile).toBe(path.join(target.context, 'Dockerfile'));
      expect(fileOf(target, 'Dockerfile')).toBe(target.dockerfileText);
      expect(target.dockerfileShown).toBe(`the generated Dockerfile of ${target.title}`);
      expect(target.content).toEqual({
        how: 'generated',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it('have exactly the inputs that their Dockerfiles name', () => {
    for (const { dockerfileText, inputs, bases } of Object.values(targets)) {
      const { images, remote } = dockerfileNeeds(dockerfileText, {});
      expect(images).toEqual([...Object.keys(inputs), ...bases].sort());
      expect(remote).toEqual([]);
    }
  });

  it('copy only files of their contexts', () => {
    const copies = { tools: ['gate.go', 'launcher.go', 'libraries.go'], image: [] };
    for (const [name, { context, dockerfileText }] of Object.entries(targets)) {
      const copied = [...dockerfileText.matchAll(/^COPY (?!--from)(?:--\S+ )?(.+) \S+$/gm)];
      const names = copied.flatMap(([, name = '']) => name.split(' '));
      expect(names).toEqual(copies[name as keyof Targets]);
      expect(readdirSync(context).sort()).toEqual(['Dockerfile', ...names]);
    }
  });

  it('have a stable content; that of the image differs for another chain', async () => {
    const hashes = ({ tools, image }: Targets) => [tools.content.hash, image.content.hash];
    expect(hashes(await targetsOf(checkersPlan()))).toEqual(hashes(targets));
    const binary = { chain: { ...plan.chain, binary: 'otherd' } };
    const [tools, image] = hashes(await targetsOf(checkersPlan(binary)));
    expect(tools).toBe(targets.tools.content.hash);
    expect(image).not.toBe(targets.image.content.hash);
  });

  it('do not rebuild Cosmovisor for an additional release', async () => {
    const releases = [...plan.releases, { name: 'v3', image: 'rehearsal/checkers:v3' }];
    const { tools, image } = await targetsOf(checkersPlan({ releases }));
    expect(tools.content).toEqual(targets.tools.content);
    expect(image.content).not.toEqual(targets.image.content);
  });
});

describe('the Dockerfile', () => {
  let text: string;
  beforeAll(async () => {
    text = (await targetsOf(plan)).image.dockerfileText;
  });

  const step = () => {
    const [, mounts = '', command = ''] = /^RUN ((?:--mount=\S+ ?)+) \\\n (.*)$/m.exec(text) ?? [];
    return { mounts: mounts.split(' '), command };
  };

  it('takes the binary from the image of every release, in one step', () => {
    expect(text.match(/^RUN /gm)).toHaveLength(1);
    expect(step().mounts).toEqual([
      ...[0, 1, 2].map((i) => `--mount=type=bind,from=${releaseTarget(i)},target=/release/${i}`),
      '--mount=type=bind,from=rehearsal-base,target=/base',
    ]);
    expect(JSON.parse(step().command)).toEqual(
      ['/gate', 'take', 'checkersd', '0', '/base', '0', '1', '2'], // no shell: an image may have none
    );
  });

  it('ends with the image that nodes run on, with its own entry point, user and libraries', () => {
    expect(text.slice(text.lastIndexOf('FROM'))).toBe(
      `FROM rehearsal-base
COPY --from=cosmovisor-tools /cosmovisor /opt/rehearsal/cosmovisor
COPY --from=binaries /overlay/ /
`,
    );
  });
});

it('has a target for each other image that nodes run on', async () => {
  const bases = [{ reference: 'acme/wrapped:1', input: { image: 'acme/wrapped:1' } }];
  const [, first, other] = await cosmovisorTargets(plan, RELEASES, bases, folderWith(root));
  expect(other).toMatchObject({
    name: 'cosmovisor-0',
    title: 'acme/wrapped:1 with Cosmovisor',
    reference: cosmovisorImage(plan, 'acme/wrapped:1'),
    inputs: { 'rehearsal-base': { image: 'acme/wrapped:1' } },
    cachePolicy: 'nothing',
  });
  expect(other?.reference).not.toBe(first?.reference);
  expect(other?.dockerfileText).toBe(first?.dockerfileText);
});

it('needs only the standard library of Go for the gate', () => {
  const imports = [GATE_PROGRAM, GATE_LIBRARIES]
    .map((text) => /import \(([^)]*)\)/.exec(text)?.[1])
    .join('');
  const names = imports.match(/"[^"]+"/g) ?? [];
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).not.toContain('.');
});
