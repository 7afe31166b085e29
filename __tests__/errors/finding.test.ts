import { refuse } from '../../src/errors/finding';

it('throws nothing without findings', () => {
  expect(() => refuse([])).not.toThrow();
});

it('throws the first finding, and lists the others with their codes', () => {
  const findings = [
    { code: 'DEPOSIT_TOO_LOW' as const, message: 'a', hint: 'do a', planPath: ['pace'] },
    { code: 'QUORUM_NOT_REACHED' as const, message: 'b', hint: 'do b.' },
    { code: 'PORTS_UNAVAILABLE' as const, message: 'c', hint: 'do c.' },
  ];
  expect(() => refuse(findings)).toThrow(
    expect.objectContaining({
      ...{ name: 'RehearsalError', ...findings[0] },
      lines: [
        expect.stringMatching(/QUORUM_NOT_REACHED: b.* do b\.$/),
        expect.stringMatching(/PORTS_UNAVAILABLE: c.* do c\.$/),
      ],
    }),
  );
});
