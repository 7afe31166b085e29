import { percent, sharesOf } from '../../../src/page/model/tally';
import { statusWord } from '../../../src/report/model/format';

it('shares are of all votes, and amounts may exceed safe integers', () => {
  const tally = {
    yes: '90000000000000000000000000000',
    no: '5000000000000000000000000000',
    abstain: '5000000000000000000000000000',
    no_with_veto: '0',
  };
  expect(sharesOf(tally)).toEqual([
    { option: 'yes', label: 'yes', amount: tally.yes, share: 0.9 },
    { option: 'no', label: 'no', amount: tally.no, share: 0.05 },
    { option: 'no_with_veto', label: 'no with veto', amount: '0', share: 0 },
    { option: 'abstain', label: 'abstain', amount: tally.abstain, share: 0.05 },
  ]);
});

it.each([
  ['0', '0'],
  ['no amount', '-1'],
])('no votes have no shares: %s and %s', (yes, no) => {
  const shares = sharesOf({ yes, no, abstain: '0', no_with_veto: '9'.repeat(400) });
  expect(shares.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
});

it.each([
  [0, '0 %'],
  [0.000_01, '< 0.1 %'],
  [0.925, '92.5 %'],
  [0.999_99, '> 99.9 %'],
  [1, '100 %'],
])('%d is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

it('a status has a short name', () => {
  expect(statusWord('PROPOSAL_STATUS_PASSED')).toBe('passed');
  expect(statusWord('PROPOSAL_STATUS_VOTING_PERIOD')).toBe('voting period');
  expect(statusWord('submitted')).toBe('submitted');
});
