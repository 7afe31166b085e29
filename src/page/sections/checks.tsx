import { useId, useMemo, useState } from 'preact/hooks';
import {
  type Check,
  countResults,
  type Filter,
  filterChecks,
  firstFilter,
  RESULTS,
} from '../model/checks';
import { counted } from '../model/times';
import { Badge, type Tone } from '../parts/badge';
import { More } from '../parts/more';
import { PlaceOf } from '../parts/place';
import { Section } from '../parts/section';
import { LongText } from '../parts/text';

const PART = 60;
const TONES: Readonly<Record<Check['result'], Tone>> = {
  passed: 'pass',
  failed: 'fail',
  'not reached': 'open',
};

/** List of the checks, with a filter by result and text. */
export function ChecksSection({ checks }: { checks: readonly Check[] }) {
  const [filter, setFilter] = useState<Filter>(() => firstFilter(checks));
  const [text, setText] = useState('');
  const counts = useMemo(() => countResults(checks), [checks]);
  const found = useMemo(() => filterChecks(checks, filter, text), [checks, filter, text]);
  const search = useId();
  return (
    <Section id="checks" title="Checks">
      <div class="filter">
        <fieldset>
          <legend class="unseen">Result</legend>
          {(['all', ...RESULTS] as const).map((result) => (
            <label key={result}>
              <input
                type="radio"
                name="result"
                checked={filter === result}
                onChange={() => setFilter(result)}
              />
              <span>
                {result} <b>{counts[result]}</b>
              </span>
            </label>
          ))}
        </fieldset>
        <label for={search}>Text</label>
        <input
          id={search}
          type="search"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="muted" role="status">
          {counted(found.length, 'check')}
        </span>
      </div>
      <More key={`${filter} ${text}`} items={found} size={PART} noun="checks">
        {(shown) => (
          <ul class="checks">
            {shown.map((check) => (
              <OneCheck key={`${check.suite} ${check.name}`} check={check} />
            ))}
          </ul>
        )}
      </More>
    </Section>
  );
}

function OneCheck({ check: { suite, name, result, message, place } }: { check: Check }) {
  return (
    <li>
      <Badge tone={TONES[result]}>{result}</Badge>
      <span class="muted">{suite}</span>
      <div>
        <p>
          {name}
          {place !== null && <PlaceOf place={place} />}
        </p>
        {message !== null && <LongText text={message} />}
      </div>
    </li>
  );
}
