/** Number of hex digits of a hash that distinguish it where people compare hashes. */
const HASH_DIGITS = 12;

export function shortHash(hash: string): string {
  return hash.slice(0, HASH_DIGITS);
}

/** A duration to be read: `150 ms`, `2.31 s`, `1 min 58 s`, `2 h 05 min`. */
export function formatDuration(ms: number): string {
  const [whole, hundredths, seconds] = [ms, ms / 10, ms / 1000].map(Math.round) as [
    number,
    number,
    number,
  ];
  if (whole < 1000) return `${whole} ms`;
  if (hundredths < 6000) return `${(hundredths / 100).toFixed(2)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

/** An amount of base units with its thousands apart; what is no amount stays as it is. */
export function groupDigits(amount: string): string {
  return /^\d{1,60}$/.test(amount) ? amount.replace(/\B(?=(\d{3})+$)/g, ',') : amount;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A number of bytes in gigabytes of 10^9: `9.1 GB`. */
export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
