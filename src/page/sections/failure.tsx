import type { Report } from '../../report/model/schema';
import { PlaceOf } from '../parts/place';
import { LongText } from '../parts/text';

type Failure = NonNullable<Report['failure']>;

/** Cause of the failure, remediation and place. */
export function FailureSection({ failure }: { failure: Failure }) {
  const { code, phase, place, message, hint, lines } = failure;
  const [first = '', ...rest] = message.split('\n');
  const evidence = [...rest, ...lines].join('\n');
  return (
    <section class="failure" aria-labelledby="failure-title">
      <h2 id="failure-title">
        <span aria-hidden="true">✕</span> Failed{phase !== null && ` in “${phase}”`}
      </h2>
      <p class="cause">
        <code>{code}</code>: {first}
      </p>
      {hint !== null && (
        <p>
          <strong>What to do:</strong> {hint}
        </p>
      )}
      {place !== null && (
        <p>
          <strong>Where:</strong> <PlaceOf place={place} />
        </p>
      )}
      {evidence !== '' && <LongText text={evidence} />}
    </section>
  );
}
