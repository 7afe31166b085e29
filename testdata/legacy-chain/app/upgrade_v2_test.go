//go:build v2

package app

import (
	"testing"

	"legacy/census"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/stretchr/testify/require"
)

func TestUpgradesFromV1(t *testing.T) {
	node := newNode(t)
	v1 := node.startSimapp()
	v1.startChain(t)
	v1.schedule(t, "v1tov1_1")
	require.Panics(t, func() { v1.block(nil) })

	app := node.start()
	app.block(func(ctx sdk.Context) { // makes of it what v1.1 does
		app.Census.Set(ctx, census.Census{Edition: 1, Accounts: 5, Denoms: 3})
		app.UpgradeKeeper.SetModuleVersionMap(ctx, module.VersionMap{census.ModuleName: 1})
	})
	app.schedule(t, "v1_1tov2")
	app.block(nil)
	require.Equal(t, &census.Census{Edition: 2, Accounts: 5, Denoms: 3, Validators: 1}, app.show(t))
	require.EqualValues(t, 2, app.UpgradeKeeper.GetModuleVersionMap(app.now())[census.ModuleName])

	// SDK 0.45 looks for the handler of the last upgrade when a node starts.
	app = node.start()
	app.block(nil)
	require.EqualValues(t, 5, app.show(t).Accounts)
}
