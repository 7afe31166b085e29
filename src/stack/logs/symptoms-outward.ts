import type { Diagnosis, Symptom } from './symptom';

/** Maximum distance between a failure and its address, in characters. */
const NEAR_CHARACTERS = 200;

/** Errors of programs that try to reach hosts outside the run. */
export const OUTWARD: readonly Symptom[] = [
  {
    // Service names of a run usually have no dot, and their addresses are always reachable.
    pattern:
      /(?:\blookup|could not resolve host:|EAI_AGAIN|ENOTFOUND|bad address|resolve host(?: address)?) ['"‘]?([\w-]+\.[\w.-]*\w)/i,
    diagnose: ([, host]) => wantedOut(String(host)),
  },
  {
    pattern: /network is unreachable|ENETUNREACH/i,
    diagnose: ({ input, index }) => {
      const near = input.slice(Math.max(0, index - NEAR_CHARACTERS), index + NEAR_CHARACTERS);
      return wantedOut(/\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]/i.exec(near)?.[0] ?? 'something');
    },
  },
  {
    pattern: /Temporary failure in name resolution/,
    diagnose: () => wantedOut('a name of no running service'),
  },
];

function wantedOut(host: string): Diagnosis {
  return {
    code: 'OUTSIDE_UNREACHABLE',
    cause: `it tried to reach ${host}, and the run has no outside access`,
    hint: 'Provide the data from a service of the stack or a file; stack.internet of the plan can give outside access to a helper without keys.',
  };
}
