package playerinfo_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"checkers/internal/storetest"
	"checkers/rules"
	"checkers/x/checkers/playerinfo"
	"checkers/x/checkers/playerinfo/types"
	checkerstypes "checkers/x/checkers/types"

	"github.com/stretchr/testify/require"
)

const players = 5_000

// storeGames stores games of all kinds, as release v1 leaves them, and returns
// the player infos that follow from them.
func (f *fixture) storeGames(t *testing.T, count int) []types.PlayerInfo {
	infos := map[string]*types.PlayerInfo{}
	of := func(player string) *types.PlayerInfo {
		if infos[player] == nil {
			infos[player] = &types.PlayerInfo{Player: player}
		}
		return infos[player]
	}
	batch := checkerstypes.GenesisState{}
	for i := range count {
		game := checkerstypes.Game{
			Id:    uint64(i*2 + 1), // games that were dropped leave gaps
			Board: rules.StartBoard().String(), Turn: checkerstypes.COLOR_RED,
			Black: storetest.Player(i % players), Red: storetest.Player((i*i + 1) % players),
			Deadline: storetest.Now,
		}
		if game.Black == game.Red {
			game.Red = storetest.Player(players)
		}
		switch i % 5 {
		case 0:
			game.Status = checkerstypes.STATUS_PLAYING
		case 1:
			game.Status = checkerstypes.STATUS_DRAWN
		case 2:
			game.Status, game.Winner = checkerstypes.STATUS_FORFEITED, game.Black
			of(game.Black).Won++
			of(game.Red).Forfeited++
		case 3:
			game.Status, game.Winner = checkerstypes.STATUS_WON, game.Black
			of(game.Black).Won++
			of(game.Red).Lost++
		case 4:
			game.Status, game.Winner = checkerstypes.STATUS_WON, game.Red
			of(game.Red).Won++
			of(game.Black).Lost++
		}
		batch.NextId = game.Id + 1
		if batch.Games = append(batch.Games, game); len(batch.Games) == 5_000 || i == count-1 {
			require.NoError(t, f.games.InitGenesis(f.ctx, batch))
			batch.Games = batch.Games[:0]
		}
	}
	storetest.Commit(f.ctx)

	var want []types.PlayerInfo
	for _, info := range infos {
		want = append(want, *info)
	}
	slices.SortFunc(want, func(a, b types.PlayerInfo) int { return strings.Compare(a.Player, b.Player) })
	return want
}

// watchedGames measures the heap when a page is asked for, so when the page
// before should be all that is left of the games.
type watchedGames struct {
	playerinfo.Games
	heap  *storetest.Heap
	pages int
}

func (w *watchedGames) GamesFrom(ctx context.Context, id uint64, limit int) ([]checkerstypes.Game, error) {
	if w.pages%10 == 9 {
		w.heap.Sample()
	}
	w.pages++
	return w.Games.GamesFrom(ctx, id, limit)
}

// migrate runs the migration as an upgrade does, on a cached store, and returns
// how much memory it took.
func (f *fixture) migrate(t *testing.T) (heap uint64, pages int) {
	cached, write := f.ctx.CacheContext()
	games := &watchedGames{Games: f.games, heap: storetest.NewHeap()}
	require.NoError(t, f.infos.FillFrom(cached, games))
	write()
	return games.heap.Peak, games.pages
}

func TestFillFrom(t *testing.T) {
	for _, count := range []int{0, 1, 7, playerinfo.PageSize - 1, playerinfo.PageSize, playerinfo.PageSize + 1} {
		f := setUp(t)
		want := f.storeGames(t, count)
		f.migrate(t)
		require.Equal(t, want, f.all(t), "%d games", count)
		require.Zero(t, f.store.Open)
		require.Empty(t, f.changed, "the hooks are for games that end now")
	}
}

// A chain has more games than memory: ten times as many games between the same
// players must not take more of it, but for noise. All games together would
// take some 25 MB more.
func TestFillFromHoldsOnePage(t *testing.T) {
	const noise = 4 << 20
	heap := map[int]uint64{}
	for _, count := range []int{10_000, 100_000} {
		f := setUp(t)
		want := f.storeGames(t, count)
		f.store.Read = 0
		var pages int
		heap[count], pages = f.migrate(t)
		t.Logf("%d games: %d pages, %d KiB", count, pages, heap[count]>>10)
		require.Equal(t, count/playerinfo.PageSize+1, pages)
		require.Equal(t, count, f.store.Read, "every game is read once")
		require.Equal(t, want, f.all(t))
	}
	require.Less(t, heap[100_000], heap[10_000]+noise)
}
