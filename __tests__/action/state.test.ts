import { type Known, leftBy } from '../../src/action/state';
import { entryKey } from '../../src/images/store/actions';
import type { CacheSettings } from '../../src/images/store/cache-kinds';
import { failure } from '../helpers/failure';

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

it('is empty if nothing was saved', () => {
  expect(leftBy({ started: '', uploads: '' }, known())).toEqual({
    started: undefined,
    uploads: [],
  });
});

describe('the started run', () => {
  it('is accepted in the form that a step saves', () => {
    expect(startedOf(STARTED)).toEqual(STARTED);
  });

  it.each<[string, unknown]>([
    ['no JSON', undefined],
    ['no object', [STARTED]],
    ['with more keys', { ...STARTED, image: 'debian' }],
    ['with fewer keys', { run: RUN, folder: STARTED.folder }],
    ['with another name', { ...STARTED, run: 'production' }],
    ['with a longer name', { ...STARTED, run: `${RUN}\nx` }],
    ['with an option as its name', { ...STARTED, run: '--all' }],
    ['with an empty name', { ...STARTED, run: '' }],
    ["in a folder of the user's", { ...STARTED, folder: '/home/runner/work' }],
    ['in the folder of all temporary files', { ...STARTED, folder: TEMPORARY }],
    ['in a folder of another run', { ...STARTED, folder: `${TEMPORARY}/rehearsal-ffffffff-Xy9z` }],
    ['in a folder elsewhere', { ...STARTED, folder: `/srv/${RUN}-Xy9z` }],
    ['in a folder below its own', { ...STARTED, folder: `${STARTED.folder}/../../../srv` }],
    ['in a folder by a detour', { ...STARTED, folder: `${TEMPORARY}/x/../${RUN}-Xy9z` }],
    ['in a folder within another', { ...STARTED, folder: `${TEMPORARY}/link/${RUN}-Xy9z` }],
    ['in the parent of its folder', { ...STARTED, folder: `${TEMPORARY}/${RUN}-/..` }],
    ['with evidence elsewhere', { ...STARTED, evidence: '/work' }],
  ])('is rejected: %s', (_, value) => {
    expect(() => startedOf(value)).toThrow(failure('STEP_STATE_UNTRUSTED'));
  });
});

describe('the saved uploads', () => {
  it.each<[string, Partial<CacheSettings>, unknown[]]>([
    ['nothing', {}, []],
    ['the folder of a local cache', {}, [LOCAL]],
    [
      'the folder of a scope',
      { scope: 'my-image.chain_1' },
      [{ ...LOCAL, key: entryKey('my-image.chain_1', HASH) }],
    ],
    ['images of the cache gha', { kind: 'gha' }, [IMAGE, IMAGE]],
    [
      'images of a scope',
      { kind: 'gha', scope: 'plan-image' },
      [{ ...IMAGE, key: entryKey('plan-image', `image-${KEY}`) }],
    ],
  ])('are accepted: %s', (_, cache, uploads) => {
    expect(uploadsOf(uploads, cache)).toEqual(uploads);
  });

  it.each<[string, Partial<CacheSettings>, unknown]>([
    ['no list', {}, LOCAL],
    ['in a read-only job', { readOnly: 'a fork' }, [LOCAL]],
    ['without a cache', { kind: 'none' }, [LOCAL]],
    ['with a registry as the cache', { kind: 'registry' }, [LOCAL]],
    ['an image in a local cache', {}, [IMAGE]],
    ['one folder in the cache gha', { kind: 'gha' }, [LOCAL]],
    ['one among its own', {}, [LOCAL, { ...LOCAL, folder: '/etc' }]],
    ['another folder', {}, [{ ...LOCAL, folder: '/home/runner/.ssh' }]],
    ['a folder around its own', {}, [{ ...LOCAL, folder: '/runner/temp' }]],
    ['a folder by a path out of the cache', {}, [{ ...LOCAL, folder: `${CACHE}/../../work` }]],
    ['an image under another key', { kind: 'gha' }, [{ ...IMAGE, folder: `${CACHE}/${HASH}` }]],
    ["another action's key", {}, [{ ...LOCAL, key: 'node-cache-Linux-x64-npm' }]],
    ["another plan's key", { scope: 'mine' }, [{ ...LOCAL, key: entryKey('theirs', HASH) }]],
    ['an unknown scope', {}, [{ ...LOCAL, key: entryKey('latest', HASH) }]],
    ['a longer key', {}, [{ ...LOCAL, key: `${LOCAL.key}-x` }]],
    ['with more keys', {}, [{ ...LOCAL, cross: true }]],
  ])('are rejected: %s', (_, cache, value) => {
    expect(() => uploadsOf(value, cache)).toThrow(failure('STEP_STATE_UNTRUSTED'));
  });
});
