import { feeDemand, isFeeRefusal } from '../../../src/chain/client/fee-refusal';
import { priceText } from '../../../src/chain/modules/coins';

/** Required and given amounts of a text, in the notation of coins. */
function read(log: string) {
  const { required, given } = feeDemand(log);
  return [required.map(priceText).join(','), given.map(priceText).join(',')];
}

// Texts of x/auth/ante (SDK), Gaia, Skip, Ethermint, cosmos/evm, Osmosis, Celestia and the SDK's forks.
it.each([
  ['insufficient fees; got:  required: 25000uatom: insufficient fee', '25000uatom', ''],
  ['insufficient fees; got: 5stake required: 10photon,20stake: x', '10photon,20stake', '5stake'],
  ['failed to check required fee: insufficient fee; got: 1a required: 2a', '2a', '1a'],
  [
    'got: 0uatom required: 700uatom, minGasPrice: 0.000700000000000000uatom, gas: 48',
    '700uatom',
    '0uatom',
  ],
  [
    'fee not provided. Please use the --fees flag. The minimun global fee for this tx is: 9aevmos: insufficient fee',
    '9aevmos',
    '',
  ],
  [
    'provided fee < minimum global fee (20stake < 100stake). Please increase the gas price.: insufficient fee',
    '100stake',
    '20stake',
  ],
  ['provided fee < minimum global fee (1 < 100). Please increase the priority tip', '100', '1'],
  [
    'gas prices too low, got: 25000000000aevmos required: 26152401000aevmos. Please retry using a higher gas price or a higher fee: insufficient fee',
    '26152401000aevmos',
    '25000000000aevmos',
  ],
  [
    'gas prices too low, got: 0.002500000000000000ulume required: 0.010986328125000000ulume. Please retry',
    '0.010986328125ulume',
    '0.0025ulume',
  ],
  [
    'insufficient fees; got: 3ibc/AB which converts to 2uosmo. required: 9uosmo',
    '9uosmo',
    '3ibc/AB',
  ],
  [
    'insufficient gas price for the network: got: 10utia required at least: 800utia: insufficient fee',
    '800utia',
    '10utia',
  ],
  [
    'insufficient fee: got 0ubld, want at least the base fee of 50ubld (gas limit 10 x base fee 5)',
    '50ubld',
    '0ubld',
  ],
  ['fee required: "40nhash", fee provided: ""', '40nhash', ''],
  ['min-gas-price not met: required >=7uzag, got 1uzag (gas=5)', '7uzag', '1uzag'],
  ['minimum fee 5factory/x1/y.z, got 2factory/x1/y.z', '5factory/x1/y.z', '2factory/x1/y.z'],
  ['got: 3stake, minimum required: 4stake', '4stake', '3stake'],
  ['provided fee < minimum global fee (0aevmos < ). Please increase the gas price.', '', ''],
  ['a fee is required. Got 5stake', '', ''],
  ['got length 0 fees: no fee coin provided. Must provide one.', '', ''],
])('%s', (log, required, given) => {
  const found = read(log);
  expect(found[0]).toBe(required);
  if (required !== '') expect(found[1]).toBe(given);
});

it('reads a hostile text in a moment', () => {
  for (const unit of ['required 1', '1a,', '<', 'got: ', '9', 'minimum (']) {
    const text = unit.repeat(100_000);
    const start = performance.now();
    feeDemand(text);
    expect(performance.now() - start).toBeLessThan(100);
  }
});

it.each([
  [{ code: 13, codespace: 'sdk', log: '' }, true],
  [{ code: 5, codespace: 'sdk', log: 'spendable balance 0stake is smaller than 5stake' }, false],
  [{ code: 3, codespace: 'feemarket', log: 'gas prices too low, got: 1a required: 2a' }, true],
  [{ code: 13, codespace: 'gov', log: 'inactive proposal' }, false],
  [{ code: 0, codespace: '', log: 'insufficient fee' }, false],
])('%j is a refusal for the fee: %s', (answer, is) => {
  expect(isFeeRefusal(answer)).toBe(is);
});
