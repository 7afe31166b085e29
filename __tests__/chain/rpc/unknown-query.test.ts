import { isUnknownQuery } from '../../../src/chain/rpc/unknown-query';

it.each([
  'Query failed with (6): unknown query path: unknown request',
  'rpc error: code = Unimplemented desc = unknown service cosmos.gov.v1.Query',
  'Query failed with (12): Not Implemented: unimplemented',
])('the binary lacks the service: %s', (message) => {
  expect(isUnknownQuery(new Error(message))).toBe(true);
});

it.each([
  'Query failed with (22): rpc error: code = NotFound desc = proposal 7 doesn’t exist: key not found',
  'Query failed with (18): invalid request',
  'The RPC at http://127.0.0.1:26657 did not answer abci_query: fetch failed',
])('the binary has the service, and fails for another reason: %s', (message) => {
  expect(isUnknownQuery(new Error(message))).toBe(false);
});
