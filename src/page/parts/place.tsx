import type { Report } from '../../report/model/schema';

type Place = NonNullable<Report['checks'][number]['place']>;

/** A line of a file: `rehearsal.yml:12`. */
export function PlaceOf({ place: { file, line } }: { place: Place }) {
  return (
    <code class="place">
      <bdi>{file}</bdi>:{line}
    </code>
  );
}
