import type { Report } from '../../report/schema';
import { askedQueries } from '../model/queries';
import { More } from '../parts/more';
import { Section } from '../parts/section';
import { QueryCard } from './query';

const PART = 5;

/** The queries before and after, each with its answers beside each other. */
export function DataSection({ queries }: Pick<Report, 'queries'>) {
  const asked = askedQueries(queries);
  return (
    <Section
      id="data"
      title="Data"
      note="What the queries answered on each release, and what changed."
    >
      {asked.length === 0 && <p>No query was asked.</p>}
      <More items={asked} size={PART} noun="queries">
        {(shown) => shown.map((one) => <QueryCard key={one.name} asked={one} />)}
      </More>
    </Section>
  );
}
