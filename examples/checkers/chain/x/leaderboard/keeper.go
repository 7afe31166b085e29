package leaderboard

import (
	"context"
	"errors"

	"cosmossdk.io/collections"
	"cosmossdk.io/core/store"

	"checkers/x/checkers/playerinfo"
	playerinfotypes "checkers/x/checkers/playerinfo/types"
	"checkers/x/leaderboard/types"

	"github.com/cosmos/cosmos-sdk/codec"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// PlayerInfos gives the player infos in pages.
type PlayerInfos interface {
	InfosAfter(ctx context.Context, player string, limit int) ([]playerinfotypes.PlayerInfo, error)
}

// Keeper gives access to the leaderboard. It is small enough to be one value.
type Keeper struct {
	board  collections.Item[types.Leaderboard]
	schema collections.Schema
}

// NewKeeper makes a keeper over the module's own store.
func NewKeeper(cdc codec.Codec, storeService store.KVStoreService) *Keeper {
	builder := collections.NewSchemaBuilder(storeService)
	board := collections.NewItem(builder, types.BoardPrefix, "board", codec.CollValue[types.Leaderboard](cdc))
	schema, err := builder.Build()
	if err != nil {
		panic(err) // two collections share a prefix
	}
	return &Keeper{board: board, schema: schema}
}

// Board returns the leaderboard, empty if nothing is stored.
func (k *Keeper) Board(ctx context.Context) (types.Leaderboard, error) {
	board, err := k.board.Get(ctx)
	if errors.Is(err, collections.ErrNotFound) {
		return types.Leaderboard{}, nil
	}
	return board, err
}

// PlayerInfoChanged keeps the leaderboard up to date.
func (k *Keeper) PlayerInfoChanged(ctx context.Context, info playerinfotypes.PlayerInfo) error {
	board, err := k.Board(ctx)
	if err != nil {
		return err
	}
	if !board.Update(info.Player, info.Won, sdk.UnwrapSDKContext(ctx).BlockTime()) {
		return nil
	}
	return k.board.Set(ctx, board)
}

// FillFrom enters the best of all players, for an upgrade that adds the module.
// It holds one page of player infos and the board, however many players there are.
func (k *Keeper) FillFrom(ctx context.Context, infos PlayerInfos) error {
	board, err := k.Board(ctx)
	if err != nil {
		return err
	}
	now := sdk.UnwrapSDKContext(ctx).BlockTime()
	for last := ""; ; {
		page, err := infos.InfosAfter(ctx, last, playerinfo.PageSize)
		if err != nil {
			return err
		}
		for _, info := range page {
			board.Update(info.Player, info.Won, now)
			last = info.Player
		}
		if len(page) < playerinfo.PageSize {
			return k.board.Set(ctx, board)
		}
	}
}

type queryServer struct{ *Keeper }

// NewQueryServer returns the server of the module's query.
func NewQueryServer(k *Keeper) types.QueryServer { return queryServer{k} }

func (s queryServer) ShowLeaderboard(ctx context.Context, _ *types.QueryShowLeaderboardRequest) (*types.QueryShowLeaderboardResponse, error) {
	board, err := s.Board(ctx)
	return &types.QueryShowLeaderboardResponse{Leaderboard: board}, err
}
