import { ConsensusEngine } from '../../../src/chain/rpc/consensus-engine';

it.each<[version: string, of: Partial<ConsensusEngine>]>([
  ['0.33.9', { isSupported: false }],
  ['0.34.19', { isSupported: true, rpc: '0.37', movesTimeByBlocks: true }],
  ['0.34.19', { signerProtocol: 'v0.34', toleratesRepeatedPeers: true }],
  ['0.35.0', { rpc: '0.38', movesTimeByBlocks: false }],
  ['0.37.15', { rpc: '0.37', movesTimeByBlocks: false, signerProtocol: 'v0.34' }],
  ['0.38.12-rc1', { rpc: '0.38', signerProtocol: 'v0.38', toleratesRepeatedPeers: true }],
  ['0.39.0', { rpc: '0.38', toleratesRepeatedPeers: false }],
  ['0.40.0', { signerProtocol: 'v0.38', toleratesRepeatedPeers: false }],
  ['1.0.1', { rpc: '0.38', signerProtocol: 'v0.38', toleratesRepeatedPeers: false }],
  ['2.0.0-rc1', { signerProtocol: 'v0.38' }],
  // Binaries built without module versions report none.
  ['', { isSupported: true, movesTimeByBlocks: undefined, toleratesRepeatedPeers: false }],
  ['', { signerProtocol: 'v0.34' }],
])('the consensus engine %s has %o', (version, of) => {
  const engine = new ConsensusEngine(version);
  for (const [key, value] of Object.entries(of)) {
    expect([key, engine[key as keyof ConsensusEngine]]).toEqual([key, value]);
  }
});
