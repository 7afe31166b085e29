/** Time range of a chart, in milliseconds since the start of the run. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** Minimum length of a time range. */
export const SHORTEST_MS = 20;

/** Scales the length of a domain by `factor`, with `at` staying in place. */
export function zoom(domain: Domain, whole: Domain, factor: number, at: number): Domain {
  const span = domain.to - domain.from;
  const longest = whole.to - whole.from;
  const wanted = Math.min(Math.max(span * factor, Math.min(SHORTEST_MS, longest)), longest);
  const share = span > 0 ? (at - domain.from) / span : 0.5;
  const from = at - wanted * share;
  return within({ from, to: from + wanted }, whole);
}

/** Moves a domain by milliseconds, within the whole run. */
export function pan(domain: Domain, whole: Domain, by: number): Domain {
  return within({ from: domain.from + by, to: domain.to + by }, whole);
}

/** The domain of an interval, with half its length on each side. */
export function around(interval: Domain, whole: Domain): Domain {
  const room = Math.max((interval.to - interval.from) / 2, SHORTEST_MS);
  return {
    from: Math.max(whole.from, interval.from - room),
    to: Math.min(whole.to, interval.to + room),
  };
}

/** Moves a domain so that a point is in its middle, unless it contains the point already. */
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
