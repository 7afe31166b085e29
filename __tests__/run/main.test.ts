import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ErrorCode } from '../../src/errors/codes';
import type { Settings } from '../../src/inputs/settings';
import { loadPlan } from '../../src/plan/load';
import { provideOnly } from '../../src/run/images-only';
import { main } from '../../src/run/main';
import type { Host } from '../../src/run/open-run';
import type { Started } from '../../src/run/workspace';
import { Secrets } from '../../src/secrets/secrets';
import { writeAll } from '../../src/system/files';
import { FakeClock } from '../helpers/clock';
import { FakeExec, type Reply } from '../helpers/exec';
import { fails } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { FakeLogger } from '../helpers/logger';

const root = temporaryFolder();
const WORDS = `${'abandon '.repeat(11)}about`;
const PLAN = `chain: { binary: gaiad, denom: stake }
releases: [{ name: v1, image: "gaia:v1" }, { name: v2, image: "gaia:v2" }]
stack: { compose: [docker-compose.yml], rpc: node }
accounts: { alice: { mnemonic-env: ALICE_WORDS } }
upgrades: [{ name: v2, to: v2 }]
`;
const CONTAINER = 'c0ffee';

interface Given {
  readonly env?: Record<string, string>;
  readonly settings?: Partial<Settings>;
  readonly reply?: (command: string) => Reply;
  readonly logger?: Partial<FakeLogger>;
}

/** A run with one container in its engine; the first call of Compose fails and ends the run. */
async function running({
  env = { ALICE_WORDS: WORDS },
  settings = {},
  reply,
  logger = {},
}: Given = {}) {
  const place = folderWith(root, { 'rehearsal.yml': PLAN });
  const [temporary, evidence] = [path.join(place, 'tmp'), path.join(place, 'evidence')];
  mkdirSync(temporary);
  let containers = [CONTAINER];
  const exec = new FakeExec((command) => {
    const given = reply?.(command);
    if (given !== undefined) return given;
    if (command.startsWith('docker compose'))
      return { exitCode: 15, stderr: 'no configuration file' };
    if (command.startsWith('docker rm')) containers = [];
    return command.startsWith('docker ps') ? containers.join('\n') : '';
  });
  const secrets = new Secrets();
  const told = Object.assign(new FakeLogger(), logger);
  const remembered: Started[] = [];
  const host: Host = {
    ...{ exec, clock: new FakeClock(), secrets, env, actions: undefined },
    logger: Object.assign(told, { secret: (value: string) => secrets.add(value) }),
    remember: (started) => void remembered.push(started),
  };
  const all: Settings = {
    plan: { cwd: place, bundledPlan: '' },
    ...{ bundle: place, evidence, environment: {}, temporary },
    cache: {
      ...{ kind: 'none', folder: path.join(place, 'cache'), repository: undefined },
      ...{ scope: undefined, readOnly: undefined, platform: undefined },
    },
    build: { builder: undefined, parallelism: 1, bakeFile: undefined, platform: undefined },
    ...settings,
  };
  const loaded = await loadPlan(all.plan, async (file) => readFileSync(file, 'utf8'));
  const { signal } = new AbortController();
  return {
    ...{ place, temporary, evidence: all.evidence, exec, logger: told, remembered },
    run: () => main(loaded, all, host, signal),
    images: () => provideOnly(loaded, all, host, signal),
  };
}

/** A run after another one, whose report is in the folder. */
async function reported(given: Given = {}) {
  const first = await running();
  await first.run();
  const report = readFileSync(path.join(first.evidence, 'report.json'), 'utf8');
  const next = await running({
    ...given,
    settings: { evidence: first.evidence, ...given.settings },
  });
  const last = () => readFileSync(path.join(first.evidence, 'report.json'), 'utf8') === report;
  return { ...next, last, files: () => readdirSync(first.evidence).sort() };
}

/** The warning of a remaining container, with the command to list it. */
const LEFT = expect.stringMatching(
  new RegExp(`^warning: .*(rehearsal-\\w+).*${CONTAINER} .*upgrade-rehearsal.run=\\1$`),
);

describe('a rehearsal', () => {
  it('that fails leaves only a report', async () => {
    const { run, exec, temporary, evidence, remembered } = await running();
    const { report } = await run();
    expect(report).toMatchObject({ result: 'failed', failure: { phase: 'read stack' } });
    expect(report.failure?.message).toContain('no configuration file');
    expect(exec.commands).toContain(`docker rm --force --volumes ${CONTAINER}`);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(evidence).sort()).toEqual([
      ...['.rehearsal.json', 'badge.json', 'events.ndjson', 'junit.xml', 'plan.yml'],
      ...['report.json', 'summary.md'],
    ]);
    expect(remembered).toEqual([
      expect.objectContaining({ run: expect.stringMatching(/^rehearsal-[0-9a-f]{8}$/), evidence }),
    ]);
  });

  it('begins without files of the previous one', async () => {
    const { run, last } = await reported();
    await run();
    expect(last()).toBe(false);
  });

  it.each<[what: string, given: Given, code: ErrorCode]>([
    ['a missing secret', { env: {} }, 'SECRET_MISSING'],
    ['a wrong secret', { env: { ALICE_WORDS: 'abandon' } }, 'MNEMONIC_INVALID'],
    [
      'a cache outside of workflows',
      {
        settings: {
          cache: {
            ...{ kind: 'gha', folder: '/no', repository: undefined },
            ...{ scope: undefined, readOnly: undefined, platform: undefined },
          },
        },
      },
      'INPUT_INVALID',
    ],
    [
      'a missing temporary folder',
      { settings: { temporary: '/no/where' } },
      'WORKING_FOLDER_UNWRITABLE',
    ],
  ])(
    'rejected for %s keeps the last report, and leaves no folder or container',
    async (_, given, code) => {
      const { run, last, exec, temporary, files, remembered } = await reported(given);
      const before = files();
      await fails(run(), code);
      expect(last()).toBe(true);
      expect(files()).toEqual(before);
      expect(readdirSync(temporary)).toEqual([]);
      expect(exec.commands).toEqual([]);
      expect(remembered).toEqual([]);
    },
  );

  it('does not change a folder with foreign files', async () => {
    const { run, place, exec, temporary } = await running();
    const mine = {
      ...{ 'genesis.json': '{}', 'compose.json': '{}' },
      ...{ 'logs/a.log': 'x', 'images-x/a': '' },
    };
    await writeAll(path.join(place, 'evidence'), mine);
    await fails(run(), 'EVIDENCE_FOREIGN_FILES', 'compose.json, genesis.json, logs/a.log');
    expect(readdirSync(path.join(place, 'evidence'), { recursive: true })).toHaveLength(6);
    expect(readdirSync(temporary)).toEqual([]);
    expect(exec.commands).toEqual([]);
  });

  it('removes all its objects if its evidence becomes unwritable', async () => {
    const { run, exec, temporary, evidence, logger } = await running({
      reply: (command) => {
        // Somebody creates a folder named plan.yml during the run.
        if (command.startsWith('docker compose')) mkdirSync(path.join(evidenceOf(), 'plan.yml'));
        return undefined;
      },
    });
    const evidenceOf = () => evidence;
    const { report } = await run();
    expect(report.failure?.phase).toBe('read stack');
    expect(exec.commands).toContain(`docker rm --force --volumes ${CONTAINER}`);
    expect(readdirSync(temporary)).toEqual([]);
    const { phases } = report;
    expect(phases.find(({ name }) => name === 'clean up')?.ok).toBe(false);
    expect(logger.lines.join('\n')).not.toContain('    at ');
  });

  it('warns of the objects that it could not remove, and removes the rest', async () => {
    const { run, temporary, exec, logger } = await running({
      reply: (command) => (command.startsWith('docker rm') ? { exitCode: 1 } : undefined),
    });
    await run();
    expect(logger.lines).toContainEqual(LEFT);
    const [folder = ''] = readdirSync(temporary);
    expect(readdirSync(path.join(temporary, folder))).toEqual(['rehearsal-owner.json']);
    expect(exec.commands.join('\n')).toContain('docker buildx rm');
  });

  it.each(['info', 'group', 'endGroup'] as const)(
    'ends cleanly if %s of the logger fails',
    async (kind) => {
      let told = 0;
      const broken = () => {
        if (told++ === 1) throw new Error('the log is gone');
      };
      const { run, exec, temporary, evidence } = await running({ logger: { [kind]: broken } });
      await run().catch(() => {});
      expect(exec.commands).toContain(`docker rm --force --volumes ${CONTAINER}`);
      expect(readdirSync(temporary)).toEqual([]);
      expect(existsSync(path.join(evidence, 'report.json'))).toBe(true);
    },
  );

  it('shows no secret of the environment passed to the stack', async () => {
    const token = 'kJ8dLq2mZx7WvB4nRt9Y';
    const stderr = `invalid value ${token} for services.a.environment.X, ${WORDS}`;
    const { run, evidence } = await running({
      env: { ALICE_WORDS: WORDS, ACTIONS_RUNTIME_TOKEN: token },
      reply: (command) =>
        command.startsWith('docker compose') ? { exitCode: 15, stderr } : undefined,
    });
    await run();
    for (const file of readdirSync(evidence)) {
      const text = readFileSync(path.join(evidence, file), 'utf8');
      expect(text).not.toContain(token);
      expect(text).not.toContain('abandon');
    }
  });
});

describe('a run of images only', () => {
  it('that fails leaves nothing, and keeps the last report', async () => {
    const { images, last, exec, temporary } = await reported();
    await fails(images(), 'COMMAND_FAILED', 'no configuration file');
    expect(last()).toBe(true);
    expect(exec.commands).toContain(`docker rm --force --volumes ${CONTAINER}`);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('fails with its own error even if the cleanup fails', async () => {
    const { images, logger } = await running({
      reply: (command) => (command.startsWith('docker rm') ? { exitCode: 1 } : undefined),
    });
    await fails(images(), 'COMMAND_FAILED', 'no configuration file');
    expect(logger.lines).toEqual([LEFT]);
  });
});
