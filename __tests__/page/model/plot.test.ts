import { plotOf } from '../../../src/page/model/plot';

it('times are to scale', () => {
  const plot = plotOf({ from: 1000, to: 3000 }, 400, 100);
  expect([1000, 2000, 3000, 4000].map(plot.x)).toEqual([0, 200, 400, 600]);
  expect([0, 100].map(plot.at)).toEqual([1000, 1500]);
});

it.each([
  [{ from: 0, to: 41_000 }, 900, ['0 s', '5 s', '10 s']],
  [{ from: 18_000, to: 19_000 }, 900, ['18.0 s', '18.1 s', '18.2 s']],
  [{ from: 18_000, to: 18_050 }, 500, ['18.00 s', '18.01 s', '18.02 s']],
  [{ from: 0, to: 3_600_000 }, 600, ['0 s', '15:00', '30:00']],
  [{ from: 0, to: 300_000 }, 900, ['0 s', '30 s', '1:00']],
])('the ticks of %j on %d pixels are round', (domain, width, labels) => {
  expect(
    plotOf(domain, width, 100)
      .ticks.slice(0, 3)
      .map(({ label }) => label),
  ).toEqual(labels);
});

it('any width has a few ticks', () => {
  for (const width of [0, 50, 300, 2000]) {
    const { ticks } = plotOf({ from: 0, to: 41_000 }, width, 100);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(50);
  }
});
