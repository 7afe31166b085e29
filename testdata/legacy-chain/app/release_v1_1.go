//go:build v1_1

package app

import (
	"legacy/census"

	storetypes "github.com/cosmos/cosmos-sdk/store/types"
)

// Release is the release that this binary is built for.
const Release = "v1.1"

// censusEdition is the consensus version of x/census.
const censusEdition = 1

// upgrades are those that this release has handlers for.
var upgrades = []upgrade{
	{name: "v1tov1_1", stores: storetypes.StoreUpgrades{Added: []string{census.StoreKey}}},
}
