import { entryKey } from '../src/images/store/actions';
import type { CacheSettings } from '../src/images/store/cache';
import { type Known, leftBy } from '../src/state';

const RUN = 'rehearsal-0a1b2c3d';
const TEMPORARY = '/runner/temp';
const STARTED = { run: RUN, folder: `${TEMPORARY}/${RUN}-Xy_9-z`, evidence: '/runs/evidence' };

const SCOPE = '0123456789ab';
const HASH = '0123456789abcdef'.repeat(2);
const KEY = HASH.repeat(2);
const CACHE = '/runner/temp/images';
const LOCAL = { folder: CACHE, key: entryKey(SCOPE, HASH) };
const IMAGE = { folder: `${CACHE}/${KEY}`, key: entryKey(SCOPE, `image-${KEY}`) };

function known(cache: Partial<CacheSettings> = {}): Known {
  return {
    temporary: TEMPORARY,
    evidence: '/runs/evidence',
    cache: {
      kind: 'local',
      folder: CACHE,
      repository: undefined,
      scope: undefined,
      readOnly: undefined,
      platform: undefined,
      ...cache,
    },
  };
}

const startedOf = (value: unknown) =>
  leftBy({ started: JSON.stringify(value), uploads: '' }, known()).started;
const uploadsOf = (value: unknown, cache?: Partial<CacheSettings>) =>
  leftBy({ started: '', uploads: JSON.stringify(value) }, known(cache)).uploads;

it('is nothing where nothing was saved', () => {
  expect(leftBy({ started: '', uploads: '' }, known())).toEqual({
    started: undefined,
    uploads: [],
  });
});

describe('what was started', () => {
  it('is believed as a step saves it', () => {
    expect(startedOf(STARTED)).toEqual(STARTED);
  });

  it.each<[string, unknown]>([
    ['no JSON', undefined],
    ['no object', [STARTED]],
    ['with more', { ...STARTED, image: 'debian' }],
    ['with less', { run: RUN, folder: STARTED.folder }],
    ['of another name', { ...STARTED, run: 'production' }],
    ['of a name that goes on', { ...STARTED, run: `${RUN}\nx` }],
    ['of a name that is an option', { ...STARTED, run: '--all' }],
    ['of every label', { ...STARTED, run: '' }],
    ["in a folder of the user's", { ...STARTED, folder: '/home/runner/work' }],
    ['in the folder of all temporary files', { ...STARTED, folder: TEMPORARY }],
    ['in a folder of another run', { ...STARTED, folder: `${TEMPORARY}/rehearsal-ffffffff-Xy9z` }],
    ['in a folder elsewhere', { ...STARTED, folder: `/srv/${RUN}-Xy9z` }],
    ['in a folder below its own', { ...STARTED, folder: `${STARTED.folder}/../../../srv` }],
    ['in a folder by a way round', { ...STARTED, folder: `${TEMPORARY}/x/../${RUN}-Xy9z` }],
    ['in a folder within another', { ...STARTED, folder: `${TEMPORARY}/link/${RUN}-Xy9z` }],
    ['in the folder that has the name', { ...STARTED, folder: `${TEMPORARY}/${RUN}-/..` }],
    ['with evidence elsewhere', { ...STARTED, evidence: '/work' }],
  ])('is not believed: %s', (_, value) => {
    expect(() => startedOf(value)).toThrow(
      'The state of the step is not believed, and nothing is done by it: what was started is not its own',
    );
  });
});

describe('what is to be cached', () => {
  it.each<[string, Partial<CacheSettings>, unknown[]]>([
    ['nothing', {}, []],
    ['the folder of a local cache', {}, [LOCAL]],
    [
      'that of a scope',
      { scope: 'my-image.chain_1' },
      [{ ...LOCAL, key: entryKey('my-image.chain_1', HASH) }],
    ],
    ['images of the cache gha', { kind: 'gha' }, [IMAGE, IMAGE]],
    [
      'those of a scope',
      { kind: 'gha', scope: 'plan-image' },
      [{ ...IMAGE, key: entryKey('plan-image', `image-${KEY}`) }],
    ],
  ])('is believed: %s', (_, cache, uploads) => {
    expect(uploadsOf(uploads, cache)).toEqual(uploads);
  });

  it.each<[string, Partial<CacheSettings>, unknown]>([
    ['no list', {}, LOCAL],
    ['where the job may only read', { readOnly: 'a fork' }, [LOCAL]],
    ['where nothing is cached', { kind: 'none' }, [LOCAL]],
    ['where a registry is the cache', { kind: 'registry' }, [LOCAL]],
    ['an image in a local cache', {}, [IMAGE]],
    ['one folder in the cache gha', { kind: 'gha' }, [LOCAL]],
    ['one among its own', {}, [LOCAL, { ...LOCAL, folder: '/etc' }]],
    ['another folder', {}, [{ ...LOCAL, folder: '/home/runner/.ssh' }]],
    ['a folder around its own', {}, [{ ...LOCAL, folder: '/runner/temp' }]],
    ['a folder by a way out', {}, [{ ...LOCAL, folder: `${CACHE}/../../work` }]],
    [
      'another image than its key says',
      { kind: 'gha' },
      [{ ...IMAGE, folder: `${CACHE}/${HASH}` }],
    ],
    ["another action's key", {}, [{ ...LOCAL, key: 'node-cache-Linux-x64-npm' }]],
    ["another plan's key", { scope: 'mine' }, [{ ...LOCAL, key: entryKey('theirs', HASH) }]],
    ['a scope that no plan has', {}, [{ ...LOCAL, key: entryKey('latest', HASH) }]],
    ['a key that goes on', {}, [{ ...LOCAL, key: `${LOCAL.key}-x` }]],
    ['with more', {}, [{ ...LOCAL, cross: true }]],
  ])('is not believed: %s', (_, cache, value) => {
    expect(() => uploadsOf(value, cache)).toThrow(
      'The state of the step is not believed, and nothing is done by it: what is to be cached is not its own',
    );
  });
});
