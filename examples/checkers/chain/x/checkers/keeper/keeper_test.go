package keeper_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"checkers/internal/storetest"
	"checkers/rules"
	"checkers/x/checkers/keeper"
	"checkers/x/checkers/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"
	"github.com/stretchr/testify/require"
)

var alice, bob, carol = storetest.Player(1), storetest.Player(2), storetest.Player(3)

// fixture is a keeper over a store of its own; ended are the games its hooks saw.
type fixture struct {
	*keeper.Keeper
	ctx   sdk.Context
	store *storetest.Service
	msgs  types.MsgServer
	ended []types.Game
}

func (f *fixture) GameEnded(_ context.Context, game types.Game) error {
	f.ended = append(f.ended, game)
	return nil
}

func setUp(t *testing.T, games ...types.Game) *fixture {
	f := &fixture{}
	f.ctx, f.store = storetest.Open(t, types.ModuleName)
	f.Keeper = keeper.New(storetest.Codec(), f.store, storetest.Addresses, f)
	f.msgs = keeper.NewMsgServer(f.Keeper)
	require.NoError(t, f.InitGenesis(f.ctx, types.GenesisState{NextId: uint64(len(games) + 1), Games: games}))
	return f
}

func (f *fixture) playMove(player string, id uint64, path ...uint32) (*types.MsgPlayMoveResponse, error) {
	return f.msgs.PlayMove(f.ctx, &types.MsgPlayMove{Player: player, Id: id, Path: path})
}

// later moves the clock and ends a block.
func (f *fixture) later(t *testing.T, d time.Duration) {
	f.ctx = f.ctx.WithBlockTime(f.ctx.BlockTime().Add(d))
	require.NoError(t, f.ForfeitOverdueGames(f.ctx))
}

// game makes a game in which black, alice, is to move.
func game(id uint64, pieces map[uint32]rules.Piece) types.Game {
	board := []byte(strings.Repeat(".", rules.Squares))
	for square, piece := range pieces {
		board[square-1] = byte(piece)
	}
	return types.Game{
		Id: id, Board: string(board), Turn: types.COLOR_BLACK, Black: alice, Red: bob, MoveCount: 10,
		Status: types.STATUS_PLAYING, Deadline: storetest.Now.Add(types.MaxThinkingTime),
	}
}

func TestCreateGame(t *testing.T) {
	f := setUp(t)
	for want := uint64(1); want <= 2; want++ {
		answer, err := f.msgs.CreateGame(f.ctx, &types.MsgCreateGame{Creator: carol, Black: alice, Red: bob})
		require.NoError(t, err)
		require.Equal(t, want, answer.Id)
	}
	stored, err := f.Game(f.ctx, 1)
	require.NoError(t, err)
	require.Equal(t, types.Game{
		Id: 1, Board: rules.StartBoard().String(), Turn: types.COLOR_BLACK, Black: alice, Red: bob,
		Status: types.STATUS_PLAYING, Deadline: storetest.Now.Add(24 * time.Hour),
	}, stored)
	require.NoError(t, stored.Validate(storetest.Addresses))
}

func TestCreateGameRefuses(t *testing.T) {
	f := setUp(t)
	for name, test := range map[string]struct {
		black, red string
		err        error
	}{
		"the same player twice":     {alice, alice, types.ErrSamePlayer},
		"no address":                {alice, "bob", types.ErrInvalidPlayer},
		"an address in capitals":    {strings.ToUpper(alice), bob, types.ErrInvalidPlayer},
		"an address of other chain": {"cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu", bob, types.ErrInvalidPlayer},
	} {
		_, err := f.msgs.CreateGame(f.ctx, &types.MsgCreateGame{Creator: carol, Black: test.black, Red: test.red})
		require.ErrorIs(t, err, test.err, name)
	}
}

func TestPlayMove(t *testing.T) {
	f := setUp(t)
	_, err := f.msgs.CreateGame(f.ctx, &types.MsgCreateGame{Creator: carol, Black: alice, Red: bob})
	require.NoError(t, err)

	f.later(t, time.Hour)
	answer, err := f.playMove(alice, 1, 11, 15)
	require.NoError(t, err)
	require.Equal(t, "bbbbbbbbbb.b..b.....rrrrrrrrrrrr", answer.Board)
	require.Empty(t, answer.Winner)

	stored, err := f.Game(f.ctx, 1)
	require.NoError(t, err)
	require.Equal(t, types.COLOR_RED, stored.Turn)
	require.EqualValues(t, 1, stored.MoveCount)
	require.Equal(t, storetest.Now.Add(25*time.Hour), stored.Deadline)
	require.Empty(t, f.ended)
}

func TestPlayMoveRefuses(t *testing.T) {
	over := game(2, map[uint32]rules.Piece{1: rules.BlackKing})
	over.Status, over.Turn, over.Winner = types.STATUS_WON, types.COLOR_RED, alice
	f := setUp(t, game(1, map[uint32]rules.Piece{1: rules.BlackKing, 6: rules.RedMan, 15: rules.RedMan, 32: rules.RedMan}), over)
	for name, test := range map[string]struct {
		player string
		id     uint64
		path   []uint32
		err    error
		text   string
	}{
		"an unknown game":   {alice, 9, []uint32{11, 15}, types.ErrGameNotFound, "game 9: there is no such game"},
		"a stranger":        {carol, 1, []uint32{1, 10, 19}, types.ErrNotAPlayer, "game 1: the sender does not play in this game"},
		"the wrong turn":    {bob, 1, []uint32{6, 2}, types.ErrNotYourTurn, "game 1: it is the other player's turn"},
		"half a capture":    {alice, 1, []uint32{1, 10}, types.ErrIllegalMove, `game 1: "1-10" is not a legal move of black; legal are [1-10-19]: the rules do not allow this move`},
		"nothing":           {alice, 1, nil, types.ErrIllegalMove, "legal are [1-10-19]"},
		"a square far away": {alice, 1, []uint32{1, 4_000_000_000}, types.ErrIllegalMove, "legal are [1-10-19]"},
		"a finished game":   {alice, 2, []uint32{1, 5}, types.ErrGameOver, "game 2: the game is over"},
	} {
		_, err := f.playMove(test.player, test.id, test.path...)
		require.ErrorIs(t, err, test.err, name)
		require.ErrorContains(t, err, test.text, name)
	}
}

func TestWin(t *testing.T) {
	f := setUp(t, game(1, map[uint32]rules.Piece{1: rules.BlackMan, 6: rules.RedMan}))
	answer, err := f.playMove(alice, 1, 1, 10)
	require.NoError(t, err)
	require.Equal(t, alice, answer.Winner)
	require.Len(t, f.ended, 1)
	require.Equal(t, types.STATUS_WON, f.ended[0].Status)
	require.Equal(t, alice, f.ended[0].Winner)
	require.NoError(t, f.ended[0].Validate(storetest.Addresses))

	f.later(t, 48*time.Hour)
	require.Len(t, f.ended, 1, "a finished game has no deadline")
}

func TestDraw(t *testing.T) {
	drawn := game(1, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing})
	drawn.QuietMoves = rules.MaxQuiet - 1
	f := setUp(t, drawn)
	answer, err := f.playMove(alice, 1, 1, 5)
	require.NoError(t, err)
	require.Empty(t, answer.Winner)
	require.Len(t, f.ended, 1)
	require.Equal(t, types.STATUS_DRAWN, f.ended[0].Status)
	require.NoError(t, f.ended[0].Validate(storetest.Addresses))
}

func TestForfeit(t *testing.T) {
	begun := game(1, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing})
	begun.MoveCount = types.MinCountedMoves
	hardlyBegun := game(2, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing})
	hardlyBegun.MoveCount = types.MinCountedMoves - 1
	moved := game(3, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing})
	f := setUp(t, begun, hardlyBegun, moved)

	f.later(t, types.MaxThinkingTime-time.Second)
	_, err := f.playMove(alice, 3, 1, 5)
	require.NoError(t, err)
	require.Empty(t, f.ended)

	f.later(t, time.Second)
	require.Len(t, f.ended, 1)
	require.EqualValues(t, 1, f.ended[0].Id)
	require.Equal(t, types.STATUS_FORFEITED, f.ended[0].Status)
	require.Equal(t, bob, f.ended[0].Winner, "alice was to move")
	require.NoError(t, f.ended[0].Validate(storetest.Addresses))
	_, err = f.Game(f.ctx, 2)
	require.ErrorIs(t, err, types.ErrGameNotFound)
	left, err := f.Game(f.ctx, 3)
	require.NoError(t, err)
	require.Equal(t, types.STATUS_PLAYING, left.Status)

	_, err = f.playMove(alice, 1, 1, 5)
	require.ErrorIs(t, err, types.ErrGameOver)
}

func TestForfeitsAreBoundedPerBlock(t *testing.T) {
	var games []types.Game
	for id := uint64(1); id <= types.MaxForfeitsPerBlock+10; id++ {
		games = append(games, game(id, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing}))
	}
	f := setUp(t, games...)
	f.later(t, types.MaxThinkingTime)
	require.Len(t, f.ended, types.MaxForfeitsPerBlock)
	f.later(t, time.Second)
	require.Len(t, f.ended, len(games))
	f.later(t, time.Second)
	require.Len(t, f.ended, len(games))
}

func TestGamesFromReadsOnlyThePage(t *testing.T) {
	var games []types.Game
	for id := uint64(1); id <= 50; id++ {
		games = append(games, game(id, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing}))
	}
	f := setUp(t, games...)
	page, err := f.GamesFrom(f.ctx, 11, 20)
	require.NoError(t, err)
	require.Equal(t, games[10:30], page)
	require.Equal(t, 20, f.store.Read)
	require.Zero(t, f.store.Open)

	page, err = f.GamesFrom(f.ctx, 41, 20)
	require.NoError(t, err)
	require.Len(t, page, 10)
	require.Zero(t, f.store.Open)
}

func TestQueries(t *testing.T) {
	f := setUp(t, game(1, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing}), game(2, map[uint32]rules.Piece{2: rules.BlackKing, 32: rules.RedKing}))
	server := keeper.NewQueryServer(f.Keeper)

	shown, err := server.ShowGame(f.ctx, &types.QueryShowGameRequest{Id: 2})
	require.NoError(t, err)
	require.EqualValues(t, 2, shown.Game.Id)
	_, err = server.ShowGame(f.ctx, &types.QueryShowGameRequest{Id: 3})
	require.ErrorContains(t, err, "NotFound")

	listed, err := server.ListGame(f.ctx, &types.QueryListGameRequest{Pagination: &query.PageRequest{Limit: 1}})
	require.NoError(t, err)
	require.Len(t, listed.Game, 1)
	listed, err = server.ListGame(f.ctx, &types.QueryListGameRequest{Pagination: &query.PageRequest{Key: listed.Pagination.NextKey}})
	require.NoError(t, err)
	require.Len(t, listed.Game, 1)
	require.EqualValues(t, 2, listed.Game[0].Id)
}

func TestGenesis(t *testing.T) {
	games := []types.Game{
		game(1, map[uint32]rules.Piece{1: rules.BlackKing, 32: rules.RedKing}),
		game(2, map[uint32]rules.Piece{1: rules.BlackMan, 6: rules.RedMan}),
	}
	f := setUp(t, games...)
	_, err := f.playMove(alice, 2, 1, 10)
	require.NoError(t, err)
	exported, err := f.ExportGenesis(f.ctx)
	require.NoError(t, err)
	require.NoError(t, exported.Validate(storetest.Addresses))

	again := setUp(t)
	require.NoError(t, again.InitGenesis(again.ctx, *exported))
	imported, err := again.ExportGenesis(again.ctx)
	require.NoError(t, err)
	require.Equal(t, exported, imported)

	again.later(t, types.MaxThinkingTime)
	require.Len(t, again.ended, 1, "the deadline of the unfinished game is imported")
}
