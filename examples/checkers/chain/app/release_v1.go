//go:build !v1_1 && !v2

package app

import (
	"checkers/x/checkers"
	"checkers/x/checkers/keeper"
	checkerstypes "checkers/x/checkers/types"

	"github.com/cosmos/cosmos-sdk/types/module"
)

// Release is the release that this binary is built for.
const Release = "v1"

// releaseModules are this chain's own modules in the order of their genesis.
var releaseModules = []string{checkerstypes.ModuleName}

type releaseKeepers struct {
	Games *keeper.Keeper
}

// buildRelease builds this chain's own modules.
func (app *App) buildRelease() []module.AppModule {
	app.Games = keeper.New(app.Codec, app.openStore(checkerstypes.ModuleName), app.addresses, nil)
	return []module.AppModule{checkers.NewAppModule(app.Codec, app.Games)}
}

// upgrades returns the ways that lead to this release.
func (*App) upgrades() []upgrade { return nil }
