//go:build v2

package app

import sdk "github.com/cosmos/cosmos-sdk/types"

// Release is the release that this binary is built for.
const Release = "v2"

// upgrades returns the ways that lead to this release. It doubles the lowest base fee.
func upgrades() []upgrade {
	return []upgrade{{name: "v1tov2", after: func(app *App, ctx sdk.Context) error {
		params := app.feeMarket.GetParams(ctx)
		params.MinGasPrice = params.MinGasPrice.MulInt64(2)
		return app.feeMarket.SetParams(ctx, params)
	}}}
}
