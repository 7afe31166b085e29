//go:build v2

package app

import (
	"context"

	"checkers/internal/compat"
	"checkers/x/checkers/keeper"
	"checkers/x/checkers/playerinfo"
	checkerstypes "checkers/x/checkers/types"
	"checkers/x/leaderboard"
	leaderboardtypes "checkers/x/leaderboard/types"

	"github.com/cosmos/cosmos-sdk/types/module"
)

// Release is the release that this binary is built for.
const Release = "v2"

// releaseModules are this chain's own modules in the order of their genesis.
var releaseModules = []string{checkerstypes.ModuleName, leaderboardtypes.ModuleName}

type releaseKeepers struct {
	Games       *keeper.Keeper
	PlayerInfos *playerinfo.Keeper
	Leaderboard *leaderboard.Keeper
}

// buildRelease builds this chain's own modules.
func (app *App) buildRelease() []module.AppModule {
	store := app.openStore(checkerstypes.ModuleName)
	app.Leaderboard = leaderboard.NewKeeper(app.Codec, app.openStore(leaderboardtypes.ModuleName))
	app.PlayerInfos = playerinfo.NewKeeper(app.Codec, store, app.Leaderboard)
	app.Games = keeper.New(app.Codec, store, app.addresses, app.PlayerInfos)
	return []module.AppModule{
		playerinfo.NewAppModule(app.Codec, app.Games, app.PlayerInfos),
		leaderboard.NewAppModule(app.Codec, app.Leaderboard),
	}
}

// upgrades returns the ways that lead to this release: from v1.1, or from v1 in
// one step. They differ only in the versions that the chain migrates from, which
// x/upgrade knows: from v1 the player infos are filled first, from the games.
func (app *App) upgrades() []upgrade {
	fill := func(ctx context.Context) error { return app.Leaderboard.FillFrom(ctx, app.PlayerInfos) }
	added := compat.StoreUpgrades{Added: []string{leaderboardtypes.ModuleName}}
	return []upgrade{
		{name: "v1_1tov2", stores: added, after: fill},
		{name: "v1tov2", stores: added, after: fill},
	}
}
