import { commandFailure } from '../../../src/stack/homes/command-failure';

const USAGE = `Usage:
  chaind genesis gentx [key_name] [amount] [flags]

Aliases:
  gentx, g

Flags:
      --amount string   Error: is no error here
  -h, --help            help for gentx

Global Flags:
      --home string   directory (default "/root/.chaind")
`;
const GENTX = { work: 'Making the genesis transaction of val-alice (gentx)', hint: 'Set a value.' };
const failure = (stderr: string, stdout = '') =>
  commandFailure(GENTX, { exitCode: 1, stdout, stderr });

it.each([
  ['before its usage text', `Error: no such denom\n${USAGE}`, 'no such denom'],
  ['after its usage text', `${USAGE}\nError: no such denom\n`, 'no such denom'],
  [
    'below lines of its log',
    `10:02AM INF reading module=server\nError: no such denom\n${USAGE}\n`,
    'no such denom',
  ],
  ['before the line of main', `Error: no such denom\n${USAGE}\nno such denom\n`, 'no such denom'],
  ['of several lines', `Error: no such denom:\n  at gov\n${USAGE}`, 'no such denom: at gov'],
  [
    'in the log alone',
    '10:02AM INF starting\n10:02AM ERR failure when running app err="no such denom"\nbye\n',
    '10:02AM ERR failure when running app err="no such denom"',
  ],
  ['without a mark', 'reading\nno such denom\n', 'no such denom'],
  [
    'in a panic',
    'Error: before\npanic: no such denom\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:7\n',
    'panic: no such denom',
  ],
])('names purpose and reason of an error %s', (_, stderr, reason) => {
  expect(failure(stderr).message).toBe(`${GENTX.work} failed: ${reason}`);
});

it('shows the lines without the usage text, and the hint', () => {
  const { lines, hint, code } = failure(`Error: no such denom\n${USAGE}`, 'reading\n');
  expect({ lines, hint, code }).toEqual({
    lines: ['reading', 'Error: no such denom'],
    hint: 'Set a value.',
    code: 'CHAIN_COMMAND_FAILED',
  });
});

it('names a command without any output', () => {
  expect(failure('').message).toContain('ended with 1 and no output');
});

it('clips a reason of any length', () => {
  expect(failure(`Error: ${'x'.repeat(100_000)}`).message.length).toBeLessThan(1_200);
});
