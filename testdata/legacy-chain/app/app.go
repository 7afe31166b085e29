// Package app is the SDK's simulation app with upgrades and, from v1.1 on, a
// module of its own. What differs between releases is in the files release_*.go,
// of which build tags choose one.
package app

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"legacy/census"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	"github.com/cosmos/cosmos-sdk/simapp"
	"github.com/cosmos/cosmos-sdk/simapp/params"
	storetypes "github.com/cosmos/cosmos-sdk/store/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/cosmos/cosmos-sdk/x/auth/vesting"
	"github.com/cosmos/cosmos-sdk/x/crisis"
	"github.com/cosmos/cosmos-sdk/x/genutil"
	upgrademodule "github.com/cosmos/cosmos-sdk/x/upgrade"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"
	"github.com/gogo/protobuf/grpc"
	"github.com/spf13/cast"
	abci "github.com/tendermint/tendermint/abci/types"
	"github.com/tendermint/tendermint/libs/log"
	tmproto "github.com/tendermint/tendermint/proto/tendermint/types"
	dbm "github.com/tendermint/tm-db"
	googlegrpc "google.golang.org/grpc"
)

const (
	// Name is the chain's name; its binary is called legacyd.
	Name = "legacy"

	prefix = "legacy"
)

// The SDK keeps what is set here in variables, and commands, keepers and tests
// read them while they are made: it has to be there before anything else.
func init() {
	config := sdk.GetConfig()
	config.SetBech32PrefixForAccount(prefix, prefix+sdk.PrefixPublic)
	config.SetBech32PrefixForValidator(prefix+sdk.PrefixValidator+sdk.PrefixOperator, prefix+sdk.PrefixValidator+sdk.PrefixOperator+sdk.PrefixPublic)
	config.SetBech32PrefixForConsensusNode(prefix+sdk.PrefixValidator+sdk.PrefixConsensus, prefix+sdk.PrefixValidator+sdk.PrefixConsensus+sdk.PrefixPublic)

	home, err := os.UserHomeDir()
	if err != nil {
		panic(err)
	}
	simapp.DefaultNodeHome = filepath.Join(home, "."+Name)

	if censusEdition > 0 {
		simapp.ModuleBasics[census.ModuleName] = census.AppModuleBasic{}
	}
}

// App is the chain's state machine.
type App struct {
	*simapp.SimApp

	Census census.Keeper
	// modules are all modules of the chain, for migrations: those of the SDK run
	// by a manager that the simapp keeps to itself.
	modules      *module.Manager
	configurator module.Configurator
}

// upgrade is one step between two releases, as a proposal names it.
type upgrade struct {
	name   string
	stores storetypes.StoreUpgrades
}

// New makes the app over a database and, if asked, loads its latest version.
func New(logger log.Logger, db dbm.DB, traceStore io.Writer, loadLatest bool, encoding params.EncodingConfig, options servertypes.AppOptions, baseAppOptions ...func(*baseapp.BaseApp)) (*App, error) {
	skipped := map[int64]bool{}
	for _, height := range cast.ToIntSlice(options.Get(server.FlagUnsafeSkipUpgrades)) {
		skipped[int64(height)] = true
	}
	app := &App{SimApp: simapp.NewSimApp(
		logger, db, traceStore, false, skipped,
		cast.ToString(options.Get(flags.FlagHome)), cast.ToUint(options.Get(server.FlagInvCheckPeriod)),
		encoding, options, baseAppOptions...,
	)}
	app.SetInitChainer(app.initChain)

	modules := app.sdkModules(encoding)
	if censusEdition > 0 {
		key := storetypes.NewKVStoreKey(census.StoreKey)
		app.MountStore(key, storetypes.StoreTypeIAVL)
		app.Census = census.NewKeeper(app.AppCodec(), key, app.AccountKeeper, app.BankKeeper, app.StakingKeeper)
		census.RegisterQueryServer(app.GRPCQueryRouter(), app.Census.Queries())
		modules = append(modules, app.censusModule())
	}
	app.modules = module.NewManager(modules...)
	app.configurator = module.NewConfigurator(app.AppCodec(), noServices{}, noServices{})
	app.modules.RegisterServices(app.configurator)

	if !loadLatest {
		return app, nil
	}
	if err := app.prepareUpgrades(); err != nil {
		return nil, err
	}
	return app, app.LoadLatestVersion()
}

// sdkModules are the modules of the simapp. It shows those that have a simulation.
func (app *App) sdkModules(encoding params.EncodingConfig) []module.AppModule {
	modules := []module.AppModule{
		genutil.NewAppModule(app.AccountKeeper, app.StakingKeeper, app.DeliverTx, encoding.TxConfig),
		vesting.NewAppModule(app.AccountKeeper, app.BankKeeper),
		crisis.NewAppModule(&app.CrisisKeeper, true),
		upgrademodule.NewAppModule(app.UpgradeKeeper),
	}
	for _, simulated := range app.SimulationManager().Modules {
		modules = append(modules, simulated.(module.AppModule))
	}
	return modules
}

func (app *App) censusModule() census.AppModule {
	return census.NewAppModule(app.Census, censusEdition)
}

// noServices is where the modules register what they have registered with the
// simapp already: the manager is there for the migrations only.
type noServices struct{}

var _ grpc.Server = noServices{}

func (noServices) RegisterService(*googlegrpc.ServiceDesc, any) {}

// initChain starts a chain from its genesis. The simapp passes over what is not its own.
func (app *App) initChain(ctx sdk.Context, request abci.RequestInitChain) abci.ResponseInitChain {
	response := app.InitChainer(ctx, request)
	if censusEdition > 0 {
		var genesis simapp.GenesisState
		if err := json.Unmarshal(request.AppStateBytes, &genesis); err != nil {
			panic(err) // the SDK gives no other way to report it
		}
		app.censusModule().InitGenesis(ctx, app.AppCodec(), genesis[census.ModuleName])
		app.UpgradeKeeper.SetModuleVersionMap(ctx, module.VersionMap{census.ModuleName: censusEdition})
	}
	return response
}

// prepareUpgrades sets the handlers of this release's upgrades, and lets the
// stores grow while they are loaded if one of them is what the node has halted for.
func (app *App) prepareUpgrades() error {
	pending, err := app.UpgradeKeeper.ReadUpgradeInfoFromDisk()
	if err != nil {
		return fmt.Errorf("the node's upgrade-info.json cannot be read: %w", err)
	}
	for _, upgrade := range upgrades {
		app.UpgradeKeeper.SetUpgradeHandler(upgrade.name, func(ctx sdk.Context, _ upgradetypes.Plan, from module.VersionMap) (module.VersionMap, error) {
			return app.modules.RunMigrations(ctx, app.configurator, from)
		})
		if pending.Name == upgrade.name && !app.UpgradeKeeper.IsSkipHeight(pending.Height) {
			app.SetStoreLoader(upgradetypes.UpgradeStoreLoader(pending.Height, &upgrade.stores))
		}
	}
	return nil
}

// Export writes the state as a genesis.
func (app *App) Export(forZeroHeight bool, jailAllowed []string) (servertypes.ExportedApp, error) {
	exported, err := app.ExportAppStateAndValidators(forZeroHeight, jailAllowed)
	if err != nil || censusEdition == 0 {
		return exported, err
	}
	var genesis simapp.GenesisState
	if err := json.Unmarshal(exported.AppState, &genesis); err != nil {
		return exported, err
	}
	ctx := app.NewContext(true, tmproto.Header{Height: app.LastBlockHeight()})
	genesis[census.ModuleName] = app.censusModule().ExportGenesis(ctx, app.AppCodec())
	exported.AppState, err = json.MarshalIndent(genesis, "", "  ")
	return exported, err
}
