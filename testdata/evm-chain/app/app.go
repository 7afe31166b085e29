// Package app is a chain with accounts of Ethereum: the SDK's modules with the
// keys and the fee market of cosmos/evm. What differs between releases is in the
// files release_*.go, of which build tags choose one.
package app

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"

	"cosmossdk.io/client/v2/autocli"
	"cosmossdk.io/depinject"
	"cosmossdk.io/log"
	upgradekeeper "cosmossdk.io/x/upgrade/keeper"
	upgradetypes "cosmossdk.io/x/upgrade/types"

	abci "github.com/cometbft/cometbft/abci/types"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/runtime"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkmodule "github.com/cosmos/cosmos-sdk/types/module"
	authkeeper "github.com/cosmos/cosmos-sdk/x/auth/keeper"
	bankkeeper "github.com/cosmos/cosmos-sdk/x/bank/keeper"
	"github.com/cosmos/cosmos-sdk/x/genutil"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"
	"github.com/cosmos/cosmos-sdk/x/staking"
	stakingkeeper "github.com/cosmos/cosmos-sdk/x/staking/keeper"
	feemarketkeeper "github.com/cosmos/evm/x/feemarket/keeper"
)

// DefaultHome is a node's folder without --home.
var DefaultHome = func() string {
	home, err := os.UserHomeDir()
	if err != nil {
		panic(err)
	}
	return filepath.Join(home, "."+Name)
}()

// App is the chain's state machine.
type App struct {
	*runtime.App

	Codec             codec.Codec
	LegacyAmino       *codec.LegacyAmino
	InterfaceRegistry codectypes.InterfaceRegistry
	TxConfig          client.TxConfig
	BasicManager      sdkmodule.BasicManager
	CLI               autocli.AppOptions

	accounts  authkeeper.AccountKeeper
	bank      bankkeeper.Keeper
	staking   *stakingkeeper.Keeper
	upgrades  *upgradekeeper.Keeper
	feeMarket feemarketkeeper.Keeper
	close     func() error
}

// upgrade is one step between two releases, as a proposal names it.
type upgrade struct {
	name string
	// after does what is left when the migrations of the modules have run.
	after func(app *App, ctx sdk.Context) error
}

// New makes the app over a database and, if asked, loads its latest version.
func New(logger log.Logger, db dbm.DB, traceStore io.Writer, loadLatest bool, options servertypes.AppOptions, baseAppOptions ...func(*baseapp.BaseApp)) (*App, error) {
	app := &App{}
	var builder *runtime.AppBuilder
	basics := map[string]sdkmodule.AppModuleBasic{ // the genesis commands need this one's type
		genutiltypes.ModuleName: genutil.NewAppModuleBasic(genutiltypes.DefaultMessageValidator),
	}
	err := depinject.Inject(depinject.Configs(sdkConfig(), depinject.Provide(EthereumSigner), depinject.Supply(logger, options, client.Context{}, basics)),
		&builder, &app.Codec, &app.LegacyAmino, &app.InterfaceRegistry, &app.TxConfig, &app.BasicManager, &app.CLI,
		&app.accounts, &app.bank, &app.staking, &app.upgrades)
	if err != nil {
		return nil, err
	}
	registerKeys(app.InterfaceRegistry, app.LegacyAmino)
	app.App = builder.Build(db, traceStore, baseAppOptions...)
	app.close = sync.OnceValue(app.App.Close)
	if err := app.addFeeMarket(); err != nil {
		return nil, err
	}
	handler, err := app.anteHandler()
	if err != nil {
		return nil, err
	}
	app.SetAnteHandler(handler)
	app.SetInitChainer(app.initChain)
	app.setUpgradeHandlers()
	return app, app.Load(loadLatest)
}

// Close closes the databases. The SDK's server calls it twice at every stop.
func (app *App) Close() error { return app.close() }

// initChain starts a chain from its genesis and notes the version of every module.
func (app *App) initChain(ctx sdk.Context, req *abci.RequestInitChain) (*abci.ResponseInitChain, error) {
	var genesis map[string]json.RawMessage
	if err := json.Unmarshal(req.AppStateBytes, &genesis); err != nil {
		return nil, err
	}
	if err := app.upgrades.SetModuleVersionMap(ctx, app.ModuleManager.GetVersionMap()); err != nil {
		return nil, err
	}
	return app.ModuleManager.InitGenesis(ctx, app.Codec, genesis)
}

// setUpgradeHandlers sets the handlers of this release's upgrades.
func (app *App) setUpgradeHandlers() {
	for _, upgrade := range upgrades() {
		app.upgrades.SetUpgradeHandler(upgrade.name, func(ctx context.Context, _ upgradetypes.Plan, from sdkmodule.VersionMap) (sdkmodule.VersionMap, error) {
			versions, err := app.ModuleManager.RunMigrations(ctx, app.Configurator(), from)
			if err != nil {
				return versions, err
			}
			return versions, upgrade.after(app, sdk.UnwrapSDKContext(ctx))
		})
	}
}

// Export writes the state as a genesis from which a chain can start at the next height.
func (app *App) Export(forZeroHeight bool, modules []string) (servertypes.ExportedApp, error) {
	if forZeroHeight {
		return servertypes.ExportedApp{}, errors.New("this chain does not export for height zero; export without --for-zero-height")
	}
	ctx := app.NewContextLegacy(true, cmtproto.Header{Height: app.LastBlockHeight()})
	genesis, err := app.ModuleManager.ExportGenesisForModules(ctx, app.Codec, modules)
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	state, err := json.MarshalIndent(genesis, "", "  ")
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	validators, err := staking.WriteValidators(ctx, app.staking)
	return servertypes.ExportedApp{
		AppState:        state,
		Validators:      validators,
		Height:          app.LastBlockHeight() + 1,
		ConsensusParams: app.GetConsensusParams(ctx),
	}, err
}
