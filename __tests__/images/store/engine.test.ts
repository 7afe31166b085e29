import { findByKey, pruneEngine } from '../../../src/images/store/engine';
import { KEY_LABEL, keyTag } from '../../../src/images/store/store';
import { FakeEngine } from '../../helpers/engine';
import { FakeExec } from '../../helpers/exec';
import { keyOf } from '../../helpers/targets';

const { signal } = new AbortController();
const [A, B, C] = ['a', 'b', 'c'].map(keyOf) as [string, string, string];

async function finding(engine: FakeEngine, ...keys: string[]) {
  const warnings: string[] = [];
  const found = await findByKey(engine.exec, keys, signal, (message) => warnings.push(message));
  return { found, warnings };
}

describe('finding images by their keys', () => {
  it('asks for nothing where there is no key', async () => {
    const engine = new FakeEngine();
    expect((await finding(engine)).found).toEqual(new Map());
    expect(engine.exec.commands).toEqual([]);
  });

  it('answers those that the engine has, from one question', async () => {
    const engine = new FakeEngine();
    engine.keep(A);
    engine.keep(C);
    const { found, warnings } = await finding(engine, A, B, C);
    expect([...found.keys()]).toEqual([A, C]);
    expect(found.get(A)).toMatchObject({ id: 'sha256:kept-aaaa', entrypoint: ['/entry'] });
    expect(warnings).toEqual([]);
    expect(engine.exec.commands).toEqual([
      `docker image inspect --format {{json .}} ${[A, B, C].map(keyTag).join(' ')}`,
    ]);
  });

  it('does not mind other names of an image', async () => {
    const engine = new FakeEngine();
    engine.keep(A);
    engine.names.set('rehearsal/checkers:v1', engine.names.get(keyTag(A)) ?? { id: '' });
    expect([...(await finding(engine, A)).found.keys()]).toEqual([A]);
  });

  it.each([
    [B, `says that its key is ${B}`],
    ['', 'says that its key is none'],
  ])('takes the name from what is not the image: label %j', async (label, words) => {
    const engine = new FakeEngine();
    engine.keep(A, label);
    engine.names.set('others:v1', engine.names.get(keyTag(A)) ?? { id: '' });
    const { found, warnings } = await finding(engine, A);
    expect(found).toEqual(new Map());
    expect(warnings).toEqual([
      `The image ${keyTag(A)} ${words}: it is not the one that is looked for, and is not used.`,
    ]);
    expect([...engine.names.keys()]).toEqual(['others:v1']);
  });

  it('tells the names of one image apart: the one of its label, and one that it must not have', async () => {
    const engine = new FakeEngine();
    engine.keep(A);
    engine.names.set(keyTag(B), engine.names.get(keyTag(A)) ?? { id: '' });
    const { found, warnings } = await finding(engine, A, B);
    expect([...found.keys()]).toEqual([A]);
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
    expect(warnings).toHaveLength(1);
    expect(engine.asked('docker image rm')).toEqual([keyTag(B)]);
  });

  it('reads an image without names and without labels', async () => {
    const exec = new FakeExec(() =>
      JSON.stringify({ Id: 'sha256:x', RepoTags: null, Config: { Labels: null } }),
    );
    expect(await findByKey(exec, [A], signal, () => {})).toEqual(new Map());
  });

  it('answers how an image starts', async () => {
    const exec = new FakeExec(() =>
      JSON.stringify({
        Id: 'sha256:x',
        RepoTags: [keyTag(A)],
        Config: { Cmd: ['start'], Env: ['A=1'], Labels: { [KEY_LABEL]: A } },
      }),
    );
    const found = await findByKey(exec, [A], signal, () => {});
    expect(found.get(A)).toMatchObject({
      id: 'sha256:x',
      command: ['start'],
      environment: { A: '1' },
    });
  });
});

describe('pruning the engine', () => {
  const NOW = Date.UTC(2026, 10, 21);
  const daysAgo = (days: number) => new Date(NOW - days * 24 * 60 * 60 * 1000).toISOString();

  async function pruned(
    images: Readonly<Record<string, { tagged?: string; id?: string }>>,
    used: string[] = [],
  ) {
    const engine = new FakeEngine();
    for (const [name, image] of Object.entries(images)) engine.add(name, image);
    const count = await pruneEngine(engine.exec, new Set(used), NOW);
    return { engine, count, left: [...engine.names.keys()] };
  }

  it('drops what was made or used last more than 30 days ago', async () => {
    const { count, left, engine } = await pruned({
      [keyTag(A)]: { tagged: daysAgo(30.1) },
      [keyTag(B)]: { tagged: daysAgo(29.9) },
      [keyTag(C)]: { tagged: daysAgo(400) },
    });
    expect([count, left]).toEqual([2, [keyTag(B)]]);
    expect(engine.asked('docker image rm')).toEqual([`${keyTag(A)} ${keyTag(C)}`]);
  });

  it('keeps what this run uses, however old', async () => {
    const { count, left, engine } = await pruned({ [keyTag(A)]: { tagged: daysAgo(90) } }, [A]);
    expect([count, left]).toEqual([0, [keyTag(A)]]);
    expect(engine.asked('docker image inspect')).toEqual([]);
  });

  it.each([undefined, '', 'soon'])('keeps what has no time: %j', async (tagged) => {
    const { count } = await pruned({ [keyTag(A)]: tagged === undefined ? {} : { tagged } });
    expect(count).toBe(0);
  });

  it('takes the name by key only, whatever else an image or a repository is called', async () => {
    const old = { tagged: daysAgo(90), id: 'sha256:one' };
    const { count, left } = await pruned({
      [keyTag(A)]: old,
      'rehearsal/checkers:v1': old,
      'rehearsal-cache:latest': { tagged: daysAgo(90) },
      'rehearsal-cache:ABC': { tagged: daysAgo(90) },
    });
    expect(count).toBe(1);
    expect(left).toEqual([
      'rehearsal/checkers:v1',
      'rehearsal-cache:latest',
      'rehearsal-cache:ABC',
    ]);
  });

  it('keeps the name by key that this run uses of an image that has another, old one', async () => {
    const old = { tagged: daysAgo(90), id: 'sha256:one' };
    const { left } = await pruned({ [keyTag(A)]: old, [keyTag(B)]: old }, [B]);
    expect(left).toEqual([keyTag(B)]);
  });

  it('asks for the images of its own repository only', async () => {
    const { engine } = await pruned({});
    expect(engine.exec.commands).toEqual([
      'docker image ls --format {{.Tag}} --filter reference=rehearsal-cache',
    ]);
  });
});
