//go:build v1_1

package app

import (
	"testing"

	"legacy/census"

	"github.com/stretchr/testify/require"
)

func TestUpgradeFromV1TakesTheCensus(t *testing.T) {
	node := newNode(t)
	v1 := node.startSimapp()
	v1.startChain(t)
	v1.schedule(t, "v1tov1_1")
	require.Panics(t, func() { v1.block(nil) })

	app := node.start()
	app.block(nil)
	// The owner of the validator and the six accounts of modules.
	require.Equal(t, &census.Census{Edition: 1, Accounts: 7, Denoms: 1}, app.show(t))
	require.EqualValues(t, 1, app.UpgradeKeeper.GetModuleVersionMap(app.now())[census.ModuleName])

	app = node.start()
	app.block(nil)
	require.EqualValues(t, 7, app.show(t).Accounts)
}
