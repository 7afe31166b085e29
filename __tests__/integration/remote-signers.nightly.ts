import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failure } from '../helpers/failure';
import {
  BUILD_LIMIT_MS,
  changedPlan,
  leftInEngine,
  type Rehearsal,
  ROOT,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

/** TMKMS, on a chain whose upgrade enables vote extensions, which it has to sign. */

afterAll(removeTemporaryFolders);

const ENABLED = '"vote_extensions_enable_height"';

/**
 * Rehearses the bundled stack with one upgrade, which enables vote extensions.
 *
 * @param version of TMKMS
 */
async function rehearsed(version: string): Promise<Rehearsal> {
  const context = path.join(ROOT, 'examples/checkers/chain');
  const folder = temporaryFolder();
  const signer = `rehearsal/tmkms:${version}`;
  const compose = readFileSync(path.join(ROOT, 'compose/docker-compose.yml'), 'utf8');
  writeFileSync(
    path.join(folder, 'docker-compose.yml'),
    compose.replace(/rehearsal\/tmkms:\S+/, signer),
  );
  // The crates that 0.14.0 locks do not compile with new versions of Rust.
  const dockerfile = readFileSync(path.join(ROOT, 'compose/tmkms/Dockerfile'), 'utf8');
  writeFileSync(path.join(folder, 'Dockerfile'), dockerfile.replace(' --locked', ''));
  const plan = changedPlan(folder, (plan) => {
    const { releases, stack } = plan as unknown as { releases: object[]; stack: object };
    plan.stack = {
      ...stack,
      compose: ['docker-compose.yml'],
      images: [
        {
          image: signer,
          build: { context: '.', args: { TMKMS_VERSION: version } },
        },
      ],
    };
    plan.releases = [
      releases[0],
      {
        ...{ name: 'v1.1', image: 'rehearsal/checkers-extensions:v1.1' },
        build: { context, go: { tags: ['v1_1', 'vote_extensions'] } },
      },
    ];
    plan.upgrades = plan.upgrades.slice(0, 1);
    plan.traffic = [];
    plan.queries = [
      {
        ...{ name: 'the engine', command: ['query', 'consensus', 'params'] },
        expect: { 'v1.1': { contains: ENABLED } },
      },
    ];
  });
  const rehearsal = rehearse(folder, plan);
  await rehearsal.ended;
  expect(leftInEngine()).toEqual([]);
  return rehearsal;
}

it(
  'a signer that knows vote extensions signs them, also after the restart',
  async () => {
    const { report } = await rehearsed('0.14.0');
    expect(report.failure).toBeNull();
    expect(report.queries.some(({ answer }) => answer.includes(ENABLED))).toBe(true);
  },
  BUILD_LIMIT_MS,
);

it(
  'a signer whose messages have no extensions halts the chain, and is named as the cause',
  async () => {
    const { report } = await rehearsed('0.15.0');
    expect(report.failure).toEqual(failure('SIGNER_LACKS_EXTENSIONS', 'val-alice'));
    expect(report.failure?.hint).toContain('TMKMS 0.14');
  },
  BUILD_LIMIT_MS,
);
