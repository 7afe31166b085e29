package traffic

import (
	"context"
	"errors"
	"testing"
	"time"

	"checkers/x/checkers/types"

	abci "github.com/cometbft/cometbft/abci/types"
	coretypes "github.com/cometbft/cometbft/rpc/core/types"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/cosmos/cosmos-sdk/client"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	banktypes "github.com/cosmos/cosmos-sdk/x/bank/types"
	"github.com/cosmos/gogoproto/proto"
	"github.com/stretchr/testify/require"
)

// fakeChain makes a block each time it is asked how high it is; every second
// answer is an error, as from a node that is restarting.
type fakeChain struct {
	client.CometRPC
	asked, height int64
	txs           map[int64]string
	results       map[string]*abci.ExecTxResult
}

func (c *fakeChain) ABCIInfo(context.Context) (*coretypes.ResultABCIInfo, error) {
	if c.asked++; c.asked%2 == 1 {
		return nil, errors.New("connection refused")
	}
	c.height++
	return &coretypes.ResultABCIInfo{Response: abci.ResponseInfo{LastBlockHeight: c.height}}, nil
}

func (c *fakeChain) Block(_ context.Context, height *int64) (*coretypes.ResultBlock, error) {
	block := &cmttypes.Block{Data: cmttypes.Data{Txs: cmttypes.Txs{cmttypes.Tx("somebody else's")}}}
	if tx, ok := c.txs[*height]; ok {
		block.Data.Txs = append(block.Data.Txs, cmttypes.Tx(tx))
	}
	return &coretypes.ResultBlock{Block: block}, nil
}

func (c *fakeChain) BlockResults(_ context.Context, height *int64) (*coretypes.ResultBlockResults, error) {
	return &coretypes.ResultBlockResults{TxsResults: []*abci.ExecTxResult{{Code: 99}, c.results[c.txs[*height]]}}, nil
}

func newNode(chain *fakeChain, pending ...string) *node {
	n := &node{
		Context: client.Context{}.WithCmdContext(context.Background()).WithClient(chain),
		limit:   5 * time.Second, next: 1, pending: map[string]bool{}, included: map[string][]byte{},
	}
	for _, tx := range pending {
		n.pending[tx] = true
	}
	return n
}

func TestSettle(t *testing.T) {
	n := newNode(&fakeChain{
		txs:     map[int64]string{2: "a", 3: "b"},
		results: map[string]*abci.ExecTxResult{"a": {Data: []byte("of a")}, "b": {Data: []byte("of b")}},
	}, "a", "b")
	require.NoError(t, n.settle())
	require.Empty(t, n.pending)
	require.Equal(t, map[string][]byte{"a": []byte("of a"), "b": []byte("of b")}, n.included)
	require.EqualValues(t, 4, n.next)
}

func TestSettleReportsAFailedTransaction(t *testing.T) {
	n := newNode(&fakeChain{
		txs:     map[int64]string{2: "a"},
		results: map[string]*abci.ExecTxResult{"a": {Code: 7, Codespace: "checkers", Log: "it is the other player's turn"}},
	}, "a")
	require.EqualError(t, n.settle(), "a transaction failed at height 2 with code 7 of checkers: it is the other player's turn")
}

func TestSettleNoticesALostTransaction(t *testing.T) {
	n := newNode(&fakeChain{}, "a")
	require.ErrorIs(t, n.settle(), errLost)
	require.EqualValues(t, lostAfter+1, n.next)
}

func TestWhatIsLostIsTriedAgain(t *testing.T) {
	tries := 0
	s := &session{node: newNode(&fakeChain{}), out: t.Output()}
	require.NoError(t, s.untilNotLost(func() error {
		if tries++; tries < 3 {
			return errLost
		}
		return nil
	}))
	require.Equal(t, 3, tries)
	require.ErrorIs(t, s.untilNotLost(func() error { return errSequence }), errSequence, "but not for ever")
	other := errors.New("refused")
	tries = 0
	require.ErrorIs(t, s.untilNotLost(func() error { tries++; return other }), other)
	require.Equal(t, 1, tries)
}

func TestCreatedIDs(t *testing.T) {
	var data sdk.TxMsgData
	for _, answer := range []proto.Message{&banktypes.MsgSendResponse{}, &types.MsgCreateGameResponse{Id: 4}, &types.MsgCreateGameResponse{Id: 5}} {
		packed, err := codectypes.NewAnyWithValue(answer)
		require.NoError(t, err)
		data.MsgResponses = append(data.MsgResponses, packed)
	}
	raw, err := proto.Marshal(&data)
	require.NoError(t, err)
	n := newNode(nil)
	n.included["tx"] = raw
	ids, err := n.createdIDs("tx")
	require.NoError(t, err)
	require.Equal(t, []uint64{4, 5}, ids)
}

func TestWaitForSaysWhatItSaw(t *testing.T) {
	err := waitFor(context.Background(), 120*time.Millisecond, "the end", func() (bool, string, error) { return false, "not yet", nil })
	require.EqualError(t, err, "waited 120ms for the end; last seen: not yet")
	err = waitFor(context.Background(), time.Minute, "the end", func() (bool, string, error) { return false, "", errLost })
	require.ErrorIs(t, err, errLost)
}
