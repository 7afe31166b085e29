import { listed } from '../text/words';
import type { FoundNode } from './nodes';

/** Returns true if the home of a node is a guess, or none of several could be picked. */
export function isUnsure({ homeFrom, otherHomes }: FoundNode): boolean {
  return homeFrom?.isCertain === false || otherHomes.length > 0;
}

/** Sentences about a home that was picked among several, or could not be; none for a mounted or named one. */
export function homeNotes({ service, homeFrom, otherHomes }: FoundNode): string[] {
  if (otherHomes.length > 0) {
    const found = listed(otherHomes);
    return [
      `the home of ${service} is unknown among ${found}: name it with --home in its command, or after its service`,
    ];
  }
  if (homeFrom === undefined || homeFrom.isEvident) return [];
  const { home, reason, isCertain } = homeFrom;
  return [`the home of ${service} is ${isCertain ? '' : 'probably '}${home}: ${reason}`];
}
