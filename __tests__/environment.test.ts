import { environmentOf } from '../src/environment';
import { RehearsalError } from '../src/errors';

function read(text: string) {
  const secrets: string[] = [];
  return { variables: environmentOf(text, (value) => secrets.push(value)), secrets };
}

it('is a variable for each line, and every value is a secret', () => {
  const { variables, secrets } = read(
    'ALICE_PASSPHRASE=a b=c\r\n\n# bob\n  BOB_MNEMONIC=abandon about  \n_X1=\n',
  );
  expect(variables).toEqual({
    ALICE_PASSPHRASE: 'a b=c',
    BOB_MNEMONIC: 'abandon about',
    _X1: '',
  });
  expect(secrets).toEqual(['a b=c', 'abandon about', '']);
});

it('may be nothing', () => {
  expect(read('')).toEqual({ variables: {}, secrets: [] });
});

it.each(['abandon about', '=x', '1A=x', 'A-B=x', 'export A=x'])(
  'names a line that is none without what is in it: %s',
  (line) => {
    const broken = () => read(`OK=1\n${line}`);
    expect(broken).toThrow(RehearsalError);
    expect(broken).toThrow('Line 2 of the input environment is not NAME=value');
    expect(broken).not.toThrow(line);
  },
);
