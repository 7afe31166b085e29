package leaderboard_test

import (
	"context"
	"testing"
	"time"

	"checkers/internal/storetest"
	"checkers/x/checkers/playerinfo"
	playerinfotypes "checkers/x/checkers/playerinfo/types"
	"checkers/x/leaderboard"
	"checkers/x/leaderboard/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/stretchr/testify/require"
)

func setUp(t *testing.T) (*leaderboard.Keeper, sdk.Context) {
	ctx, store := storetest.Open(t, types.ModuleName)
	return leaderboard.NewKeeper(storetest.Codec(), store), ctx
}

func TestPlayerInfoChanged(t *testing.T) {
	k, ctx := setUp(t)
	board, err := k.Board(ctx)
	require.NoError(t, err)
	require.Empty(t, board.Winners)

	alice, bob := storetest.Player(1), storetest.Player(2)
	require.NoError(t, k.PlayerInfoChanged(ctx, playerinfotypes.PlayerInfo{Player: alice, Lost: 1}))
	require.NoError(t, k.PlayerInfoChanged(ctx, playerinfotypes.PlayerInfo{Player: bob, Won: 1}))
	ctx = ctx.WithBlockTime(storetest.Now.Add(time.Hour))
	require.NoError(t, k.PlayerInfoChanged(ctx, playerinfotypes.PlayerInfo{Player: alice, Won: 2, Lost: 1}))

	answer, err := leaderboard.NewQueryServer(k).ShowLeaderboard(ctx, &types.QueryShowLeaderboardRequest{})
	require.NoError(t, err)
	require.Equal(t, []types.Winner{
		{Player: alice, Won: 2, Entered: storetest.Now.Add(time.Hour)},
		{Player: bob, Won: 1, Entered: storetest.Now},
	}, answer.Leaderboard.Winners)
}

// manyInfos are player infos that nobody stores, made up page by page.
type manyInfos struct {
	count, pages int
	heap         *storetest.Heap
}

func (m *manyInfos) InfosAfter(_ context.Context, player string, limit int) (page []playerinfotypes.PlayerInfo, err error) {
	if m.pages%10 == 9 {
		m.heap.Sample()
	}
	from := m.pages * limit
	m.pages++
	for i := from; i < min(from+limit, m.count); i++ {
		// 7919 is prime, so that the best are spread over all pages.
		page = append(page, playerinfotypes.PlayerInfo{Player: storetest.Player(i), Won: uint64(i * 7919 % m.count)})
	}
	return page, nil
}

// More players must not take more memory, but for noise: the board and a page
// are all that is held. All player infos together would take some 10 MB.
func TestFillFromHoldsOnePage(t *testing.T) {
	const noise = 2 << 20
	for _, count := range []int{0, 1, playerinfo.PageSize, 100_000} {
		k, ctx := setUp(t)
		infos := &manyInfos{count: count, heap: storetest.NewHeap()}
		require.NoError(t, k.FillFrom(ctx, infos))
		require.Equal(t, count/playerinfo.PageSize+1, infos.pages)
		require.Less(t, infos.heap.Peak, uint64(noise))

		board, err := k.Board(ctx)
		require.NoError(t, err)
		require.Len(t, board.Winners, min(max(count-1, 0), types.MaxWinners), "%d players, of whom one has won nothing", count)
		for place, winner := range board.Winners {
			require.EqualValues(t, count-1-place, winner.Won)
			require.Equal(t, storetest.Now, winner.Entered)
		}
	}
}
