import { readOnlyReason } from '../../../src/images/store/trust';

const FORK = 'a pull request from a fork is not trusted with it';
const OWN = {
  head: { repo: { full_name: 'acme/chain' } },
  base: { repo: { full_name: 'acme/chain' } },
};

/** The events of a workflow with what their payload has of a pull request, as GitHub sends them. */
it.each<[string, unknown]>([
  ['push', { ref: 'refs/heads/main' }],
  ['schedule', { schedule: '0 3 * * *' }],
  ['workflow_dispatch', { inputs: null }],
  ['release', { action: 'published' }],
  ['merge_group', { action: 'checks_requested' }],
  ['create', { ref: 'v1' }],
  ['pull_request', { pull_request: OWN }],
])('%s may write the cache: %j', (name, payload) => {
  expect(readOnlyReason({ name, payload: JSON.stringify(payload) })).toBeUndefined();
});

it.each<[string, unknown]>([
  ['of a fork', { ...OWN, head: { repo: { full_name: 'mallory/chain' } } }],
  ['of a fork that was deleted', { ...OWN, head: { repo: null } }],
  ['that does not say where it is from', { base: OWN.base }],
  ['that does not say where it goes', { head: OWN.head }],
  ['that says neither', {}],
])('a pull request %s must not', (_, pull_request) => {
  const payload = JSON.stringify({ pull_request });
  expect(readOnlyReason({ name: 'pull_request', payload })).toBe(FORK);
});

it.each(['', 'no JSON', 'null', '[]', '{}', '{"pull_request":null}'])(
  'a pull request with the payload %j must not',
  (payload) => {
    expect(readOnlyReason({ name: 'pull_request', payload })).toBe(FORK);
  },
);

it.each([
  ...['pull_request_target', 'workflow_run', 'issue_comment', 'pull_request_review', 'issues'],
  ...['fork', 'watch', 'repository_dispatch', 'Push', ''],
])('the event %j must not, whatever it brings', (name) => {
  const payload = JSON.stringify({ pull_request: OWN });
  expect(readOnlyReason({ name, payload })).toBe(
    `the event ${name || '(none)'} is not trusted with it`,
  );
});
