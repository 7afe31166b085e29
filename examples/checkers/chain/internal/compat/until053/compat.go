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
	"cosmossdk.io/log"
	"cosmossdk.io/store/metrics"
	"cosmossdk.io/store/rootmulti"
	storetypes "cosmossdk.io/store/types"
	_ "cosmossdk.io/x/upgrade" // registers the module with depinject
	upgradekeeper "cosmossdk.io/x/upgrade/keeper"
	upgradetypes "cosmossdk.io/x/upgrade/types"

	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/runtime"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
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
var EndBlockers []string

// ModuleAccounts are those that only 0.55 has.
var ModuleAccounts []*authv1.ModuleAccountPermission

// Build makes the app. A trace, if not nil, is told all that is read from stores and written to them.
func Build(builder *runtime.AppBuilder, db dbm.DB, trace io.Writer, options ...func(*baseapp.BaseApp)) *runtime.App {
	return builder.Build(db, trace, options...)
}

// AppCreator is a creator as the server of the SDK calls it.
func AppCreator(create servertypes.AppCreator) servertypes.AppCreator {
	return create
}

// AppExporter is an exporter as the server of the SDK calls it.
func AppExporter(export servertypes.AppExporter) servertypes.AppExporter {
	return export
}

// NewMultistore makes a multistore with one store, which is not loaded yet, for
// tests of keepers without an app.
func NewMultistore(db dbm.DB, key *storetypes.KVStoreKey) *rootmulti.Store {
	stores := rootmulti.NewStore(db, NewNopLogger(), metrics.NewNoOpMetrics())
	stores.MountStoreWithDB(key, storetypes.StoreTypeIAVL, nil)
	return stores
}
