package traffic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"checkers/x/checkers/types"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/cosmos/cosmos-sdk/client"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"
	"github.com/cosmos/cosmos-sdk/types/tx/signing"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"
	"github.com/cosmos/gogoproto/proto"
)

// What is enough gas for a transaction with so many messages; it costs nothing here.
const (
	gasBase       = 500_000
	gasPerMessage = 200_000
)

// lostAfter is in how many blocks a transaction that a node has accepted must
// have been included, or else it is taken for lost, as when the node restarted.
const lostAfter = 20

// errLost says that transactions were accepted but did not get into a block.
var errLost = errors.New("transactions were lost")

// errSequence says that a node expects another sequence of a signer.
var errSequence = errors.New("the sequence of a signer is not what the node expects")

// signer is an account whose next sequence is tracked here.
type signer struct {
	key              string
	address          sdk.AccAddress
	pubKey           cryptotypes.PubKey
	number, sequence uint64
}

// node is the chain seen through one of its nodes.
type node struct {
	client.Context
	limit time.Duration

	// next is the first block that has not been searched for transactions.
	next int64
	// pending are the transactions that are in no block yet, by their bytes.
	pending map[string]bool
	// included is what those that are in a block have returned, by their bytes.
	included map[string][]byte
	sent     int
}

// load fetches the account of a signer from the chain.
func (n *node) load(s *signer) error {
	return waitFor(n.CmdContext, n.limit, "the account of "+s.key, func() (bool, string, error) {
		number, sequence, err := n.AccountRetriever.GetAccountNumberSequence(n.Context, s.address)
		if err != nil {
			return false, err.Error(), nil
		}
		s.number, s.sequence = number, sequence
		return true, "", nil
	})
}

// send signs messages with the tracked sequences of their signers and sends
// them, waiting while the mempool is full, but not until they are in a block.
func (n *node) send(msgs []sdk.Msg, signers ...*signer) (string, error) {
	builder := n.TxConfig.NewTxBuilder()
	if err := builder.SetMsgs(msgs...); err != nil {
		return "", err
	}
	builder.SetGasLimit(gasBase + gasPerMessage*uint64(len(msgs)))
	if err := n.sign(builder, signers); err != nil {
		return "", err
	}
	raw, err := n.TxConfig.TxEncoder()(builder.GetTx())
	if err != nil {
		return "", err
	}
	err = waitFor(n.CmdContext, n.limit, "the node to take a transaction of "+signers[0].key, func() (bool, string, error) {
		answer, err := n.BroadcastTxSync(raw)
		if err != nil { // the node cannot be reached
			return false, err.Error(), nil
		}
		switch code := answer.Code; {
		case code == 0, is(answer, sdkerrors.ErrTxInMempoolCache):
			return true, "", nil
		case is(answer, sdkerrors.ErrMempoolIsFull):
			return false, "the mempool is full", nil
		case is(answer, sdkerrors.ErrWrongSequence):
			return false, "", fmt.Errorf("%w: %s", errSequence, answer.RawLog)
		default:
			return false, "", fmt.Errorf("a transaction of %s was refused with code %d of %s: %s", signers[0].key, code, answer.Codespace, answer.RawLog)
		}
	})
	if err != nil {
		return "", err
	}
	for _, s := range signers {
		s.sequence++
	}
	n.sent++
	n.pending[string(raw)] = true
	return string(raw), nil
}

// sign puts the signatures of all signers on a transaction. What each of them
// signs names all of them, so they are entered without signatures first.
func (n *node) sign(builder client.TxBuilder, signers []*signer) error {
	const mode = signing.SignMode_SIGN_MODE_DIRECT
	signatures := make([]signing.SignatureV2, len(signers))
	for i, s := range signers {
		signatures[i] = signing.SignatureV2{PubKey: s.pubKey, Sequence: s.sequence, Data: &signing.SingleSignatureData{SignMode: mode}}
	}
	if err := builder.SetSignatures(signatures...); err != nil {
		return err
	}
	for i, s := range signers {
		bytes, err := authsigning.GetSignBytesAdapter(n.CmdContext, n.TxConfig.SignModeHandler(), mode, authsigning.SignerData{
			Address: s.address.String(), ChainID: n.ChainID, AccountNumber: s.number, Sequence: s.sequence, PubKey: s.pubKey,
		}, builder.GetTx())
		if err != nil {
			return err
		}
		signature, _, err := n.Keyring.Sign(s.key, bytes, mode)
		if err != nil {
			return err
		}
		signatures[i].Data = &signing.SingleSignatureData{SignMode: mode, Signature: signature}
	}
	return builder.SetSignatures(signatures...)
}

func is(answer *sdk.TxResponse, kind interface {
	Codespace() string
	ABCICode() uint32
}) bool {
	return answer.Codespace == kind.Codespace() && answer.Code == kind.ABCICode()
}

// settle waits until every transaction sent is in a block, and fails if one of
// them did. It reads the blocks themselves, for a node need not index
// transactions.
func (n *node) settle() error {
	for quiet := 0; len(n.pending) > 0; quiet++ {
		if quiet == lostAfter {
			return errLost
		}
		found := 0
		err := waitFor(n.CmdContext, n.limit, fmt.Sprintf("block %d, with %d transactions not included yet", n.next, len(n.pending)), func() (done bool, seen string, err error) {
			found, err = n.search()
			var failed failedError
			if err == nil || errors.As(err, &failed) {
				return true, "", err
			}
			return false, err.Error(), nil // there is no such block yet, or no answer from the node
		})
		if err != nil {
			return err
		}
		if found > 0 {
			quiet = 0
		}
	}
	return nil
}

// nextBlock waits for a block.
func (n *node) nextBlock() error {
	return waitFor(n.CmdContext, n.limit, fmt.Sprintf("block %d", n.next), func() (bool, string, error) {
		if _, err := n.search(); err != nil {
			return false, err.Error(), nil
		}
		return true, "", nil
	})
}

// failedError is a transaction that failed in a block.
type failedError struct {
	height int64
	result *abci.ExecTxResult
}

func (e failedError) Error() string {
	return fmt.Sprintf("a transaction failed at height %d with code %d of %s: %s", e.height, e.result.Code, e.result.Codespace, e.result.Log)
}

// search looks for pending transactions in the next block.
func (n *node) search() (found int, err error) {
	ctx, cancel := context.WithTimeout(n.CmdContext, n.limit)
	defer cancel()
	// A node has a block before it has applied it, and then has no results yet.
	info, err := n.Client.ABCIInfo(ctx)
	if err != nil {
		return 0, err
	}
	if applied := info.Response.LastBlockHeight; applied < n.next {
		return 0, fmt.Errorf("the node is at height %d", applied)
	}
	block, err := n.Client.Block(ctx, &n.next)
	if err != nil {
		return 0, err
	}
	results, err := n.Client.BlockResults(ctx, &n.next)
	if err != nil {
		return 0, err
	}
	for i, raw := range block.Block.Txs {
		if !n.pending[string(raw)] {
			continue
		}
		if result := results.TxsResults[i]; result.Code != 0 {
			return 0, failedError{n.next, result}
		}
		delete(n.pending, string(raw))
		n.included[string(raw)] = results.TxsResults[i].Data
		found++
	}
	n.next++
	return found, nil
}

// createdIDs reads the ids of the games that a transaction has created.
func (n *node) createdIDs(raw string) (ids []uint64, err error) {
	var data sdk.TxMsgData
	if err := proto.Unmarshal(n.included[raw], &data); err != nil {
		return nil, err
	}
	for _, answer := range data.MsgResponses {
		var created types.MsgCreateGameResponse
		if answer.TypeUrl != sdk.MsgTypeURL(&created) {
			continue
		}
		if err := proto.Unmarshal(answer.Value, &created); err != nil {
			return nil, err
		}
		ids = append(ids, created.Id)
	}
	return ids, nil
}

// game asks for a game.
func (n *node) game(id uint64) (game types.Game, err error) {
	err = waitFor(n.CmdContext, n.limit, fmt.Sprintf("an answer about game %d", id), func() (bool, string, error) {
		answer, err := types.NewQueryClient(n.Context).ShowGame(n.CmdContext, &types.QueryShowGameRequest{Id: id})
		if err != nil {
			return false, err.Error(), nil
		}
		game = answer.Game
		return true, "", nil
	})
	return game, err
}

// start looks where the chain is, and which one it is unless that is given.
func (n *node) start() error {
	return waitFor(n.CmdContext, n.limit, "the node at "+n.NodeURI, func() (bool, string, error) {
		status, err := n.Client.Status(n.CmdContext)
		if err != nil {
			return false, err.Error(), nil
		}
		n.next = status.SyncInfo.LatestBlockHeight + 1
		if n.ChainID == "" {
			n.ChainID = status.NodeInfo.Network
		}
		return true, "", nil
	})
}
