import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { failure } from '../helpers/failure';
import { gitIn } from '../helpers/git';
import { COMPOSE, provideQuickImages, quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  type Rehearsal,
  RUN_LIMIT_MS,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
  workingFolders,
} from './rehearsals';

const IMAGE = 'debian:bookworm-slim';
const shell = (script: string) => ['sh', '-c', script];

/** A stack with helpers of all kinds; a script makes a file that one of them needs. */
const STACK = {
  services: {
    node: {
      ...COMPOSE.services.node,
      depends_on: { permissions: { condition: 'service_completed_successfully' } },
    },
    permissions: { image: IMAGE, command: ['cat', '/made/word'], volumes: ['./made:/made'] },
    reader: { image: IMAGE, command: ['cat', '/made/word'], volumes: ['./made:/made'] },
    faucet: { image: IMAGE, command: shell('echo no coins; exit 3') },
    relayer: {
      image: IMAGE,
      restart: 'on-failure',
      command: shell(
        'echo x >> /tmp/n; [ "$$(wc -l < /tmp/n)" -ge 3 ] || { echo no chain; exit 1; }; echo relays; exec sleep 3600',
      ),
    },
    feed: { image: IMAGE, command: shell('echo of v1; exec sleep 3600') },
  },
};

const PREPARE = shell('mkdir infra/made && echo of $(git describe --always) > infra/made/word');

/** The rehearsal of a chain with these helpers, by a plan in `rehearsal` of its checkout. */
async function rehearsing(stack: object) {
  const checkout = temporaryFolder();
  const base = quickPlan('../infra') as { stack: object };
  const plan = { ...base, restart: true, stack: { ...base.stack, prepare: [PREPARE], ...stack } };
  writeChain(checkout, { 'infra/docker-compose.yml': STACK, 'rehearsal/plan.yml': plan });
  const git = gitIn(checkout);
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=chain');
  const file = path.join(checkout, 'rehearsal/plan.yml');
  return { checkout, rehearsal: rehearse(temporaryFolder(), file) };
}

beforeAll(provideQuickImages, BUILD_LIMIT_MS);
afterAll(removeTemporaryFolders);

afterEach(() => {
  expect(leftInEngine()).toEqual([]);
  expect(workingFolders()).toEqual([]);
});

describe('helpers of a stack that a script makes', () => {
  let rehearsal: Rehearsal;
  let checkout: string;

  beforeAll(async () => {
    const companions = { feed: { 'v1.1': { command: shell('echo of v1.1; exec sleep 3600') } } };
    ({ checkout, rehearsal } = await rehearsing({ required: ['feed'], companions }));
    await rehearsal.ended;
  }, RUN_LIMIT_MS);

  const logOf = (name: string) =>
    readFileSync(path.join(rehearsal.evidence, 'logs', `${name}.log`), 'utf8');

  it('may end, start again and change', () => {
    const { failure, result, notices } = rehearsal.report;
    expect(failure).toBeNull();
    expect(result).toBe('passed');
    for (const told of [
      /reader ended with code 0/,
      /faucet ended with code 3: no coins\./,
      /relayer ended with code 1: no chain( \| no chain)?\. .*restart policy/,
      /relayer ended 2 times with code 1/,
      /feed runs the command of the plan from release v1\.1 on: changed at height \d+/,
    ]) {
      expect(notices).toContainEqual(expect.stringMatching(told));
    }
    expect(notices.filter((notice) => / feed ended/.test(notice))).toEqual([]);
  });

  it('are followed in their logs after each start', () => {
    expect(logOf('relayer').match(/no chain/g)).toHaveLength(2);
    expect(logOf('relayer')).toContain('relays');
    // Changed at the upgrade, and the same after the restart.
    expect(logOf('feed').match(/of v1(\.1)?$/gm)).toEqual(['of v1', 'of v1.1', 'of v1.1']);
  });

  it('have the files of the script, which ran in a copy', () => {
    // A job that the node waits for ran before the stack, with the same files.
    expect(rehearsal.output).toContain('Jobs that nodes wait for have ended: permissions.');
    expect(logOf('reader')).toMatch(/ of [0-9a-f]{7,}$/m);
    expect(existsSync(path.join(checkout, 'infra/made'))).toBe(false);
    expect(existsSync(path.join(rehearsal.evidence, 'logs/~prepare-1.log'))).toBe(true);
  });
});

it(
  'a helper that the plan requires fails the rehearsal by its end',
  async () => {
    const { rehearsal } = await rehearsing({ required: ['faucet'] });
    expect(await rehearsal.ended).toBe(1);
    expect(rehearsal.report.failure).toEqual(
      failure('CONTAINER_DIED', 'faucet', 'stack.required', '3', 'no coins'),
    );
  },
  RUN_LIMIT_MS,
);
