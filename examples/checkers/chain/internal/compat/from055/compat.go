// Package compat is what the chain uses of the Cosmos SDK that is not the same
// in all versions it can be built on. There are two of it, until053 and from055,
// which define the same names; a file of requirements replaces the module of this
// package by one of them, and names what that one needs. They are modules, not
// files with build tags, because `go mod tidy` disregards build tags and would want
// both versions at once.
package compat

import (
	"io"

	authv1 "cosmossdk.io/api/cosmos/auth/module/v1"
	"cosmossdk.io/log/v2"

	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/runtime"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	"github.com/cosmos/cosmos-sdk/store/v2/rootmulti"
	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	banktypes "github.com/cosmos/cosmos-sdk/x/bank/types"
	stakingtypes "github.com/cosmos/cosmos-sdk/x/staking/types"
	_ "github.com/cosmos/cosmos-sdk/x/upgrade" // registers the module with depinject
	upgradekeeper "github.com/cosmos/cosmos-sdk/x/upgrade/keeper"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"
)

// What only the import path of differs.
type (
	Logger           = log.Logger
	CommitMultiStore = storetypes.CommitMultiStore
	StoreUpgrades    = storetypes.StoreUpgrades
	UpgradeKeeper    = upgradekeeper.Keeper
	UpgradePlan      = upgradetypes.Plan
)

// UpgradeModule is the name of x/upgrade.
const UpgradeModule = upgradetypes.ModuleName

// What only the import path of differs.
var (
	NewNopLogger       = log.NewNopLogger
	NewKVStoreKey      = storetypes.NewKVStoreKey
	UpgradeStoreLoader = upgradetypes.UpgradeStoreLoader
)

// EndBlockers are the modules that have work to do at the end of a block, but in
// 0.55 only, before those that have it in all versions.
var EndBlockers = []string{banktypes.ModuleName}

// ModuleAccounts are those that only 0.55 has: without this one, which burns
// what the rotation of a consensus key costs, x/staking refuses to start.
var ModuleAccounts = []*authv1.ModuleAccountPermission{
	{Account: stakingtypes.KeyRotationFeePoolName, Permissions: []string{authtypes.Burner}},
}

// Build makes the app. Stores cannot be traced any more.
func Build(builder *runtime.AppBuilder, db dbm.DB, _ io.Writer, options ...func(*baseapp.BaseApp)) *runtime.App {
	return builder.Build(db, options...)
}

// AppCreator is a creator as the server of the SDK calls it.
func AppCreator(create func(Logger, dbm.DB, io.Writer, servertypes.AppOptions) servertypes.Application) servertypes.AppCreator {
	return func(logger log.Logger, db dbm.DB, options servertypes.AppOptions) servertypes.Application {
		return create(logger, db, nil, options)
	}
}

// AppExporter is an exporter as the server of the SDK calls it.
func AppExporter(export func(Logger, dbm.DB, io.Writer, int64, bool, []string, servertypes.AppOptions, []string) (servertypes.ExportedApp, error)) servertypes.AppExporter {
	return func(logger log.Logger, db dbm.DB, height int64, forZeroHeight bool, jailAllowed []string, options servertypes.AppOptions, modules []string) (servertypes.ExportedApp, error) {
		return export(logger, db, nil, height, forZeroHeight, jailAllowed, options, modules)
	}
}

// NewMultistore makes a multistore with one store, which is not loaded yet, for
// tests of keepers without an app.
func NewMultistore(db dbm.DB, key *storetypes.KVStoreKey) *rootmulti.Store {
	stores := rootmulti.NewStore(db, NewNopLogger())
	stores.MountStoreWithDB(key, storetypes.StoreTypeIAVL, nil)
	return stores
}
