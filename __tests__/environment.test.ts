import { environmentOf } from '../src/environment';
import { RehearsalError } from '../src/errors';

it('is a variable for each line that has a value', () => {
  const lines = 'ALICE_PASSPHRASE=a b=c\r\n\n# bob\n  BOB_MNEMONIC=abandon about  \n_X1=\n';
  expect(environmentOf(lines)).toEqual({
    ALICE_PASSPHRASE: 'a b=c',
    BOB_MNEMONIC: 'abandon about',
  });
});

it('may be nothing', () => {
  expect(environmentOf('')).toEqual({});
});

it.each(['abandon about', '=x', '1A=x', 'A-B=x', 'export A=x'])(
  'names a line that is none without what is in it: %s',
  (line) => {
    const broken = () => environmentOf(`OK=1\n${line}`);
    expect(broken).toThrow(RehearsalError);
    expect(broken).toThrow('Line 2 of the input environment is not NAME=value');
    expect(broken).not.toThrow(line);
  },
);
