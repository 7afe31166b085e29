package keeper

import (
	"context"

	"checkers/x/checkers/types"

	"github.com/cosmos/cosmos-sdk/types/query"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

type msgServer struct{ *Keeper }

// NewMsgServer returns the server of the module's messages.
func NewMsgServer(k *Keeper) types.MsgServer { return msgServer{k} }

func (s msgServer) CreateGame(ctx context.Context, msg *types.MsgCreateGame) (*types.MsgCreateGameResponse, error) {
	for _, player := range []string{msg.Black, msg.Red} {
		if err := types.ValidateAddress(s.addresses, player); err != nil {
			return nil, err
		}
	}
	if msg.Black == msg.Red {
		return nil, types.ErrSamePlayer.Wrap(msg.Black)
	}
	game, err := s.Keeper.CreateGame(ctx, msg.Black, msg.Red)
	if err != nil {
		return nil, err
	}
	return &types.MsgCreateGameResponse{Id: game.Id}, nil
}

func (s msgServer) PlayMove(ctx context.Context, msg *types.MsgPlayMove) (*types.MsgPlayMoveResponse, error) {
	game, err := s.Keeper.PlayMove(ctx, msg.Id, msg.Player, msg.Path)
	if err != nil {
		return nil, err
	}
	return &types.MsgPlayMoveResponse{Board: game.Board, Winner: game.Winner}, nil
}

type queryServer struct{ *Keeper }

// NewQueryServer returns the server of the queries about games.
func NewQueryServer(k *Keeper) types.QueryServer { return queryServer{k} }

func (s queryServer) ShowGame(ctx context.Context, req *types.QueryShowGameRequest) (*types.QueryShowGameResponse, error) {
	game, err := s.Game(ctx, req.Id)
	if types.ErrGameNotFound.Is(err) {
		return nil, status.Error(codes.NotFound, err.Error())
	}
	return &types.QueryShowGameResponse{Game: game}, err
}

func (s queryServer) ListGame(ctx context.Context, req *types.QueryListGameRequest) (*types.QueryListGameResponse, error) {
	games, page, err := query.CollectionPaginate(ctx, s.games, req.Pagination, func(_ uint64, game types.Game) (types.Game, error) {
		return game, nil
	})
	return &types.QueryListGameResponse{Game: games, Pagination: page}, err
}
