//go:build v3

package app

import storetypes "github.com/cosmos/cosmos-sdk/store/types"

// Release is the release that this binary is built for.
const Release = "v3"

// censusEdition is the consensus version of x/census, the same as in v2.
const censusEdition = 2

// upgrades are those that this release has handlers for: from SDK 0.45, whose
// simapp has no x/group and no x/nft. Their packages are not imported for the
// names: `go mod tidy` reads all files and would look for them in SDK 0.45.
var upgrades = []upgrade{
	{name: "v2tov3", stores: storetypes.StoreUpgrades{Added: []string{"group", "nft"}}},
}
