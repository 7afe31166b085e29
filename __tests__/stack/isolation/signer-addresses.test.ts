import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ComposeService } from '../../../src/stack/compose/model';
import {
  ownSigners,
  signerAddresses,
  signerFindings,
  strangeCommands,
  strangersAmong,
  unsignedNodes,
} from '../../../src/stack/isolation/signer-addresses';
import { writeAll } from '../../../src/system/files';
import { failure } from '../../helpers/failure';
import { temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
const own = { hosts: new Set(['val']), addresses: new Map([['172.20.0.3', 'val']]) };
const STRANGER = 'tcp://203.0.113.7:26659';

const tmkms = (addr: string) =>
  `[[chain]]\nid = "a"\n# addr = "tcp://old.example:1"\n[[validator]]\naddr = "${addr}"\nsecret_key = "/k"\n`;
const horcrux = (addr: string, cosigner = 'tcp://127.0.0.1:2222') =>
  `signMode: threshold\nthresholdMode:\n  cosigners:\n    - shardID: 1\n      p2pAddr: ${cosigner}\nchainNodes:\n  - privValAddr: ${addr}\n`;
const STATE = '{"height":"9","round":"0","step":3}';

/** Signers with outside addresses among files. */
const strangersIn = (files: Record<string, string>) =>
  strangersAmong(
    signerAddresses(
      Object.entries(files).map(([file, text]) => ({ file, text })),
      own,
    ),
  );
/** Outside addresses by file. */
const strange = (files: Record<string, string>) =>
  strangersIn(files).map(({ where, addresses }) => [
    where,
    ...addresses.map(({ address }) => address),
  ]);

describe('a signer that dials outside', () => {
  it.each<[string, Record<string, string>, string, string[]]>([
    ['TMKMS', { 'kms/tmkms.toml': tmkms(STRANGER) }, 'kms/tmkms.toml', [STRANGER]],
    [
      'TMKMS with an id',
      { 'a.toml': tmkms('tcp://ab12@val.example.com:1') },
      'a.toml',
      ['tcp://ab12@val.example.com:1'],
    ],
    ['Horcrux', { 'h/config.yaml': horcrux(STRANGER) }, 'h/config.yaml', [STRANGER]],
    [
      'a cosigner of Horcrux',
      { 'h/config.yaml': horcrux('tcp://val:1234', 'tcp://cosigner.example:2222') },
      'h/config.yaml',
      ['tcp://cosigner.example:2222'],
    ],
    [
      'an older Horcrux',
      { 'c.yaml': `chain-nodes:\n- priv-val-addr: ${STRANGER}\ncosigner:\n  threshold: 2\n` },
      'c.yaml',
      [STRANGER],
    ],
    [
      'any, with a state of its signatures',
      { 's/state/x.json': STATE, 's/any.yml': `dial: ${STRANGER}\nweb: https://example.com\n` },
      's/any.yml',
      [STRANGER],
    ],
    [
      'any, with a key',
      {
        's/key.json': '{"address":"","priv_key":{},"pub_key":{}}',
        's/conf/any.toml': `x = "${STRANGER}"`,
      },
      's/conf/any.toml',
      [STRANGER],
    ],
    ...['tmkms.conf', 'etc/config', 'tmkms.toml.tmpl'].map(
      (file): [string, Record<string, string>, string, string[]] => [
        `by what ${file} says`,
        { [file]: `# of the validator\n${tmkms(STRANGER)}` },
        file,
        [STRANGER],
      ],
    ),
    [
      'Horcrux without a suffix',
      { 'h/config': `# by Ansible\n\n${horcrux(STRANGER)}` },
      'h/config',
      [STRANGER],
    ],
    [
      'in the first of several documents',
      { 'h.yaml': `---\n${horcrux(STRANGER)}---\n` },
      'h.yaml',
      [STRANGER],
    ],
    [
      'one that listens for a validator',
      { 's.toml': `[base]\nvalidator_laddr_rpc = "${STRANGER}"\n[privval]\nchain_id = "a"\n` },
      's.toml',
      [STRANGER],
    ],
    [
      'with a host that only resembles a service of the stack',
      { 'a.toml': tmkms('tcp://203.0.113.7?@val:26659') },
      'a.toml',
      ['tcp://203.0.113.7?@val:26659'],
    ],
    [
      'with a fully qualified name without a scheme',
      { 'h.yaml': horcrux('val.example.com.:26659') },
      'h.yaml',
      ['val.example.com.:26659'],
    ],
  ])('is found: %s', (_, files, file, addresses) => {
    expect(strange(files)).toEqual([[file, ...addresses]]);
  });

  it.each<[string, Record<string, string>]>([
    ['inside the stack', { 'a.toml': tmkms('tcp://val:26659') }],
    ['at a static address of the stack', { 'a.toml': tmkms('tcp://172.20.0.3:26659') }],
    ['by a socket', { 'a.toml': tmkms('unix:///run/val.sock') }],
    ['that is none', { 'prometheus.yml': 'remote_write: [{ url: "https://push.example" }]' }],
    ['that is a node', { 'h/x.json': STATE, 'h/config.toml': `[p2p]\nseeds = "a@${STRANGER}"` }],
    [
      'that is an example file',
      { 'tmkms.toml.example': tmkms(STRANGER), 'a.toml.bak': tmkms(STRANGER) },
    ],
    ['that cannot be read', { 'a.toml': '[[validator', 'b.json': '[]', 'c.yaml': '"x"' }],
  ])('is not one %s', (_, files) => {
    expect(strange(files)).toEqual([]);
  });

  it.each([
    ['kms/tmkms.toml', ' kms/tmkms.toml '],
    ['stack/kms/tmkms.toml', ' kms/tmkms.toml '],
    ['mounts/elsewhere/srv/kms/tmkms.toml', ' /srv/kms/tmkms.toml '],
    ['mounts/files/kms/etc/tmkms.toml', ' /etc/tmkms.toml '],
    ['mounts/volumes/kms/tmkms.toml', ' mounts/volumes/kms/tmkms.toml '],
  ])('is a finding with its file’s path in the compose files: %s as %s', (file, name) => {
    expect(signerFindings(strangersIn({ [file]: tmkms(STRANGER) }))).toEqual([
      failure('SIGNER_DIALS_OUTSIDE', name, STRANGER),
    ]);
  });

  it.each<[string, ComposeService, string[]]>([
    [
      'by its command',
      { image: 'x/horcrux:v3', command: ['start', '--node', STRANGER] },
      [STRANGER],
    ],
    ['by a variable', { entrypoint: ['/bin/tmkms'], environment: { V: STRANGER } }, [STRANGER]],
    [
      'by a shell',
      { image: 'remote-signer', command: ['sh', '-c', `sign -addr=${STRANGER}`] },
      [STRANGER],
    ],
    [
      'without a scheme',
      {
        image: 'priv_val_server',
        command: ['-addr', '203.0.113.7:26659', '-listen=0.0.0.0:1', '-at', '127.0.0.1:2', '1.2.3'],
        environment: {
          A: 'val.example.com:26659',
          WEB: 'https://vault.example.com:8200/v1',
          B: 'val:1',
        },
      },
      ['203.0.113.7:26659', 'val.example.com:26659'],
    ],
    [
      'by a script that starts it',
      { command: ['sh', '-c', `echo 'addr = "${STRANGER}"' > /t.toml; exec tmkms start`] },
      [STRANGER],
    ],
    [
      'after a wrapper',
      { entrypoint: ['tini', '--'], command: ['/bin/horcrux', 'start', '--node', STRANGER] },
      [STRANGER],
    ],
    [
      'by hosts from which a script builds addresses',
      {
        image: 'tmkms',
        environment: {
          VALIDATOR_HOST: 'val.example.com',
          A: '203.0.113.7',
          B: '2001:db8::7',
          BIND_ADDR: '0.0.0.0',
          NODE: 'val',
          CONFIG: 'tmkms.toml',
        },
      },
      ['tcp://val.example.com', 'tcp://203.0.113.7', 'tcp://[2001:db8::7]'],
    ],
    [
      'by a configuration in base64',
      {
        image: 'tmkms',
        environment: {
          TOML: Buffer.from(`[[validator]]\naddr = "${STRANGER}"`).toString('base64'),
        },
      },
      [STRANGER],
    ],
    ['that waits for a port', { command: ['wait-for', 'tmkms:26659', '--', 'feed', STRANGER] }, []],
    ['inside the stack', { image: 'tmkms', command: ['--addr', 'tcp://val:1'] }, []],
    ['that is another program', { image: 'otel', command: ['--to', STRANGER] }, []],
  ])('may be found %s', (_, service, addresses) => {
    const found = strangeCommands({ services: { s: service, val: {} } }, ['val'], own);
    expect(found.flatMap((each) => each.addresses.map(({ address }) => address))).toEqual(
      addresses,
    );
    expect(strangeCommands({ services: { s: service } }, ['s'], own)).toEqual([]);
  });
});

describe('the signers of a copy', () => {
  const around = (strangers: string[]) => ({
    ...own,
    onStranger: () => {},
    onAddress: (address: string) => strangers.push(address),
  });

  it('lose outside and static addresses in their files, and keep comments', async () => {
    const copies = path.join(root, 'a');
    await writeAll(copies, {
      'kms/tmkms.toml': tmkms(STRANGER),
      'other/deep/tmkms.toml': tmkms('tcp://172.20.0.3:26659'),
      'one.toml': tmkms(STRANGER),
      'kms/big.json': `"${'x'.repeat(300_000)}"`,
    });
    const strangers: string[] = [];
    const sources = ['kms', 'kms', 'other', 'one.toml', 'gone'].map((each) =>
      path.join(copies, each),
    );
    const found = await ownSigners(copies, sources, around(strangers));
    expect(found.map(({ where }) => where)).toEqual(['kms/tmkms.toml', 'one.toml']);
    const read = (file: string) => readFileSync(path.join(copies, file), 'utf8');
    expect(read('kms/tmkms.toml')).toBe(tmkms('tcp://taken-out.invalid:26659'));
    expect(read('one.toml')).not.toContain('203.0.113.7');
    expect(read('other/deep/tmkms.toml')).toBe(tmkms('tcp://val:26659'));
    expect(strangers).toEqual([STRANGER, STRANGER]);
  });

  it('are found among many other mounted files', async () => {
    const copies = path.join(root, 'many');
    await writeAll(copies, {
      'app/zone/tmkms.toml': tmkms(STRANGER),
      'kms/tmkms.toml': tmkms(STRANGER),
    });
    const programs = path.join(copies, 'app/node_modules/x');
    mkdirSync(programs, { recursive: true });
    for (let i = 0; i < 600; i++) writeFileSync(path.join(programs, `${i}.json`), '{}');
    const sources = ['app', 'kms'].map((each) => path.join(copies, each));
    const found = await ownSigners(copies, sources, around([]));
    expect(found.map(({ where }) => where)).toEqual(['app/zone/tmkms.toml', 'kms/tmkms.toml']);
  });

  it('are searched for among files of any shape', async () => {
    const copies = path.join(root, 'shapes');
    await writeAll(copies, {
      'kms/deep.json': '['.repeat(100_000),
      'kms/deep.yaml': '['.repeat(100_000),
      'kms/aliases.yaml': Array.from(
        { length: 12_000 },
        (_, i) => `k${i}: &a${i} [*a${i - 1}]\n`,
      ).join(''),
      'kms/tmkms.toml': tmkms(STRANGER),
    });
    const found = await ownSigners(copies, [path.join(copies, 'kms')], around([]));
    expect(found.map(({ where }) => where)).toEqual(['kms/tmkms.toml']);
  });

  it('are not searched for through links', async () => {
    const copies = path.join(root, 'b');
    const outside = path.join(root, 'outside');
    await writeAll(outside, { 'tmkms.toml': tmkms(STRANGER) });
    mkdirSync(path.join(copies, 'kms'), { recursive: true });
    symlinkSync(outside, path.join(copies, 'kms/folder'));
    symlinkSync(path.join(outside, 'tmkms.toml'), path.join(copies, 'kms/tmkms.toml'));
    expect(await ownSigners(copies, [path.join(copies, 'kms')], around([]))).toEqual([]);
    expect(readFileSync(path.join(outside, 'tmkms.toml'), 'utf8')).toContain('203.0.113.7');
  });
});

describe('a validator that waits for its signer', () => {
  const model = (kms: ComposeService) => ({
    services: { val: { networks: { x: null } }, node: { networks: { x: null } }, kms },
  });
  const waiting = (kms: ComposeService, address = 'tcp://0.0.0.0:26659') =>
    unsignedNodes(model(kms), ['val', 'node'], new Map([['val', address]]));

  it('is a finding if no service next to it can be its signer', () => {
    expect(waiting({ networks: { y: null } })).toEqual([
      failure('SIGNER_NOT_FOUND', 'val', 'tcp://0.0.0.0:26659'),
    ]);
  });

  it('is not a finding with another service on its network, in its container or its socket', () => {
    expect(waiting({ networks: { x: null } })).toEqual([]);
    expect(waiting({ network_mode: 'service:val' })).toEqual([]);
    expect(waiting({ networks: { y: null } }, 'unix:///run/sign.sock')).toEqual([]);
  });
});
