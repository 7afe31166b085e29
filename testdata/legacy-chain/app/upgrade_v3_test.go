//go:build v3

package app

import (
	"testing"

	"legacy/census"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/stretchr/testify/require"
)

// The state that SDK 0.45 leaves cannot be made here. What can be seen is that the
// upgrade runs, and that the census is neither taken again nor lost.
func TestUpgradeKeepsTheCensus(t *testing.T) {
	node := newNode(t)
	app := node.start()
	app.startChain(t)
	counted := census.Census{Edition: 2, Accounts: 5, Denoms: 3, Validators: 4}
	app.block(func(ctx sdk.Context) { app.Census.Set(ctx, counted) })
	app.schedule(t, "v2tov3")
	app.block(nil)
	require.Equal(t, &counted, app.show(t))

	app = node.start()
	app.block(nil)
	require.Equal(t, &counted, app.show(t))
}
