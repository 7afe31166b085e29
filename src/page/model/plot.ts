import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatElapsed } from './times';
import type { Domain } from './zoom';

/** A plot: a range of time at a size in pixels. */
export interface Plot {
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  /** Maps a time to a pixel. */
  readonly x: (ms: number) => number;
  /** Maps a pixel to a time. */
  readonly at: (pixel: number) => number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Width of a label of the axis, in pixels. */
const TICK_PIXELS = 90;

export function plotOf(domain: Domain, width: number, height: number): Plot {
  const scale = scaleLinear([domain.from, domain.to], [0, width]);
  return {
    domain,
    width,
    height,
    x: (ms) => scale(ms),
    at: (pixel) => scale.invert(pixel),
    ticks: ticksOf(domain, Math.max(2, Math.floor(width / TICK_PIXELS))),
  };
}

/** Ticks at round times, on a scale of clock times so that minutes are divided by sixty. */
function ticksOf({ from, to }: Domain, count: number): Tick[] {
  const times = scaleUtc([new Date(from), new Date(to)], [0, 1])
    .ticks(count)
    .map(Number);
  const step = (times[1] ?? from + 1000) - (times[0] ?? from);
  return times.map((at) => ({ at, label: formatElapsed(at, step) }));
}
