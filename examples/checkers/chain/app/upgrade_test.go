//go:build v1_1 || v2

package app_test

import (
	"testing"

	"checkers/app"
	"checkers/internal/storetest"
	"checkers/rules"
	checkerstypes "checkers/x/checkers/types"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/stretchr/testify/require"
)

func player(n int) string { return storetest.Player(n) }

// chainWithGames is a chain as an earlier release leaves it, with x/checkers at
// a version and without the modules that came later.
func chainWithGames(t *testing.T, checkersVersion uint64) (*app.App, sdk.Context) {
	chain := newApp(t)
	ctx := chain.NewUncachedContext(false, cmtproto.Header{Height: 10, Time: genesisTime, ChainID: chainID})
	versions := chain.ModuleManager.GetVersionMap()
	versions["checkers"] = checkersVersion
	delete(versions, "leaderboard")
	require.NoError(t, chain.UpgradeKeeper.SetModuleVersionMap(ctx, versions))

	game := func(id uint64, black, red int, status checkerstypes.Status, winner string) checkerstypes.Game {
		return checkerstypes.Game{
			Id: id, Board: rules.StartBoard().String(), Turn: checkerstypes.COLOR_BLACK, Black: player(black), Red: player(red),
			Status: status, Winner: winner, Deadline: genesisTime.Add(checkerstypes.MaxThinkingTime),
		}
	}
	require.NoError(t, chain.Games.InitGenesis(ctx, checkerstypes.GenesisState{NextId: 6, Games: []checkerstypes.Game{
		game(1, 0, 1, checkerstypes.STATUS_WON, player(0)),
		game(2, 1, 2, checkerstypes.STATUS_WON, player(1)),
		game(3, 1, 0, checkerstypes.STATUS_FORFEITED, player(0)),
		game(4, 2, 0, checkerstypes.STATUS_DRAWN, ""),
		game(5, 2, 1, checkerstypes.STATUS_PLAYING, ""),
	}}))
	return chain, ctx
}
