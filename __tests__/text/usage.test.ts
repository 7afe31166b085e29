import { withoutUsage } from '../../src/text/usage';

const FLAGS = [
  '  -h, --help                         help for start',
  '      --home string                  The application home directory (default "/root/.app")',
];
const USAGE = [
  'Usage:',
  '  appd start [flags]',
  '',
  'Flags:',
  ...FLAGS,
  '',
  'Global Flags:',
  '      --log_no_color        Disable colored logs',
  '',
  'Use "appd [command] --help" for more information about a command.',
];

it.each<[string, string[], string[]]>([
  ['before and after it', ['one', ...USAGE, '', 'two'], ['one', '', 'two']],
  ['after a text whose beginning is missing', [...FLAGS, '', 'Flags:', 'two'], ['', 'two']],
  [
    'of a log with indented lines',
    ['panic: x', '\tmain.go:1', 'a: b'],
    ['panic: x', '\tmain.go:1', 'a: b'],
  ],
  ['of a log that names flags', ['set --home', '  - --home'], ['set --home', '  - --home']],
])('keeps lines %s', (_, lines, kept) => expect(withoutUsage(lines)).toEqual(kept));
