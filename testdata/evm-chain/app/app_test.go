package app

import (
	"encoding/hex"
	"encoding/json"
	"testing"

	"cosmossdk.io/log"

	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/crypto/keyring"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/evm/crypto/hd"
	feemarkettypes "github.com/cosmos/evm/x/feemarket/types"
)

type noOptions struct{}

func (noOptions) Get(string) any { return nil }

func newApp(t *testing.T) *App {
	t.Helper()
	app, err := New(log.NewNopLogger(), dbm.NewMemDB(), nil, false, noOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return app
}

func TestKeysAreOfEthereum(t *testing.T) {
	app := newApp(t)
	keys := keyring.NewInMemory(app.Codec, KeyringOption)
	const words = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"
	record, err := keys.NewAccount("alice", words, "", sdk.GetConfig().GetFullBIP44Path(), hd.EthSecp256k1)
	if err != nil {
		t.Fatal(err)
	}
	address, err := record.GetAddress()
	if err != nil {
		t.Fatal(err)
	}
	// The first account of these words in every wallet of Ethereum.
	if want := "9858effd232b4033e47d90003d41ec34ecaeda94"; want != hex.EncodeToString(address) {
		t.Errorf("the address is %s, not %s", hex.EncodeToString(address), want)
	}
}

func TestFeesNeverFallToZero(t *testing.T) {
	app := newApp(t)
	var state struct {
		Params struct {
			BaseFee     string `json:"base_fee"`
			MinGasPrice string `json:"min_gas_price"`
		} `json:"params"`
	}
	genesis := app.BasicManager.DefaultGenesis(app.Codec)[feemarkettypes.ModuleName]
	if err := json.Unmarshal(genesis, &state); err != nil {
		t.Fatal(err)
	}
	if state.Params.BaseFee != state.Params.MinGasPrice || state.Params.BaseFee == "" {
		t.Errorf("the first base fee is %q, the lowest one %q", state.Params.BaseFee, state.Params.MinGasPrice)
	}
}
