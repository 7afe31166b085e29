package traffic

import (
	"testing"

	"checkers/rules"

	"github.com/stretchr/testify/require"
)

var three = []string{"ann", "ben", "cat"}

func TestPlannedGamesAreLegalAndWon(t *testing.T) {
	games, err := planGames(1, 6, three, map[string]uint64{})
	require.NoError(t, err)
	require.Len(t, games, 6)
	for i, game := range games {
		require.Equal(t, three[i%3], game.black)
		require.LessOrEqual(t, len(game.moves), maxMoves)
		position := rules.Start()
		for _, move := range game.moves {
			over, _ := position.Outcome()
			require.False(t, over)
			require.NoError(t, position.Play(move))
		}
		over, winner := position.Outcome()
		require.True(t, over)
		require.Equal(t, game.winner, map[rules.Color]string{rules.Black: game.black, rules.Red: game.red}[winner])
		require.Equal(t, game.final, position)
	}
}

func TestASeedMeansTheSameGames(t *testing.T) {
	plan := func(seed uint64) []playedGame {
		games, err := planGames(seed, 3, three, map[string]uint64{"ann": 2})
		require.NoError(t, err)
		return games
	}
	require.Equal(t, plan(1), plan(1))
	require.NotEqual(t, plan(1), plan(2))
}

func TestNobodyTies(t *testing.T) {
	for _, players := range [][]string{{"ann", "ben"}, three, {"ann", "ben", "cat", "dan", "eve"}} {
		wins := map[string]uint64{}
		for seed := range uint64(10) {
			games, err := planGames(seed, 1+int(seed)%4, players, wins)
			require.NoError(t, err)
			for _, game := range games {
				wins[game.winner]++
			}
			seen := map[uint64]string{}
			for player, won := range wins {
				require.Empty(t, seen[won], "%s has won as often, %d times", player, won)
				seen[won] = player
			}
		}
		require.Greater(t, len(wins), 1, "not everything goes to one player")
	}
}

func TestATieThatCannotBeAvoided(t *testing.T) {
	_, err := planGames(1, 1, []string{"ann", "ben"}, map[string]uint64{"cat": 1})
	require.ErrorContains(t, err, "play another number of games")
}
