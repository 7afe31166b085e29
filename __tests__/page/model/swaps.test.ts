import { swapsOf } from '../../../src/page/model/swaps';
import type { Report } from '../../../src/report/model/schema';
import { failedReport, passedReport } from '../reports';

type Upgrade = Report['upgrades'][number];

it('swaps are measured from the first halt', () => {
  const [upgrade] = passedReport().upgrades as [Upgrade];
  expect(swapsOf(upgrade)).toEqual({
    swaps: [
      { service: 'node-carol', from: 20, to: 2210 },
      { service: 'sentry-alice', from: 40, to: 2080 },
      { service: 'sentry-bob', from: 0, to: 1720 },
      { service: 'val-alice', from: 50, to: 2260 },
      { service: 'val-bob', from: 10, to: 1950 },
    ],
    resumed: 3260,
    span: 3260,
  });
});

it('unfinished swaps have no end', () => {
  const [, upgrade] = failedReport().upgrades as [Upgrade, Upgrade];
  expect(swapsOf(upgrade)).toMatchObject({
    swaps: [{ to: null }, { to: null }, { to: null }, { to: null }, { to: null }],
    resumed: null,
    span: 50,
  });
});

it('no swaps exist if no node halted', () => {
  const [upgrade] = passedReport().upgrades as [Upgrade];
  expect(swapsOf({ ...upgrade, nodes: [] })).toBeNull();
});
