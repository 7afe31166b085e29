import type { InspectedImage } from '../../../src/docker/images';
import { findByKey, pruneEngine } from '../../../src/images/store/engine';
import { KEY_LABEL, keyTag } from '../../../src/images/store/image-store';
import { fakeDocker } from '../../helpers/docker';
import { FakeEngine } from '../../helpers/engine';
import { keyOf } from '../../helpers/targets';

const [A, B, C] = ['a', 'b', 'c'].map(keyOf) as [string, string, string];

async function finding(engine: FakeEngine, ...keys: string[]) {
  const warnings: string[] = [];
  const found = await findByKey(engine.docker, keys, (message) => warnings.push(message));
  return { found, warnings };
}

describe('finding images by their keys', () => {
  it('returns those in the engine, with one request', async () => {
    const engine = new FakeEngine();
    engine.keep(A);
    engine.keep(C);
    const { found, warnings } = await finding(engine, A, B, C);
    expect([...found.keys()]).toEqual([A, C]);
    expect(found.get(A)).toMatchObject({ id: 'sha256:kept-aaaa', entrypoint: ['/entry'] });
    expect(warnings).toEqual([]);
    expect(engine.docker.argsOf('images.find')).toEqual([[[A, B, C].map(keyTag)]]);
  });

  it('ignores other names of an image', async () => {
    const engine = new FakeEngine();
    engine.keep(A);
    engine.names.set('rehearsal/checkers:v1', engine.names.get(keyTag(A)) ?? { id: '' });
    expect([...(await finding(engine, A)).found.keys()]).toEqual([A]);
  });

  it.each([B, ''])('removes the name from another image: label %j', async (label) => {
    const engine = new FakeEngine();
    engine.keep(A, label);
    engine.names.set('others:v1', engine.names.get(keyTag(A)) ?? { id: '' });
    const { found, warnings } = await finding(engine, A);
    expect(found).toEqual(new Map());
    expect(warnings).toEqual([expect.stringMatching(`${keyTag(A)} .*${label}`)]);
    expect([...engine.names.keys()]).toEqual(['others:v1']);
  });

  it('removes a wrong name of an image, and keeps that of its label', async () => {
    const engine = new FakeEngine();
    engine.keep(A);
    engine.names.set(keyTag(B), engine.names.get(keyTag(A)) ?? { id: '' });
    const { found, warnings } = await finding(engine, A, B);
    expect([...found.keys()]).toEqual([A]);
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
    expect(warnings).toHaveLength(1);
    expect(engine.docker.argsOf('images.remove')).toEqual([[[keyTag(B)]]]);
  });

  const answered = (image: InspectedImage) =>
    findByKey(fakeDocker({ images: { find: async () => [image] } }), [A], () => {});

  it('reads an image without names and without labels', async () => {
    const image = { Id: 'sha256:x', RepoTags: null, Config: { Labels: null } };
    expect(await answered(image)).toEqual(new Map());
  });

  it('returns the start configuration of an image', async () => {
    const Config = { Cmd: ['start'], Env: ['A=1'], Labels: { [KEY_LABEL]: A } };
    const found = await answered({ Id: 'sha256:x', RepoTags: [keyTag(A)], Config });
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
    const count = await pruneEngine(engine.docker, new Set(used), NOW);
    return { engine, count, left: [...engine.names.keys()] };
  }

  it('removes images created or last used more than 30 days ago', async () => {
    const { count, left, engine } = await pruned({
      [keyTag(A)]: { tagged: daysAgo(30.1) },
      [keyTag(B)]: { tagged: daysAgo(29.9) },
      [keyTag(C)]: { tagged: daysAgo(400) },
    });
    expect([count, left]).toEqual([2, [keyTag(B)]]);
    expect(engine.docker.argsOf('images.remove')).toEqual([[[keyTag(A), keyTag(C)]]]);
  });

  it('keeps the images of this run, however old', async () => {
    const { count, left } = await pruned({ [keyTag(A)]: { tagged: daysAgo(90) } }, [A]);
    expect([count, left]).toEqual([0, [keyTag(A)]]);
  });

  it.each([undefined, '', 'soon'])('keeps an image without a time: %j', async (tagged) => {
    const { count } = await pruned({ [keyTag(A)]: tagged === undefined ? {} : { tagged } });
    expect(count).toBe(0);
  });

  it('removes only the name by key, whatever other names exist', async () => {
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

  it('keeps the name by key of this run on an image with another, old one', async () => {
    const old = { tagged: daysAgo(90), id: 'sha256:one' };
    const { left } = await pruned({ [keyTag(A)]: old, [keyTag(B)]: old }, [B]);
    expect(left).toEqual([keyTag(B)]);
  });

  it('requests only the images of its own repository', async () => {
    const { engine } = await pruned({});
    expect(engine.docker.argsOf('images.names')).toEqual([['rehearsal-cache']]);
  });
});
