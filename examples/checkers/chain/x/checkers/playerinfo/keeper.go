package playerinfo

import (
	"context"
	"errors"

	"cosmossdk.io/collections"
	"cosmossdk.io/core/store"

	"checkers/x/checkers/playerinfo/types"
	checkerstypes "checkers/x/checkers/types"

	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/types/query"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// PageSize is how many entries a migration reads at a time.
const PageSize = 1000

// Hooks is told of changes; a later release keeps its leaderboard with it.
type Hooks interface {
	// PlayerInfoChanged follows every change of a player info, but for a migration.
	PlayerInfoChanged(ctx context.Context, info types.PlayerInfo) error
}

// Games gives the games in pages.
type Games interface {
	GamesFrom(ctx context.Context, id uint64, limit int) ([]checkerstypes.Game, error)
}

// Keeper gives access to the player infos, which share the store of the games.
type Keeper struct {
	infos  collections.Map[string, types.PlayerInfo]
	schema collections.Schema
	hooks  Hooks
}

// NewKeeper makes a keeper over the store of x/checkers; hooks may be nil.
func NewKeeper(cdc codec.Codec, storeService store.KVStoreService, hooks Hooks) *Keeper {
	builder := collections.NewSchemaBuilder(storeService)
	infos := collections.NewMap(builder, checkerstypes.PlayerInfosPrefix, "player_infos", collections.StringKey, codec.CollValue[types.PlayerInfo](cdc))
	schema, err := builder.Build()
	if err != nil {
		panic(err) // two collections share a prefix
	}
	return &Keeper{infos: infos, schema: schema, hooks: hooks}
}

// GameEnded counts a game for both of its players and tells the hooks.
func (k *Keeper) GameEnded(ctx context.Context, game checkerstypes.Game) error {
	infos, err := k.count(ctx, game)
	if err != nil || k.hooks == nil {
		return err
	}
	for _, info := range infos {
		if err := k.hooks.PlayerInfoChanged(ctx, info); err != nil {
			return err
		}
	}
	return nil
}

// FillFrom counts all games there are. It is the migration from consensus
// version 1 to 2. A chain may have far more games than fit in memory, so it
// holds one page of them and adds up in the store.
func (k *Keeper) FillFrom(ctx context.Context, games Games) error {
	next := uint64(checkerstypes.FirstID)
	for {
		page, err := games.GamesFrom(ctx, next, PageSize)
		if err != nil {
			return err
		}
		for _, game := range page {
			if _, err := k.count(ctx, game); err != nil {
				return err
			}
			next = game.Id + 1
		}
		if len(page) < PageSize {
			return nil
		}
	}
}

// count adds a game to the infos of its winner and its loser, and returns them.
// A game without a winner is in play or drawn, and counts for nobody.
func (k *Keeper) count(ctx context.Context, game checkerstypes.Game) ([]types.PlayerInfo, error) {
	if game.Winner == "" {
		return nil, nil
	}
	loser := game.Black
	if loser == game.Winner {
		loser = game.Red
	}
	won, err := k.change(ctx, game.Winner, func(info *types.PlayerInfo) { info.Won++ })
	if err != nil {
		return nil, err
	}
	lost, err := k.change(ctx, loser, func(info *types.PlayerInfo) {
		if game.Status == checkerstypes.STATUS_FORFEITED {
			info.Forfeited++
		} else {
			info.Lost++
		}
	})
	return []types.PlayerInfo{won, lost}, err
}

// change edits the info of a player, from zero if there is none, and returns it.
func (k *Keeper) change(ctx context.Context, player string, edit func(*types.PlayerInfo)) (types.PlayerInfo, error) {
	info, err := k.infos.Get(ctx, player)
	if errors.Is(err, collections.ErrNotFound) {
		info, err = types.PlayerInfo{Player: player}, nil
	}
	if err != nil {
		return info, err
	}
	edit(&info)
	return info, k.infos.Set(ctx, player, info)
}

// InfosAfter returns up to limit infos, by ascending address, beginning after a
// player or, for "", with the first. It reads no more than these.
func (k *Keeper) InfosAfter(ctx context.Context, player string, limit int) ([]types.PlayerInfo, error) {
	infos := make([]types.PlayerInfo, 0, limit)
	err := k.infos.Walk(ctx, new(collections.Range[string]).StartExclusive(player), func(_ string, info types.PlayerInfo) (stop bool, err error) {
		infos = append(infos, info)
		return len(infos) == limit, nil
	})
	return infos, err
}

func (k *Keeper) initGenesis(ctx context.Context, infos []types.PlayerInfo) error {
	for _, info := range infos {
		if err := k.infos.Set(ctx, info.Player, info); err != nil {
			return err
		}
	}
	return nil
}

func (k *Keeper) exportGenesis(ctx context.Context) (infos []types.PlayerInfo, err error) {
	err = k.infos.Walk(ctx, nil, func(_ string, info types.PlayerInfo) (stop bool, err error) {
		infos = append(infos, info)
		return false, nil
	})
	return infos, err
}

type queryServer struct{ *Keeper }

// NewQueryServer returns the server of the queries about players.
func NewQueryServer(k *Keeper) types.QueryServer { return queryServer{k} }

func (s queryServer) ShowPlayerInfo(ctx context.Context, req *types.QueryShowPlayerInfoRequest) (*types.QueryShowPlayerInfoResponse, error) {
	info, err := s.infos.Get(ctx, req.Player)
	if errors.Is(err, collections.ErrNotFound) {
		return nil, status.Errorf(codes.NotFound, "no game of player %q has counted yet", req.Player)
	}
	return &types.QueryShowPlayerInfoResponse{PlayerInfo: info}, err
}

func (s queryServer) ListPlayerInfo(ctx context.Context, req *types.QueryListPlayerInfoRequest) (*types.QueryListPlayerInfoResponse, error) {
	infos, page, err := query.CollectionPaginate(ctx, s.infos, req.Pagination, func(_ string, info types.PlayerInfo) (types.PlayerInfo, error) {
		return info, nil
	})
	return &types.QueryListPlayerInfoResponse{PlayerInfo: infos, Pagination: page}, err
}
