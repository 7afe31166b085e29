import { RehearsalError } from '../../src/errors';
import { refuse } from '../../src/preflight/finding';

it('refuses nothing where nothing is found', () => {
  expect(() => refuse([])).not.toThrow();
});

it('refuses with all findings at once, the first as its message', () => {
  const findings = [
    { message: 'a', hint: 'do a', planPath: ['pace'] },
    { message: 'b', hint: 'do b.' },
    { message: 'c', hint: 'do c.' },
  ];
  let thrown: unknown;
  try {
    refuse(findings);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(RehearsalError);
  expect(thrown).toMatchObject({
    message: 'a',
    hint: 'do a',
    planPath: ['pace'],
    lines: ['Also: b. do b.', 'Also: c. do c.'],
  });
});
