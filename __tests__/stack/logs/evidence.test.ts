import { evidenceIn } from '../../../src/stack/logs/evidence';
import { HALT } from '../../rehearsal/log-lines';

/** A trace as Go writes it, of a binary built with -trimpath. */
const TRACE = [
  'panic: assignment to entry in nil map [recovered]',
  '\tpanic: assignment to entry in nil map',
  '',
  'goroutine 1 [running]:',
  'panic({0x1a2b3c, 0x4d5e6f})',
  '\truntime/panic.go:787 +0x132',
  'github.com/cosmos/cosmos-sdk/baseapp.(*BaseApp).FinalizeBlock.func1()',
  '\tgithub.com/cosmos/cosmos-sdk@v0.53.8/baseapp/abci.go:888 +0x1d',
  'bufio.(*Reader).fill(0xc000123456)',
  '\tbufio/bufio.go:113 +0x103',
  'checkers/app.recountGames({0x29f5ae8, 0xc000123456})',
  '\tcheckers/app/fault.go:14 +0x5e',
  'checkers/app.(*App).prepareUpgrades.func1({0x29f5ae8?, 0xc0?}, {{0xc0, 0x8}}, 0xc1)',
  '\tcheckers/app/app.go:170 +0x8c',
  ...Array.from({ length: 40 }, (_, i) => [
    `github.com/cosmos/cosmos-sdk/x/upgrade/keeper.Keeper.Apply${i}(...)`,
    `\tgithub.com/cosmos/cosmos-sdk@v0.53.8/x/upgrade/keeper/keeper.go:${i}`,
  ]).flat(),
  'main.main()',
  '\tcheckers/cmd/checkersd/main.go:20 +0x1d',
  'created by github.com/cometbft/cometbft/consensus.(*State).OnStart in goroutine 1',
  '\tgithub.com/cometbft/cometbft@v0.38.26/consensus/state.go:397 +0x10c',
];
const BEFORE = ['one', 'two', '8:28PM INF applying upgrade "v2" at height: 68 module=x/upgrade'];

describe('lines of evidence', () => {
  it('are the last lines', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`);
    expect(evidenceIn(lines)).toEqual(lines.slice(-20));
    expect(evidenceIn(['x'.repeat(1_000)])[0]?.length).toBe(301);
  });

  it('are those around a usage text', () => {
    const flags = Array.from({ length: 30 }, (_, i) => `      --flag-${i} string   A flag`);
    const error = 'set min gas price in app.toml or flag or env variable';
    expect(evidenceIn([...flags, '', 'Global Flags:', ...flags, '', error, ''])).toEqual([error]);
  });

  it('are, of a panic, its message, the lines before it and the calls of the chain’s own code', () => {
    const exit = '8:28PM ERR error="exit status 2" module=cosmovisor';
    expect(evidenceIn([...BEFORE, ...TRACE, 'exit status 2', exit])).toEqual([
      ...BEFORE,
      'panic: assignment to entry in nil map [recovered]',
      '\tpanic: assignment to entry in nil map',
      '  at checkers/app.recountGames (checkers/app/fault.go:14)',
      '  at checkers/app.(*App).prepareUpgrades.func1 (checkers/app/app.go:170)',
      '  at main.main (checkers/cmd/checkersd/main.go:20)',
      exit,
    ]);
  });

  it('are all lines of a long message', () => {
    const message = ['panic: failed to migrate:', 'store gold', 'has no index'];
    expect(evidenceIn([...message, ...TRACE.slice(2, 12)]).slice(0, 4)).toEqual([
      ...message,
      '  at checkers/app.recountGames (checkers/app/fault.go:14)',
    ]);
  });

  it('are those of a binary built without -trimpath, too', () => {
    const trace = [
      'panic: no',
      'goroutine 7 [running]:',
      'runtime.gopanic(0x1)',
      '\t/usr/local/go/src/runtime/panic.go:787 +0x132',
      'github.com/cosmos/cosmos-sdk/types/module.Manager.RunMigrations(0x1)',
      '\t/go/pkg/mod/github.com/cosmos/cosmos-sdk@v0.50.1/types/module/module.go:10 +0x1',
      'github.com/acme/chain/v2/x/gold/keeper.Migrate(0x1)',
      '\t/src/x/gold/keeper/migrate.go:33 +0x1',
    ];
    expect(evidenceIn(trace)).toEqual([
      'panic: no',
      '  at github.com/acme/chain/v2/x/gold/keeper.Migrate (/src/x/gold/keeper/migrate.go:33)',
    ]);
  });

  it('are, of a failure of consensus, the calls in its field', () => {
    const stack = TRACE.slice(3).join('\\n').replaceAll('\t', '\\t');
    const line = `8:28PM ERR CONSENSUS FAILURE!!! err="no game" module=consensus stack="${stack}"`;
    expect(evidenceIn([...BEFORE, line])).toEqual([
      ...BEFORE,
      '8:28PM ERR CONSENSUS FAILURE!!! err="no game" module=consensus',
      '  at checkers/app.recountGames (checkers/app/fault.go:14)',
      '  at checkers/app.(*App).prepareUpgrades.func1 (checkers/app/app.go:170)',
      '  at main.main (checkers/cmd/checkersd/main.go:20)',
    ]);
  });

  it('are the first calls that are not Go’s where none is of the chain', () => {
    const trace = [...TRACE.slice(0, 8)];
    expect(evidenceIn(trace).at(-1)).toBe(
      '  at github.com/cosmos/cosmos-sdk/baseapp.(*BaseApp).FinalizeBlock.func1 (github.com/cosmos/cosmos-sdk@v0.53.8/baseapp/abci.go:888)',
    );
  });

  it('are the last ones if the panic is long past, or the expected halt of an upgrade', () => {
    const later = Array.from({ length: 20 }, (_, i) => `8:29PM INF block ${i}`);
    expect(evidenceIn([...TRACE, ...later])).toEqual(later);
    expect(evidenceIn(HALT)[0]).toBe(HALT[0]);
    const halt = ['panic: UPGRADE "v2" NEEDED at height: 7: ', ...TRACE.slice(2)];
    expect(evidenceIn(halt)).toEqual(halt.slice(-20));
  });
});
