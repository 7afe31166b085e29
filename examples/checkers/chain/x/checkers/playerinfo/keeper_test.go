package playerinfo_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"checkers/internal/storetest"
	"checkers/rules"
	"checkers/x/checkers/keeper"
	"checkers/x/checkers/playerinfo"
	"checkers/x/checkers/playerinfo/types"
	checkerstypes "checkers/x/checkers/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"
	"github.com/stretchr/testify/require"
)

var alice, bob = storetest.Player(1), storetest.Player(2)

// fixture is both keepers over one store; changed are the infos the hooks saw.
type fixture struct {
	infos   *playerinfo.Keeper
	games   *keeper.Keeper
	ctx     sdk.Context
	store   *storetest.Service
	changed []types.PlayerInfo
}

func (f *fixture) PlayerInfoChanged(_ context.Context, info types.PlayerInfo) error {
	f.changed = append(f.changed, info)
	return nil
}

func setUp(t *testing.T) *fixture {
	f := &fixture{}
	f.ctx, f.store = storetest.Open(t, checkerstypes.ModuleName)
	f.infos = playerinfo.NewKeeper(storetest.Codec(), f.store, f)
	f.games = keeper.New(storetest.Codec(), f.store, storetest.Addresses, f.infos)
	return f
}

func (f *fixture) all(t *testing.T) (infos []types.PlayerInfo) {
	answer, err := playerinfo.NewQueryServer(f.infos).ListPlayerInfo(f.ctx, &types.QueryListPlayerInfoRequest{Pagination: &query.PageRequest{Limit: 1_000_000}})
	require.NoError(t, err)
	return answer.PlayerInfo
}

func ended(status checkerstypes.Status, winner string) checkerstypes.Game {
	return checkerstypes.Game{Black: alice, Red: bob, Status: status, Winner: winner}
}

func TestGameEnded(t *testing.T) {
	f := setUp(t)
	for _, step := range []struct {
		game checkerstypes.Game
		want []types.PlayerInfo
	}{
		{ended(checkerstypes.STATUS_DRAWN, ""), nil},
		{ended(checkerstypes.STATUS_WON, alice), []types.PlayerInfo{{Player: alice, Won: 1}, {Player: bob, Lost: 1}}},
		{ended(checkerstypes.STATUS_WON, bob), []types.PlayerInfo{{Player: alice, Won: 1, Lost: 1}, {Player: bob, Won: 1, Lost: 1}}},
		{ended(checkerstypes.STATUS_FORFEITED, bob), []types.PlayerInfo{{Player: alice, Won: 1, Lost: 1, Forfeited: 1}, {Player: bob, Won: 2, Lost: 1}}},
	} {
		f.changed = nil
		require.NoError(t, f.infos.GameEnded(f.ctx, step.game))
		require.Equal(t, step.want, f.all(t))
		require.ElementsMatch(t, step.want, f.changed)
	}
}

func TestGamesPlayedAreCounted(t *testing.T) {
	f := setUp(t)
	last := checkerstypes.Game{
		Id: 1, Board: "b....r..........................", Turn: checkerstypes.COLOR_BLACK, Black: alice, Red: bob,
		MoveCount: 50, Status: checkerstypes.STATUS_PLAYING, Deadline: storetest.Now.Add(checkerstypes.MaxThinkingTime),
	}
	forfeited := last
	forfeited.Id = 2
	require.NoError(t, f.games.InitGenesis(f.ctx, checkerstypes.GenesisState{NextId: 3, Games: []checkerstypes.Game{last, forfeited}}))
	_, err := f.games.PlayMove(f.ctx, 1, alice, rules.Move{1, 10})
	require.NoError(t, err)
	require.NoError(t, f.games.ForfeitOverdueGames(f.ctx.WithBlockTime(last.Deadline)))
	require.Equal(t, []types.PlayerInfo{{Player: alice, Won: 1, Forfeited: 1}, {Player: bob, Won: 1, Lost: 1}}, f.all(t))
}

func TestQueries(t *testing.T) {
	f := setUp(t)
	require.NoError(t, f.infos.GameEnded(f.ctx, ended(checkerstypes.STATUS_WON, alice)))
	server := playerinfo.NewQueryServer(f.infos)
	shown, err := server.ShowPlayerInfo(f.ctx, &types.QueryShowPlayerInfoRequest{Player: bob})
	require.NoError(t, err)
	require.Equal(t, types.PlayerInfo{Player: bob, Lost: 1}, shown.PlayerInfo)
	_, err = server.ShowPlayerInfo(f.ctx, &types.QueryShowPlayerInfoRequest{Player: storetest.Player(3)})
	require.ErrorContains(t, err, "NotFound")
	listed, err := server.ListPlayerInfo(f.ctx, &types.QueryListPlayerInfoRequest{Pagination: &query.PageRequest{Limit: 1}})
	require.NoError(t, err)
	require.Equal(t, []types.PlayerInfo{{Player: alice, Won: 1}}, listed.PlayerInfo)
	require.NotEmpty(t, listed.Pagination.NextKey)
}

func TestGenesisValidation(t *testing.T) {
	state := func(infos ...types.PlayerInfo) error {
		return types.NewGenesisState(*checkerstypes.DefaultGenesis(), infos).Validate(storetest.Addresses)
	}
	require.NoError(t, types.DefaultGenesis().Validate(storetest.Addresses))
	require.NoError(t, state(types.PlayerInfo{Player: alice}, types.PlayerInfo{Player: bob}))
	require.ErrorContains(t, state(types.PlayerInfo{Player: bob}, types.PlayerInfo{Player: alice}), "in the order of their addresses")
	require.ErrorContains(t, state(types.PlayerInfo{Player: bob}, types.PlayerInfo{Player: bob}), "each once")
	require.ErrorContains(t, state(types.PlayerInfo{Player: "bob"}), "invalid player address")
	require.ErrorContains(t, types.GenesisState{}.Validate(storetest.Addresses), "the next id")
}

func TestInfosAfterReadsOnlyThePage(t *testing.T) {
	f := setUp(t)
	var infos []types.PlayerInfo
	for i := range 30 {
		infos = append(infos, types.PlayerInfo{Player: storetest.Player(i), Won: 1})
		require.NoError(t, f.infos.GameEnded(f.ctx, checkerstypes.Game{Black: storetest.Player(i), Winner: storetest.Player(i), Red: storetest.Player(99), Status: checkerstypes.STATUS_WON}))
	}
	slices.SortFunc(infos, func(a, b types.PlayerInfo) int { return strings.Compare(a.Player, b.Player) })
	f.store.Read = 0
	var read []types.PlayerInfo
	for last := ""; ; {
		page, err := f.infos.InfosAfter(f.ctx, last, 10)
		require.NoError(t, err)
		require.Zero(t, f.store.Open)
		for _, info := range page {
			if last = info.Player; last != storetest.Player(99) {
				read = append(read, info)
			}
		}
		if len(page) < 10 {
			break
		}
	}
	require.Equal(t, infos, read)
	require.Equal(t, 31, f.store.Read)
}
