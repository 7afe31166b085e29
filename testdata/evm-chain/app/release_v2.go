//go:build v2

package app

import (
	appv1alpha1 "cosmossdk.io/api/cosmos/app/v1alpha1"
	authzv1 "cosmossdk.io/api/cosmos/authz/module/v1"
	storetypes "cosmossdk.io/store/types"

	"github.com/cosmos/cosmos-sdk/x/authz"
	authzkeeper "github.com/cosmos/cosmos-sdk/x/authz/keeper"
	_ "github.com/cosmos/cosmos-sdk/x/authz/module" // registers the module with depinject
)

// Release is the release that this binary is built for.
const Release = "v2"

// What this release has besides the modules that all of them have: x/authz.
var (
	releaseModules       = []string{authz.ModuleName}
	releaseBeginBlockers = []string{authz.ModuleName}
	releaseConfigs       = []*appv1alpha1.ModuleConfig{module(authz.ModuleName, &authzv1.Module{})}
)

// upgrades returns the ways that lead to this release.
func upgrades() []upgrade {
	return []upgrade{{name: "v1tov2", stores: storetypes.StoreUpgrades{Added: []string{authzkeeper.StoreKey}}}}
}
