//go:build v1_1 && !v2

package app_test

import (
	"testing"

	"checkers/internal/compat"
	playerinfotypes "checkers/x/checkers/playerinfo/types"

	"github.com/stretchr/testify/require"
)

func TestV1ToV1_1(t *testing.T) {
	chain, ctx := chainWithGames(t, 1)
	require.NoError(t, chain.UpgradeKeeper.ApplyUpgrade(ctx, compat.UpgradePlan{Name: "v1tov1_1", Height: 10}))
	infos, err := chain.PlayerInfos.InfosAfter(ctx, "", 10)
	require.NoError(t, err)
	require.ElementsMatch(t, []playerinfotypes.PlayerInfo{
		{Player: player(0), Won: 2},
		{Player: player(1), Won: 1, Lost: 1, Forfeited: 1},
		{Player: player(2), Lost: 1},
	}, infos)
	versions, err := chain.UpgradeKeeper.GetModuleVersionMap(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 2, versions["checkers"])
}
