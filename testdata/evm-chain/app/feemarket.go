package app

import (
	"encoding/json"

	storetypes "cosmossdk.io/store/types"

	"github.com/cosmos/cosmos-sdk/codec"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	govtypes "github.com/cosmos/cosmos-sdk/x/gov/types"
	"github.com/cosmos/evm/x/feemarket"
	feemarketkeeper "github.com/cosmos/evm/x/feemarket/keeper"
	feemarkettypes "github.com/cosmos/evm/x/feemarket/types"
	evmtypes "github.com/cosmos/evm/x/vm/types"
)

// decimals is the number of decimals of the denomination.
const decimals = 18

// The fee market computes with the decimals of the virtual machine's coin, which
// no genesis sets on a chain without one.
func init() {
	evmtypes.SetDefaultEvmCoinInfo(evmtypes.EvmCoinInfo{
		Denom: Denom, ExtendedDenom: Denom, DisplayDenom: Name, Decimals: decimals,
	})
}

// feeMarketModule is x/feemarket with a floor: without one the base fee of idle
// blocks falls to zero.
type feeMarketModule struct{ feemarket.AppModule }

// DefaultGenesis has the first base fee as the lowest one.
func (feeMarketModule) DefaultGenesis(cdc codec.JSONCodec) json.RawMessage {
	state := feemarkettypes.DefaultGenesisState()
	state.Params.MinGasPrice = state.Params.BaseFee
	return cdc.MustMarshalJSON(state)
}

// addFeeMarket adds x/feemarket to an app that has been built.
func (app *App) addFeeMarket() error {
	key, transient := storetypes.NewKVStoreKey(feemarkettypes.StoreKey), storetypes.NewTransientStoreKey(feemarkettypes.TransientKey)
	if err := app.RegisterStores(key, transient); err != nil {
		return err
	}
	app.feeMarket = feemarketkeeper.NewKeeper(app.Codec, authtypes.NewModuleAddress(govtypes.ModuleName), key, transient)
	return app.RegisterModules(feeMarketModule{feemarket.NewAppModule(app.feeMarket)})
}
