import { RehearsalError } from '../../src/errors/errors';

/** The failure of a promise, which must be one with a message for users. */
export async function failureOf(work: Promise<unknown>): Promise<RehearsalError> {
  const error = await work.then(
    (value) => {
      throw new Error(`it did not fail, but gave ${JSON.stringify(value)}`);
    },
    (failure: unknown) => failure,
  );
  if (!(error instanceof RehearsalError)) throw error;
  return error;
}
