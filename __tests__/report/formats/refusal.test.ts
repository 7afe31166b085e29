import { renderRefusal } from '../../../src/report/formats/refusal';
import { HOSTILE } from '../hostile';

it('is safe to display and limited in size', () => {
  const summary = renderRefusal(`${HOSTILE}\n${'x'.repeat(1 << 20)}`);
  expect(summary).not.toMatch(/^\s*::/m);
  expect(summary).not.toContain('\u001b');
  expect(summary.split('```')[0]).not.toContain('<script>');
  expect(Buffer.byteLength(summary)).toBeLessThan(100_000);
});
