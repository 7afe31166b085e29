// Package app puts the chain together. What differs between releases is in the
// files release_*.go, of which build tags choose one.
package app

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"cosmossdk.io/client/v2/autocli"
	"cosmossdk.io/core/address"
	"cosmossdk.io/core/store"
	"cosmossdk.io/depinject"

	"checkers/internal/compat"

	abci "github.com/cometbft/cometbft/abci/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/runtime"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/cosmos/cosmos-sdk/x/genutil"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"
	stakingkeeper "github.com/cosmos/cosmos-sdk/x/staking/keeper"
)

// DefaultHome is where a node keeps its files unless told otherwise.
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
	BasicManager      module.BasicManager
	CLI               autocli.AppOptions

	UpgradeKeeper *compat.UpgradeKeeper
	StakingKeeper *stakingkeeper.Keeper
	addresses     address.Codec
	close         func() error

	// releaseKeepers are the keepers of this chain's own modules.
	releaseKeepers
}

// upgrade is one step between two releases, as a proposal names it.
type upgrade struct {
	name   string
	stores compat.StoreUpgrades
	// after does what is left when the migrations of the modules have run; may be nil.
	after func(ctx context.Context) error
}

// New makes the app over a database and, if asked, loads its latest version.
func New(logger compat.Logger, db dbm.DB, traceStore io.Writer, loadLatest bool, options servertypes.AppOptions, baseAppOptions ...func(*baseapp.BaseApp)) (*App, error) {
	app := &App{}
	var builder *runtime.AppBuilder
	basics := map[string]module.AppModuleBasic{ // the genesis commands insist on this one's type
		genutiltypes.ModuleName: genutil.NewAppModuleBasic(genutiltypes.DefaultMessageValidator),
	}
	err := depinject.Inject(depinject.Configs(sdkConfig(), depinject.Supply(logger, options, client.Context{}, basics)),
		&builder, &app.Codec, &app.LegacyAmino, &app.InterfaceRegistry, &app.TxConfig, &app.BasicManager, &app.CLI,
		&app.UpgradeKeeper, &app.StakingKeeper, &app.addresses)
	if err != nil {
		return nil, err
	}
	app.App = compat.Build(builder, db, traceStore, baseAppOptions...)
	app.close = sync.OnceValue(app.App.Close)

	modules := app.buildRelease()
	if err := app.RegisterModules(modules...); err != nil {
		return nil, err
	}
	for _, module := range modules {
		app.CLI.Modules[module.Name()] = module
	}
	if err := app.customize(); err != nil {
		return nil, err
	}
	app.extendVotes()
	app.SetInitChainer(app.initChain)
	if faults.withoutPreBlocker {
		app.SetPreBlocker(func(sdk.Context, *abci.RequestFinalizeBlock) (*sdk.ResponsePreBlock, error) {
			return &sdk.ResponsePreBlock{}, nil
		})
	}
	if err := app.prepareUpgrades(loadLatest); err != nil {
		return nil, err
	}
	return app, app.Load(loadLatest)
}

// Close closes the databases. The SDK's server calls it twice at every stop, and
// would log an error the second time.
func (app *App) Close() error { return app.close() }

// openStore mounts the store of a module.
func (app *App) openStore(module string) store.KVStoreService {
	key := compat.NewKVStoreKey(module)
	if err := app.RegisterStores(key); err != nil {
		panic(err)
	}
	return runtime.NewKVStoreService(key)
}

// initChain starts a chain from its genesis and notes the version of every
// module: without them the first upgrade would migrate from nothing.
func (app *App) initChain(ctx sdk.Context, req *abci.RequestInitChain) (*abci.ResponseInitChain, error) {
	var genesis map[string]json.RawMessage
	if err := json.Unmarshal(req.AppStateBytes, &genesis); err != nil {
		return nil, err
	}
	if err := app.UpgradeKeeper.SetModuleVersionMap(ctx, app.ModuleManager.GetVersionMap()); err != nil {
		return nil, err
	}
	return app.ModuleManager.InitGenesis(ctx, app.Codec, genesis)
}

// prepareUpgrades sets the handlers of this release's upgrades, and lets the
// store grow while it is loaded if one of them is what the node has halted for.
func (app *App) prepareUpgrades(load bool) error {
	var pending compat.UpgradePlan
	if load { // otherwise there is no node, and looking would create its home
		var err error
		if pending, err = app.UpgradeKeeper.ReadUpgradeInfoFromDisk(); err != nil {
			return fmt.Errorf("the node's upgrade-info.json cannot be read: %w", err)
		}
	}
	for _, upgrade := range app.upgrades() {
		app.UpgradeKeeper.SetUpgradeHandler(upgrade.name, func(ctx context.Context, _ compat.UpgradePlan, from module.VersionMap) (module.VersionMap, error) {
			if faults.beforeMigrations != nil {
				faults.beforeMigrations(ctx)
			}
			if err := app.enableExtensions(ctx); err != nil {
				return nil, err
			}
			versions, err := app.ModuleManager.RunMigrations(ctx, app.Configurator(), from)
			if err != nil || upgrade.after == nil {
				return versions, err
			}
			return versions, upgrade.after(ctx)
		})
		if pending.Name == upgrade.name && !app.UpgradeKeeper.IsSkipHeight(pending.Height) {
			app.SetStoreLoader(compat.UpgradeStoreLoader(pending.Height, &upgrade.stores))
		}
	}
	return nil
}
