//go:build v2

package app

import (
	"legacy/census"

	storetypes "github.com/cosmos/cosmos-sdk/store/types"
)

// Release is the release that this binary is built for.
const Release = "v2"

// censusEdition is the consensus version of x/census.
const censusEdition = 2

// upgrades are those that this release has handlers for. That of the upgrade
// before has to stay: at the first block after a start SDK 0.45 wants the handler
// of the upgrade applied last, takes for it the one whose name sorts last, and
// panics without it.
var upgrades = []upgrade{
	{name: "v1tov1_1", stores: storetypes.StoreUpgrades{Added: []string{census.StoreKey}}},
	{name: "v1_1tov2"},
}
