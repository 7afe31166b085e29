import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { provideOnly } from '../src/images-only';
import { type Host, main, type Started } from '../src/main';
import { loadPlan } from '../src/plan/load';
import type { Settings } from '../src/settings';
import { writeAll } from '../src/system/files';
import { Secrets } from '../src/system/secrets';
import { FakeClock } from './helpers/clock';
import { failureOf } from './helpers/errors';
import { FakeExec, type Reply } from './helpers/exec';
import { temporaryFolder } from './helpers/folder';
import { FakeJournal } from './helpers/journal';

const root = temporaryFolder();
let made = 0;
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
  readonly journal?: Partial<FakeJournal>;
}

/** A run whose engine has a container of it and answers nothing else: the first question to Compose ends it. */
async function running({
  env = { ALICE_WORDS: WORDS },
  settings = {},
  reply,
  journal = {},
}: Given = {}) {
  const place = path.join(root, String(made++));
  const [temporary, evidence] = [path.join(place, 'tmp'), path.join(place, 'evidence')];
  mkdirSync(temporary, { recursive: true });
  writeFileSync(path.join(place, 'rehearsal.yml'), PLAN);
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
  const told = Object.assign(new FakeJournal(), journal);
  const remembered: Started[] = [];
  const host: Host = {
    ...{ exec, clock: new FakeClock(), secrets, env, actions: undefined },
    journal: Object.assign(told, { secret: (value: string) => secrets.add(value) }),
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
    ...{ place, temporary, evidence: all.evidence, exec, journal: told, remembered },
    run: () => main(loaded, all, host, signal),
    images: () => provideOnly(loaded, all, host, signal),
  };
}

/** A run that has ended, so that its folder has a report. */
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

describe('a rehearsal', () => {
  it('that fails has a report, and leaves nothing else', async () => {
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

  it('begins with nothing of the one before', async () => {
    const { run, last } = await reported();
    await run();
    expect(last()).toBe(false);
  });

  it.each<[what: string, given: Given, message: RegExp]>([
    ['a missing secret', { env: {} }, /ALICE_WORDS is not set/],
    ['a wrong secret', { env: { ALICE_WORDS: 'abandon' } }, /not a valid BIP 39/],
    [
      'a cache that makes no sense here',
      {
        settings: {
          cache: {
            ...{ kind: 'gha', folder: '/no', repository: undefined },
            ...{ scope: undefined, readOnly: undefined, platform: undefined },
          },
        },
      },
      /no step of a workflow/,
    ],
    [
      'no folder for temporary files',
      { settings: { temporary: '/no/where' } },
      /No working folder/,
    ],
  ])(
    'that is refused for %s leaves the last report, no folder and no container',
    async (_, given, message) => {
      const { run, last, exec, temporary, files, remembered } = await reported(given);
      const before = files();
      expect((await failureOf(run())).message).toMatch(message);
      expect(last()).toBe(true);
      expect(files()).toEqual(before);
      expect(readdirSync(temporary)).toEqual([]);
      expect(exec.commands).toEqual([]);
      expect(remembered).toEqual([]);
    },
  );

  it('leaves a folder of somebody else as it is', async () => {
    const { run, place, exec, temporary } = await running({ settings: {} });
    const mine = {
      ...{ 'genesis.json': '{}', 'compose.json': '{}' },
      ...{ 'logs/a.log': 'x', 'images-x/a': '' },
    };
    await writeAll(path.join(place, 'evidence'), mine);
    const error = await failureOf(run());
    expect(error.message).toMatch(
      /has what no rehearsal wrote, .*: compose\.json, genesis\.json, logs\/a\.log$/,
    );
    expect(readdirSync(path.join(place, 'evidence'), { recursive: true })).toHaveLength(6);
    expect(readdirSync(temporary)).toEqual([]);
    expect(exec.commands).toEqual([]);
  });

  it('removes all of it where its evidence cannot be written to any more', async () => {
    const { run, exec, temporary, evidence, journal } = await running({
      reply: (command) => {
        // Somebody takes the folder's place in the middle of the run.
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
    expect(journal.lines.join('\n')).not.toContain('    at ');
  });

  it('tells what it could not remove, and removes the rest', async () => {
    const { run, temporary, exec, journal } = await running({
      reply: (command) => (command.startsWith('docker rm') ? { exitCode: 1 } : undefined),
    });
    await run();
    expect(journal.lines).toContainEqual(
      expect.stringMatching(
        /^warning: Removing the containers of (\S+) failed: .*; left: c0ffee docker ps --all --filter label=\S+=\1$/,
      ),
    );
    const [folder = ''] = readdirSync(temporary);
    expect(readdirSync(path.join(temporary, folder))).toEqual(['rehearsal-owner.json']);
    expect(exec.commands.join('\n')).toContain('docker buildx rm');
  });

  it.each(['info', 'group', 'endGroup'] as const)(
    'is ended in order by a %s that fails',
    async (kind) => {
      let told = 0;
      const broken = () => {
        if (told++ === 1) throw new Error('the log is gone');
      };
      const { run, exec, temporary, evidence } = await running({ journal: { [kind]: broken } });
      await run().catch(() => {});
      expect(exec.commands).toContain(`docker rm --force --volumes ${CONTAINER}`);
      expect(readdirSync(temporary)).toEqual([]);
      expect(existsSync(path.join(evidence, 'report.json'))).toBe(true);
    },
  );

  it('shows no secret of the environment that the stack takes over', async () => {
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

describe('the images alone', () => {
  it('that cannot be provided leave nothing, and the last report', async () => {
    const { images, last, exec, temporary } = await reported();
    const error = await failureOf(images());
    expect(error.message).toContain('no configuration file');
    expect(last()).toBe(true);
    expect(exec.commands).toContain(`docker rm --force --volumes ${CONTAINER}`);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('say why they cannot be provided also where the clean-up fails', async () => {
    const { images, journal } = await running({
      reply: (command) => (command.startsWith('docker rm') ? { exitCode: 1 } : undefined),
    });
    expect((await failureOf(images())).message).toContain('no configuration file');
    expect(journal.lines).toEqual([
      expect.stringMatching(
        /^warning: Removing the containers of rehearsal-\w+ failed: .* left: c0ffee docker ps --all --filter label=\S+$/,
      ),
    ]);
  });
});
