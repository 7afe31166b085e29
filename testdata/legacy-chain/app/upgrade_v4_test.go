//go:build v4

package app

import (
	"testing"

	"legacy/census"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"
	"github.com/stretchr/testify/require"
)

// startV3Chain starts a chain with the census that v3 would have; nothing else of the state differs.
func (app *App) startV3Chain(t *testing.T) {
	app.startChain(t)
	app.block(func(ctx sdk.Context) {
		app.Census.Set(ctx, census.Census{Edition: 2, Accounts: 8, Denoms: 3, Validators: 4})
		app.UpgradeKeeper.SetModuleVersionMap(ctx, module.VersionMap{census.ModuleName: 2})
	})
}

func TestUpgradeCountsTheAccountsWithoutModules(t *testing.T) {
	node := newNode(t)
	app := node.start()
	app.startV3Chain(t)
	app.schedule(t, "v3ToV4")
	app.block(nil)
	migrated := &census.Census{Edition: 3, Accounts: 1, Denoms: 3, Validators: 4}
	require.Equal(t, migrated, app.show(t))
	require.EqualValues(t, 3, app.UpgradeKeeper.GetModuleVersionMap(app.now())[census.ModuleName])

	app = node.start()
	app.block(nil)
	require.Equal(t, migrated, app.show(t))
}

// SDK 0.46 looks for the handler of the last upgrade only while a plan is pending.
func TestARestartBeforeTheNextUpgradeFindsTheLast(t *testing.T) {
	for _, last := range []string{"v2tov3", "v3ToV4"} {
		node := newNode(t)
		app := node.start()
		app.startV3Chain(t)
		app.schedule(t, last)
		app.block(nil)
		applied, _ := app.UpgradeKeeper.GetLastCompletedUpgrade(app.now())
		require.Equal(t, last, applied)
		app.block(func(ctx sdk.Context) {
			plan := upgradetypes.Plan{Name: "v9tov10", Height: ctx.BlockHeight() + 100}
			require.NoError(t, app.UpgradeKeeper.ScheduleUpgrade(ctx, plan))
		})

		app = node.start()
		require.NotPanics(t, func() { app.block(nil) }, last)
	}
}
