//go:build v4

package app

import storetypes "github.com/cosmos/cosmos-sdk/store/types"

// Release is the release that this binary is built for.
const Release = "v4"

// censusEdition is the consensus version of x/census.
const censusEdition = 3

// upgrades are those that this release has handlers for. That of the upgrade
// before has to stay: while a plan is pending SDK 0.46 wants, once after a start,
// the handler of the upgrade applied last, and panics without it. On a chain that
// skips the last one, that is the one before.
var upgrades = []upgrade{
	{name: "v2tov3", stores: storetypes.StoreUpgrades{Added: []string{"group", "nft"}}},
	{name: "v3ToV4"},
}
