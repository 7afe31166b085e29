import { startedBy, startedIn } from '../../src/draft/started';

describe('the program that a script starts as a node', () => {
  it.each<[string, string, string | undefined]>([
    ['called directly', 'demod init x\nexec demod start --x "$A"\n', 'demod'],
    ['by its path', 'if true; then /usr/bin/demod start; fi', 'demod'],
    ['with flags before the command', 'demod -t --home "/demo" --log=info start', 'demod'],
    [
      'in a variable',
      'BINARY=demod\n# then start\necho "to start"\nexec $BINARY --home /demo start',
      'demod',
    ],
    ['in a variable with a default', `BIN="\${BIN:-/bin/demod}"\n"$BIN" start &`, 'demod'],
    ['on a continued line', 'demod \\\n  start', 'demod'],
    ['in a shell', 'bash -c "demod start"', 'demod'],
    ['after variables of its own', 'A=1 nohup demod start', 'demod'],
    ['not in a comment', '# Makes a home, then start the node.\n  # demod start', undefined],
    ['not in a text', 'echo \'demod start\'\nprintf "waiting to start"', undefined],
    ['not another program', 'npm start; cosmovisor start; hermes --config x start', undefined],
    ['not another command', 'demod status start', undefined],
    ['not in an unknown variable', '$UNKNOWN start', undefined],
  ])('%s', (_, text, program) => expect(startedBy(text)).toBe(program));

  it('may be in a variable of the service', () => {
    const variables = new Map([['NAME', 'demod']]);
    expect(startedBy('exec $NAME start', variables)).toBe('demod');
    expect(startedIn(['sh', '-ec', '$NAME start'], variables)).toBe('demod');
  });
});
