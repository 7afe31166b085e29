import {
  companionImages,
  companionOverlay,
  companionsChangedAt,
} from '../../../src/stack/compose/companions';
import { imageOf } from '../../helpers/images';
import { checkersPlan } from '../../helpers/plan';

const plan = checkersPlan({
  stack: {
    ...{ compose: ['compose.yml'], rpc: 'node-carol' },
    companions: {
      feed: { 'v1.1': { image: 'feed:2', command: ['--at', '$NODE'] }, v2: { command: ['--new'] } },
      oracle: { v2: { image: 'oracle:3' } },
    },
  },
});
const images = new Map([
  ['feed:2', imageOf('sha256:feed')],
  ['oracle:3', imageOf('sha256:oracle')],
]);

it('the images of helpers that change are those of all releases', () => {
  expect(companionImages(plan)).toEqual(['feed:2', 'oracle:3']);
  expect(companionImages(checkersPlan())).toEqual([]);
});

it('helpers change at the releases of the plan', () => {
  expect(companionsChangedAt(plan, 'v1.1')).toEqual(['feed']);
  expect(companionsChangedAt(plan, 'v2')).toEqual(['feed', 'oracle']);
  expect(companionsChangedAt(plan, 'v1')).toEqual([]);
});

it('a helper runs what the releases so far changed, literally', () => {
  expect(companionOverlay(plan, 'v1.1', images)).toEqual({
    services: { feed: { image: 'sha256:feed', command: ['--at', '$$NODE'] } },
  });
  expect(companionOverlay(plan, 'v2', images)).toEqual({
    services: {
      feed: { image: 'sha256:feed', command: ['--new'] },
      oracle: { image: 'sha256:oracle' },
    },
  });
});
