import { renderRefusal } from '../../src/report/refusal';
import { HOSTILE } from './hostile';

it('has the cause, and below it what else is told', () => {
  expect(renderRefusal('The plan p.yml has 2 mistakes:\np.yml:1:1: a\np.yml:2:3: b')).toBe(
    [
      '## ❌ Upgrade rehearsal not begun',
      '',
      '**Cause:** The plan p.yml has 2 mistakes:',
      '',
      '```text',
      'p.yml:1:1: a',
      'p.yml:2:3: b',
      '```',
      '',
    ].join('\n'),
  );
});

it('is the cause alone where that is all', () => {
  expect(renderRefusal('There is no plan')).toBe(
    '## ❌ Upgrade rehearsal not begun\n\n**Cause:** There is no plan\n',
  );
});

it('is safe to show and of limited size', () => {
  const summary = renderRefusal(`${HOSTILE}\n${'x'.repeat(1 << 20)}`);
  expect(summary).not.toMatch(/^\s*::/m);
  expect(summary).not.toContain('\u001b');
  expect(summary.split('```')[0]).not.toContain('<script>');
  expect(Buffer.byteLength(summary)).toBeLessThan(100_000);
});
