import { readOnlyReason } from '../../src/action/trust';

const OWN = {
  head: { repo: { full_name: 'acme/chain' } },
  base: { repo: { full_name: 'acme/chain' } },
};

/** The events of a workflow, with the pull request of their payload, as GitHub sends them. */
it.each<[string, unknown]>([
  ['push', { ref: 'refs/heads/main' }],
  ['schedule', { schedule: '0 3 * * *' }],
  ['workflow_dispatch', { inputs: null }],
  ['release', { action: 'published' }],
  ['merge_group', { action: 'checks_requested' }],
  ['create', { ref: 'v1' }],
  ['pull_request', { pull_request: OWN }],
])('%s may write to the cache: %j', (name, payload) => {
  expect(readOnlyReason({ name, payload: JSON.stringify(payload) })).toBeUndefined();
});

it.each<[string, string]>([
  ...[
    { ...OWN, head: { repo: { full_name: 'mallory/chain' } } },
    { ...OWN, head: { repo: null } },
    { base: OWN.base },
    { head: OWN.head },
    {},
    null,
  ].map((request): [string, string] => ['pull_request', JSON.stringify({ pull_request: request })]),
  ...['', 'no JSON', 'null', '[]', '{}'].map((payload): [string, string] => [
    'pull_request',
    payload,
  ]),
  ...[
    ...['pull_request_target', 'workflow_run', 'issue_comment', 'pull_request_review', 'issues'],
    ...['fork', 'watch', 'repository_dispatch', 'Push', ''],
  ].map((name): [string, string] => [name, JSON.stringify({ pull_request: OWN })]),
])('%s must not write to the cache: %s', (name, payload) => {
  const reason = readOnlyReason({ name, payload });
  expect(reason).toContain(name === 'pull_request' ? '' : name || '(none)');
});
