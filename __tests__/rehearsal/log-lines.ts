/** Lines of real runs (SDK 0.50, CometBFT 0.38, Cosmovisor 1.5), with shortened stacks. */

/** Output of an old binary at the height of an upgrade. */
export const HALT = [
  '8:38PM ERR UPGRADE "v1_1tov2" NEEDED at height: 134:  module=x/upgrade',
  String.raw`8:38PM ERR error in proxyAppConn.FinalizeBlock err="UPGRADE \"v1_1tov2\" NEEDED at height: 134: " module=state`,
  String.raw`8:38PM ERR CONSENSUS FAILURE!!! err="failed to apply block; error UPGRADE \"v1_1tov2\" NEEDED at height: 134: " module=consensus stack="goroutine 303 [running]:\nruntime/debug.Stack()\n\truntime/debug/stack.go:26 +0x5e\ngithub.com/cometbft/cometbft/consensus.(*State).receiveRoutine.func2()"`,
];

/** Output of Cosmovisor at that height. */
export const SWAP = [
  '8:38PM INF daemon shutting down in an attempt to restart module=cosmovisor',
  '8:38PM INF pre-upgrade command does not exist. continuing the upgrade. module=cosmovisor',
  '8:38PM INF upgrade detected, relaunching app=checkersd module=cosmovisor',
  '8:38PM INF running app args=["start","--home","/chain"] module=cosmovisor path=/chain/cosmovisor/upgrades/v1_1tov2/bin/checkersd',
];

/** Output of Cosmovisor when it starts the binary of an upgrade. */
export const RUNNING_UPGRADE =
  'INF running app args=["start","--home","/chain"] module=cosmovisor path=/chain/cosmovisor/upgrades/v1tov1_1/bin/checkersd';

/** Output of a binary that has opened its application. */
export const STARTED =
  '8:28PM INF ABCI Handshake App Info hash="\\x01" height=67 module=consensus protocol-version=0 software-version=v1.1';

export const DISK_FULL =
  'panic: write /chain/data/application.db/000012.log: no space left on device';

/** Output of a run without problems. */
export const HARMLESS = [
  '8:37PM ERR Error dialing peer err="dial tcp 192.168.80.2:26656: connect: connection refused" module=p2p',
  '8:38PM ERR Stopping peer for error err=EOF module=p2p peer="Peer{MConn{192.168.64.2:26656} f307439de270017944036b3847aa445fb7fe1af1 out}"',
  '8:38PM ERR terminated error="os: process already finished" bin=/chain/cosmovisor/genesis/bin/checkersd module=cosmovisor',
  '8:37PM ERR SignerListener: Error accepting connection err="accept tcp [::]:26659: i/o timeout" failures=1 module=privval',
  '8:38PM ERR Error stopping pool err="already stopped" module=blocksync',
  '2026-11-20T20:37:45.497688Z ERROR tmkms::client: [checkers-rehearsal@tcp://val-alice:26659] I/O error: Connection refused (os error 111)',
  '8:28PM INF applying upgrade "v1tov1_1" at height: 68 module=x/upgrade',
  '8:28PM INF Upgrading IAVL storage for faster queries + execution on live state. This may take a while commit=436F6D6D697449447B5B5D3A307D module=server store_key="KVStoreKey{0xdd49ea20d70, acc}" version=1',
];
