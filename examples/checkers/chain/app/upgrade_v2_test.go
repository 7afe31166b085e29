//go:build v2

package app_test

import (
	"encoding/json"
	"testing"

	"checkers/internal/compat"
	leaderboardtypes "checkers/x/leaderboard/types"

	"github.com/stretchr/testify/require"
)

// One upgrade from v1 must end where the two in a row do.
func TestV1ToV2EqualsTheTwoInARow(t *testing.T) {
	direct, ctx := chainWithGames(t, 1)
	require.NoError(t, direct.UpgradeKeeper.ApplyUpgrade(ctx, compat.UpgradePlan{Name: "v1tov2", Height: 10}))
	board, err := direct.Leaderboard.Board(ctx)
	require.NoError(t, err)
	require.Equal(t, []leaderboardtypes.Winner{
		{Player: player(0), Won: 2, Entered: genesisTime},
		{Player: player(1), Won: 1, Entered: genesisTime},
	}, board.Winners)
	versions, err := direct.UpgradeKeeper.GetModuleVersionMap(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 2, versions["checkers"])
	require.EqualValues(t, 1, versions["leaderboard"])

	// The first of the two is what release v1.1 does at v1tov1_1.
	twice, twiceCtx := chainWithGames(t, 2)
	require.NoError(t, twice.PlayerInfos.FillFrom(twiceCtx, twice.Games))
	require.NoError(t, twice.UpgradeKeeper.ApplyUpgrade(twiceCtx, compat.UpgradePlan{Name: "v1_1tov2", Height: 10}))

	modules := []string{"checkers", "leaderboard"}
	want, err := twice.ModuleManager.ExportGenesisForModules(twiceCtx, twice.Codec, modules)
	require.NoError(t, err)
	got, err := direct.ModuleManager.ExportGenesisForModules(ctx, direct.Codec, modules)
	require.NoError(t, err)
	for _, module := range modules {
		require.JSONEq(t, string(want[module]), string(got[module]))
	}
	require.Len(t, infosOf(t, got["checkers"]), 3)
}

func infosOf(t *testing.T, genesis json.RawMessage) []json.RawMessage {
	var state struct {
		Infos []json.RawMessage `json:"player_info"`
	}
	require.NoError(t, json.Unmarshal(genesis, &state))
	return state.Infos
}
