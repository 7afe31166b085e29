/** What a chart shows of the run, in milliseconds since its start. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** The least that can be shown. */
export const SHORTEST_MS = 20;

/** A domain made longer or shorter by `factor`, with `at` staying where it is. */
export function zoom(domain: Domain, whole: Domain, factor: number, at: number): Domain {
  const span = domain.to - domain.from;
  const longest = whole.to - whole.from;
  const wanted = Math.min(Math.max(span * factor, Math.min(SHORTEST_MS, longest)), longest);
  const share = span > 0 ? (at - domain.from) / span : 0.5;
  const from = at - wanted * share;
  return within({ from, to: from + wanted }, whole);
}

/** A domain moved by milliseconds, as far as there is anything. */
export function pan(domain: Domain, whole: Domain, by: number): Domain {
  return within({ from: domain.from + by, to: domain.to + by }, whole);
}

/** The domain that shows an interval with as much room around it as half of it. */
export function around(interval: Domain, whole: Domain): Domain {
  const room = Math.max((interval.to - interval.from) / 2, SHORTEST_MS);
  return {
    from: Math.max(whole.from, interval.from - room),
    to: Math.min(whole.to, interval.to + room),
  };
}

/** A domain that shows a point: the same, or moved so that the point is in its middle. */
export function reveal(domain: Domain, whole: Domain, at: number): Domain {
  if (at >= domain.from && at <= domain.to) return domain;
  return pan(domain, whole, at - (domain.from + domain.to) / 2);
}

export function isWhole(domain: Domain, whole: Domain): boolean {
  return domain.from <= whole.from && domain.to >= whole.to;
}

function within({ from, to }: Domain, whole: Domain): Domain {
  const span = Math.min(to - from, whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - span);
  return { from: start, to: start + span };
}
