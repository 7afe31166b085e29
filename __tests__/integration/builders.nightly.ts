import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { GO_IMAGE } from '../../src/images/source/generated';
import { systemExec } from '../../src/system/system-exec';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';
import { BASE, imagesOf, Project, type RawImage, Registry, warnings } from './provided';
import {
  BUILD_LIMIT_MS,
  docker,
  ROOT,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

/**
 * Builders without access to the engine's images: one in a container, and a remote one. The builder that the action
 * creates for an engine that cannot export layers is not among them: the engines of these tests can, so the test of
 * that builder uses a fake engine (__tests__/images/builder.test.ts).
 */

jest.setTimeout(10 * 60_000);

const root = temporaryFolder();
/** Configuration of Buildx with its list of builders, which only the commands of these tests use. */
const BUILDX_CONFIG = path.join(root, 'buildx');
const CONFIG = path.join(root, 'buildkitd.toml');

/**
 * A change of `last` runs the first step again, unless the layers of all stages are kept (`mode=max`). Each run of
 * the step gives `made` other content.
 */
const dockerfile = (base: string) => `FROM ${base} AS build
COPY unique /
RUN cat /proc/sys/kernel/random/uuid > /made
COPY last /
RUN cat made last > /out
FROM ${base}
COPY --from=build /out /made /
CMD ["cat", "/out"]
`;

let project: Project;
let registry: Registry;
let buildkit: string;
/** Image of the registry only; to builders, the registry is a mirror of Docker Hub. */
let mirrored: string;
let before: string | undefined;

beforeAll(async () => {
  before = process.env.BUILDX_CONFIG;
  project = new Project();
  buildkit = project.image('buildkit');
  docker(['build', '--quiet', '--tag', buildkit, path.join(ROOT, 'tools/buildkit')]);
  registry = await Registry.start();
  mirrored = `${project.id}-base:v1`;
  for (const name of [BASE, mirrored]) registry.mirror(BASE, `library/${name}`);
  registry.mirror(GO_IMAGE, `library/${GO_IMAGE}`); // for the build of each run's relay
  writeFileSync(
    CONFIG,
    `[registry."docker.io"]
  mirrors = ["${registry.address}"]
[registry."${registry.address}"]
  http = true
`,
  );
  process.env.BUILDX_CONFIG = BUILDX_CONFIG;
}, BUILD_LIMIT_MS);

afterAll(async () => {
  if (before === undefined) delete process.env.BUILDX_CONFIG;
  else process.env.BUILDX_CONFIG = before;
  project.forget();
  await registry.stop();
  const named = ['--all', '--quiet', '--filter', `name=${project.id}`];
  expect(docker(['ps', ...named])).toBe('');
  expect(docker(['volume', 'ls', ...named.slice(1)])).toBe('');
  removeTemporaryFolders();
});

/** Runs Buildx with the builders of these tests. */
async function buildx(...args: readonly string[]): Promise<void> {
  await systemExec.run(['docker', 'buildx', ...args]);
}

/** An empty builder, with its removal. */
interface MadeBuilder {
  readonly name: string;
  readonly remove: () => Promise<void>;
}

async function containerBuilder(name: string): Promise<MadeBuilder> {
  await buildx(
    ...['create', '--driver', 'docker-container', '--name', name, '--buildkitd-config', CONFIG],
    ...['--driver-opt', `image=${buildkit},network=host`],
  );
  return { name, remove: () => buildx('rm', name) };
}

async function remoteBuilder(name: string): Promise<MadeBuilder> {
  const folder = path.join(root, name);
  mkdirSync(folder);
  const socket = 'unix:///run/buildkit/buildkitd.sock';
  docker([
    ...['run', '--detach', '--privileged', '--name', name, '--network', 'host'],
    ...['--volume', `${folder}:/run/buildkit`, '--volume', '/var/lib/buildkit'],
    ...['--volume', `${CONFIG}:/etc/buildkit/buildkitd.toml:ro`, buildkit, '--addr', socket],
  ]);
  const answers = 'until buildctl debug workers; do sleep 0.1; done';
  docker(['exec', name, 'timeout', '60', 'sh', '-c', `(${answers}) >/dev/null 2>&1`]);
  await buildx(
    ...['create', '--driver', 'remote', '--name', name],
    `unix://${folder}/buildkitd.sock`,
  );
  return {
    name,
    remove: async () => {
      docker(['rm', '--force', '--volumes', name]);
      await buildx('rm', name);
    },
  };
}

/** A built and a given release, and an image of the stack that starts from the built one. */
function images(name: string, base = BASE): { releases: RawImage[]; images: RawImage[] } {
  const release = project.image(`${name}-v1`);
  const tool = `FROM ${release}\nCOPY tool /\nCMD ["cat", "/out", "/tool"]\n`;
  return {
    releases: [
      {
        image: release,
        build: {
          context: project.context(name, { Dockerfile: dockerfile(base), last: 'first\n' }),
        },
      },
      { image: BASE },
    ],
    images: [
      {
        image: project.image(`${name}-tool`),
        build: { context: project.context(`${name}-tool`, { Dockerfile: tool, tool: 'tool\n' }) },
      },
    ],
  };
}

const said = (image: RawImage | undefined, ...command: string[]) =>
  docker(['run', '--rm', '--network', 'none', image?.image ?? '', ...command]);

describe('a builder in a container', () => {
  it('builds images for the engine from images of the engine and kept layers', async () => {
    const wanted = { ...images('container', mirrored), cache: { kind: 'local' } as const };
    const [release, tool] = [wanted.releases[0], wanted.images[0]];
    const name = `${project.id}-container`;
    const first = await containerBuilder(name);
    try {
      const run = await project.provide({ ...wanted, builder: name });
      expect(run.decisions).toEqual(['build', 'given', 'build']);
      expect(run.targets['stack-0']?.contexts).toEqual({
        [release?.image ?? '']: 'target:release-0',
      });
      expect(run.targets['release-0']?.['cache-to']).toEqual([
        expect.stringContaining(',mode=max,'),
      ]);
      await run.keep();
      expect(warnings(run)).toEqual([]);
      expect(said(tool)).toMatch(/^[0-9a-f-]{36}\nfirst\ntool$/);

      project.write('container-tool/tool', 'changed tool\n');
      const second = await project.provide({ ...wanted, builder: name });
      expect(second.decisions).toEqual(['engine', 'given', 'build']);
      expect(second.targets['stack-0']?.contexts?.[release?.image ?? '']).toMatch(
        /^oci-layout:\/\/\/.*@sha256:[0-9a-f]{64}$/,
      );
      expect(said(tool)).toMatch(/^[0-9a-f-]{36}\nfirst\nchanged tool$/);
      await second.keep();
    } finally {
      await first.remove();
    }
    const made = said(release, 'cat', '/made');

    const another = await containerBuilder(name);
    try {
      project.write('container/last', 'second\n');
      const third = await project.provide({ ...wanted, builder: name });
      expect(third.decisions).toEqual(['build', 'given', 'build']);
      expect(third.targets['release-0']?.['cache-from']).toEqual([
        expect.stringMatching(/^type=local,/),
      ]);
      expect(said(release)).toBe(`${made}\nsecond`);
      expect(said(tool)).toBe(`${made}\nsecond\nchanged tool`);
      expect(warnings(third)).toEqual([]);
    } finally {
      await another.remove();
    }
  });
});

describe('a remote builder', () => {
  it('builds images for the engine from images of the engine and layers of a registry', async () => {
    const repository = `${registry.address}/${project.id}/cache`;
    // The Docker Hub of a remote builder is unknown here, so its base is an image that the engine has too.
    const wanted = { ...images('remote'), cache: { kind: 'registry', repository } as const };
    const [release, tool] = [wanted.releases[0], wanted.images[0]];
    const first = await remoteBuilder(`${project.id}-remote`);
    try {
      const run = await project.provide({ ...wanted, builder: first.name });
      expect(run.decisions).toEqual(['build', 'given', 'build']);
      expect(warnings(run)).toEqual([]);
    } finally {
      await first.remove();
    }
    const made = said(release, 'cat', '/made');

    const another = await remoteBuilder(`${project.id}-remote-2`);
    try {
      project.write('remote-tool/tool', 'changed tool\n');
      const second = await project.provide({ ...wanted, builder: another.name });
      expect(second.decisions).toEqual(['engine', 'given', 'build']);
      expect(said(tool)).toBe(`${made}\nfirst\nchanged tool`);

      project.write('remote/last', 'second\n');
      const third = await project.provide({ ...wanted, builder: another.name });
      expect(third.decisions).toEqual(['build', 'given', 'build']);
      expect(said(tool)).toBe(`${made}\nsecond\nchanged tool`);
      expect(warnings(third)).toEqual([]);
    } finally {
      await another.remove();
    }
  });

  it('ends the run before any build when it does not respond', async () => {
    const name = `${project.id}-dead`;
    await buildx(...['create', '--driver', 'remote', '--name', name], `unix://${root}/nobody.sock`);
    try {
      const error = await failureOf(project.provide({ ...images('dead'), builder: name }));
      expect(error).toEqual(failure('BUILDER_UNUSABLE', name, 'does not respond'));
      expect(project.hasBuilt).toBe(false);
    } finally {
      await buildx('rm', name);
    }
  });
});

it('a missing builder ends the run before any build', async () => {
  const error = await failureOf(project.provide({ ...images('none'), builder: 'nobody' }));
  expect(error).toEqual(
    failure('BUILDER_UNUSABLE', 'no builder "nobody" found', 'docker buildx create --name nobody'),
  );
  expect(project.hasBuilt).toBe(false);
  expect(imagesOf(project.image('none-v1'))).toEqual([]);
});
