import { askedQueries } from '../../report/model/queries';
import type { Report } from '../../report/model/schema';
import { More } from '../parts/more';
import { Section } from '../parts/section';
import { QueryCard } from './query';

const PART = 5;

/** The queries, each with a comparison of its answers. */
export function DataSection({ queries }: Pick<Report, 'queries'>) {
  const asked = askedQueries(queries);
  return (
    <Section
      id="data"
      title="Data"
      note="Answers to the queries on each release, and their changes."
    >
      {asked.length === 0 && <p>No queries were asked.</p>}
      <More items={asked} size={PART} noun="queries">
        {(shown) => shown.map((one) => <QueryCard key={one.name} asked={one} />)}
      </More>
    </Section>
  );
}
