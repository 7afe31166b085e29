import { useMemo, useState } from 'preact/hooks';
import type { Gap } from '../model/blocks';
import { around, type Domain, pan, reveal, zoom } from '../model/zoom';

/** Time range of the run in view, shared by all charts. */
export interface View {
  readonly domain: Domain;
  readonly whole: Domain;
  /** @param at time that stays in place; by default the middle */
  zoom(factor: number, at?: number): void;
  /** @param share distance to the right, as a share of the range in view */
  pan(share: number): void;
  move(domain: Domain): void;
  showGap(gap: Gap): void;
  /** Moves a time into view, unless it is already. */
  reveal(at: number): void;
  reset(): void;
}

export const ZOOM_STEP = 1.6;
export const PAN_STEP = 0.2;

export function useView(lengthMs: number): View {
  const whole = useMemo(() => ({ from: 0, to: lengthMs }), [lengthMs]);
  const [domain, setDomain] = useState<Domain>(whole);
  return useMemo(
    () => ({
      domain,
      whole,
      zoom: (factor, at = (domain.from + domain.to) / 2) =>
        setDomain((now) => zoom(now, whole, factor, at)),
      pan: (share) => setDomain((now) => pan(now, whole, share * (now.to - now.from))),
      move: setDomain,
      showGap: (gap) => setDomain(around(gap, whole)),
      reveal: (at) => setDomain((now) => reveal(now, whole, at)),
      reset: () => setDomain(whole),
    }),
    [domain, whole],
  );
}
