import { messageOf, RehearsalError } from '../../errors/errors';

/** A fact, or in words what is not on this machine or did not answer, and perhaps what to do about it. */
export type Known<T> =
  | { readonly known: T }
  | { readonly absent: string; readonly remedy?: string };

/** A fact, or why it is not known: `wrong` is the failure that a rehearsal would end with. */
export type Fact<T> = Known<T> | { readonly wrong: RehearsalError };

/** A fact that is read by a rehearsal too. @throws errors that are bugs of this project */
export async function factOf<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { known: await read() };
  } catch (error) {
    if (error instanceof RehearsalError) return { wrong: error };
    throw error;
  }
}

/** Message of an error; of an aborted command the reason. */
export function whyOf(error: unknown): string {
  const isLimit = error instanceof Error && error.name === 'TimeoutError';
  return isLimit ? 'it did not answer in time' : messageOf(error);
}
