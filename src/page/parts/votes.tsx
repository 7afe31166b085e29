import type { Report } from '../../report/model/schema';
import { groupDigits } from '../../text/format';
import { percent, sharesOf } from '../model/tally';

type Tally = NonNullable<NonNullable<Report['upgrades'][number]['proposal']>['tally']>;

/** Bar of the shares of the vote options. */
export function VoteBar({ tally }: { tally: Tally }) {
  const shares = sharesOf(tally);
  const cast = shares.filter(({ share }) => share > 0);
  const words = cast.map(({ label, share }) => `${label} ${percent(share)}`).join(', ');
  if (cast.length === 0) return <span>no votes</span>;
  return (
    <span class="votes">
      <span class="vote-bar" role="img" aria-label={`Votes: ${words}`}>
        {cast.map(({ option, share }) => (
          <span key={option} class={option} style={{ flexGrow: share, flexBasis: 0 }} />
        ))}
      </span>
      <span aria-hidden="true">{words}</span>
    </span>
  );
}

/** Rows of the table of votes. */
export function voteRows(tally: Tally) {
  return sharesOf(tally).map(({ label, amount, share }) => [
    label,
    groupDigits(amount),
    percent(share),
  ]);
}
