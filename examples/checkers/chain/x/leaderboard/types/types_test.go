package types_test

import (
	"fmt"
	"testing"
	"time"

	"checkers/internal/storetest"
	"checkers/x/leaderboard/types"

	"github.com/stretchr/testify/require"
)

var (
	ann, ben, cat = storetest.Player(1), storetest.Player(2), storetest.Player(3)
	day           = func(n int) time.Time { return storetest.Now.AddDate(0, 0, n) }
)

func winner(player string, won uint64, entered time.Time) types.Winner {
	return types.Winner{Player: player, Won: won, Entered: entered}
}

func TestUpdate(t *testing.T) {
	var board types.Leaderboard
	for i, step := range []struct {
		player  string
		won     uint64
		now     time.Time
		changed bool
		want    []types.Winner
	}{
		{ben, 0, day(0), false, nil},
		{ben, 1, day(1), true, []types.Winner{winner(ben, 1, day(1))}},
		{ben, 1, day(2), false, []types.Winner{winner(ben, 1, day(1))}},
		// Among equals who entered earlier comes first.
		{ann, 1, day(2), true, []types.Winner{winner(ben, 1, day(1)), winner(ann, 1, day(2))}},
		// Then the address decides.
		{cat, 1, day(1), true, []types.Winner{winner(ben, 1, day(1)), winner(cat, 1, day(1)), winner(ann, 1, day(2))}},
		// More games won come first, and the date of entry stays.
		{ann, 2, day(3), true, []types.Winner{winner(ann, 2, day(2)), winner(ben, 1, day(1)), winner(cat, 1, day(1))}},
		{cat, 3, day(4), true, []types.Winner{winner(cat, 3, day(1)), winner(ann, 2, day(2)), winner(ben, 1, day(1))}},
	} {
		require.Equal(t, step.changed, board.Update(step.player, step.won, step.now), "step %d", i)
		require.Equal(t, step.want, board.Winners, "step %d", i)
	}
}

func TestUpdateOfAFullBoard(t *testing.T) {
	var board types.Leaderboard
	for i := range types.MaxWinners {
		require.True(t, board.Update(storetest.Player(100+i), uint64(i+2), day(0)))
	}
	last := func() types.Winner { return board.Winners[types.MaxWinners-1] }
	require.Equal(t, winner(storetest.Player(100), 2, day(0)), last())

	require.False(t, board.Update(ann, 2, day(1)), "an equal who comes later does not enter")
	require.True(t, board.Update(ann, 3, day(2)))
	require.Len(t, board.Winners, types.MaxWinners)
	require.Equal(t, winner(ann, 3, day(2)), last(), "the last player has left the board")

	require.True(t, board.Update(storetest.Player(100), 4, day(3)))
	require.Contains(t, board.Winners, winner(storetest.Player(100), 4, day(3)), "who comes back enters anew")
	require.NoError(t, types.GenesisState{Leaderboard: board}.Validate(storetest.Addresses))
}

func TestGenesisValidation(t *testing.T) {
	validate := func(winners ...types.Winner) error {
		return types.GenesisState{Leaderboard: types.Leaderboard{Winners: winners}}.Validate(storetest.Addresses)
	}
	require.NoError(t, types.DefaultGenesis().Validate(storetest.Addresses))
	require.NoError(t, validate(winner(ann, 2, day(1)), winner(ben, 1, day(1)), winner(cat, 1, day(1))))
	require.ErrorContains(t, validate(winner(ann, 1, day(1)), winner(ben, 2, day(1))), "out of order")
	require.ErrorContains(t, validate(winner(ann, 2, day(1)), winner(ann, 1, day(1))), "twice")
	require.ErrorContains(t, validate(winner(ann, 0, day(1))), "without having won")
	require.ErrorContains(t, validate(winner("ann", 1, day(1))), "invalid player address")
	var many []types.Winner
	for i := range types.MaxWinners + 1 {
		many = append(many, winner(storetest.Player(i), 1, day(0)))
	}
	require.ErrorContains(t, validate(many...), fmt.Sprintf("room for %d players", types.MaxWinners))
}
