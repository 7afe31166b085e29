import type { Report } from '../../report/schema';

type Place = NonNullable<Report['checks'][number]['place']>;

/** A line of a file as it is written everywhere: `rehearsal.yml:12`. */
export function PlaceOf({ place: { file, line } }: { place: Place }) {
  return (
    <code class="place">
      <bdi>{file}</bdi>:{line}
    </code>
  );
}
