//go:build v1_1 && !v2

package app

import (
	"checkers/x/checkers/keeper"
	"checkers/x/checkers/playerinfo"
	checkerstypes "checkers/x/checkers/types"

	"github.com/cosmos/cosmos-sdk/types/module"
)

// Release is the release that this binary is built for.
const Release = "v1.1"

// releaseModules are this chain's own modules in the order of their genesis.
var releaseModules = []string{checkerstypes.ModuleName}

type releaseKeepers struct {
	Games       *keeper.Keeper
	PlayerInfos *playerinfo.Keeper
}

// buildRelease builds this chain's own modules.
func (app *App) buildRelease() []module.AppModule {
	store := app.openStore(checkerstypes.ModuleName)
	app.PlayerInfos = playerinfo.NewKeeper(app.Codec, store, nil)
	app.Games = keeper.New(app.Codec, store, app.addresses, app.PlayerInfos)
	return []module.AppModule{playerinfo.NewAppModule(app.Codec, app.Games, app.PlayerInfos)}
}

// upgrades returns the ways that lead to this release. The migration of
// x/checkers is all that v1tov1_1 has to do.
func (*App) upgrades() []upgrade { return []upgrade{{name: "v1tov1_1"}} }
