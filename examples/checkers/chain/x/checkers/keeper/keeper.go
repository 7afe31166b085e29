// Package keeper plays the games of x/checkers against their store.
package keeper

import (
	"context"
	"errors"
	"time"

	"cosmossdk.io/collections"
	"cosmossdk.io/core/address"
	"cosmossdk.io/core/store"

	"checkers/rules"
	"checkers/x/checkers/types"

	"github.com/cosmos/cosmos-sdk/codec"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// GameHooks is told of games; later releases keep statistics with it.
type GameHooks interface {
	// GameEnded follows every game that is won, drawn or forfeited.
	GameEnded(ctx context.Context, game types.Game) error
}

// Keeper gives access to the games.
type Keeper struct {
	addresses address.Codec
	schema    collections.Schema
	nextID    collections.Sequence
	games     collections.Map[uint64, types.Game]
	// deadlines holds each game in play by its deadline, so that a block finds
	// those that are due without reading the others.
	deadlines collections.KeySet[collections.Pair[time.Time, uint64]]
	hooks     GameHooks
}

// New makes a keeper over a store; hooks may be nil.
func New(cdc codec.Codec, storeService store.KVStoreService, addresses address.Codec, hooks GameHooks) *Keeper {
	builder := collections.NewSchemaBuilder(storeService)
	k := &Keeper{
		addresses: addresses,
		nextID:    collections.NewSequence(builder, types.NextIDPrefix, "next_id"),
		games:     collections.NewMap(builder, types.GamesPrefix, "games", collections.Uint64Key, codec.CollValue[types.Game](cdc)),
		deadlines: collections.NewKeySet(builder, types.DeadlinesPrefix, "deadlines", collections.PairKeyCodec(sdk.TimeKey, collections.Uint64Key)),
		hooks:     hooks,
	}
	schema, err := builder.Build()
	if err != nil {
		panic(err) // two collections share a prefix
	}
	k.schema = schema
	return k
}

// CreateGame stores a new game and returns it.
func (k *Keeper) CreateGame(ctx context.Context, black, red string) (types.Game, error) {
	id, err := k.nextID.Next(ctx)
	if err != nil {
		return types.Game{}, err
	}
	game := types.Game{Id: id, Black: black, Red: red, Status: types.STATUS_PLAYING, Deadline: deadline(ctx)}
	game.SetPosition(rules.Start())
	return game, k.store(ctx, game)
}

// PlayMove makes a move for a player and returns the game after it.
func (k *Keeper) PlayMove(ctx context.Context, id uint64, player string, move rules.Move) (types.Game, error) {
	game, err := k.Game(ctx, id)
	if err != nil {
		return game, err
	}
	position, err := game.Position()
	if err != nil {
		return game, err
	}
	switch {
	case player != game.Black && player != game.Red:
		return game, types.ErrNotAPlayer.Wrapf("game %d", id)
	case game.Status != types.STATUS_PLAYING:
		return game, types.ErrGameOver.Wrapf("game %d", id)
	case player != game.Player(position.Turn):
		return game, types.ErrNotYourTurn.Wrapf("game %d", id)
	}
	if err := position.Play(move); err != nil {
		return game, types.ErrIllegalMove.Wrapf("game %d: %s", id, err)
	}

	if err := k.deadlines.Remove(ctx, collections.Join(game.Deadline, id)); err != nil {
		return game, err
	}
	game.SetPosition(position)
	game.MoveCount++
	game.Deadline = deadline(ctx)
	if over, winner := position.Outcome(); over {
		game.Status, game.Winner = types.STATUS_WON, game.Player(winner)
		if winner == rules.None {
			game.Status = types.STATUS_DRAWN
		}
		return game, k.end(ctx, game)
	}
	return game, k.store(ctx, game)
}

// ForfeitOverdueGames ends the games whose deadline has passed, the longest
// overdue first and no more than types.MaxForfeitsPerBlock.
func (k *Keeper) ForfeitOverdueGames(ctx context.Context) error {
	now := sdk.UnwrapSDKContext(ctx).BlockTime()
	var due []collections.Pair[time.Time, uint64]
	err := k.deadlines.Walk(ctx, nil, func(key collections.Pair[time.Time, uint64]) (stop bool, err error) {
		if key.K1().After(now) || len(due) == types.MaxForfeitsPerBlock {
			return true, nil
		}
		due = append(due, key)
		return false, nil
	})
	if err != nil {
		return err
	}
	for _, key := range due {
		if err := k.deadlines.Remove(ctx, key); err != nil {
			return err
		}
		if err := k.forfeit(ctx, key.K2()); err != nil {
			return err
		}
	}
	return nil
}

// forfeit ends a game against the player to move, or drops it if it has hardly begun.
func (k *Keeper) forfeit(ctx context.Context, id uint64) error {
	game, err := k.Game(ctx, id)
	if err != nil {
		return err
	}
	if game.MoveCount < types.MinCountedMoves {
		return k.games.Remove(ctx, id)
	}
	game.Status = types.STATUS_FORFEITED
	game.Winner = game.Player(rules.Color(game.Turn).Opponent())
	return k.end(ctx, game)
}

// end stores a game that is over and tells the hooks.
func (k *Keeper) end(ctx context.Context, game types.Game) error {
	if err := k.store(ctx, game); err != nil || k.hooks == nil {
		return err
	}
	return k.hooks.GameEnded(ctx, game)
}

// store writes a game, with its deadline as long as it is being played.
func (k *Keeper) store(ctx context.Context, game types.Game) error {
	if game.Status == types.STATUS_PLAYING {
		if err := k.deadlines.Set(ctx, collections.Join(game.Deadline, game.Id)); err != nil {
			return err
		}
	}
	return k.games.Set(ctx, game.Id, game)
}

// Game returns a game.
func (k *Keeper) Game(ctx context.Context, id uint64) (types.Game, error) {
	game, err := k.games.Get(ctx, id)
	if errors.Is(err, collections.ErrNotFound) {
		return game, types.ErrGameNotFound.Wrapf("game %d", id)
	}
	return game, err
}

// GamesFrom returns up to limit games from an id on, by ascending id. It reads
// no more than these, so that a caller can go through all games in pages.
func (k *Keeper) GamesFrom(ctx context.Context, id uint64, limit int) ([]types.Game, error) {
	games := make([]types.Game, 0, limit)
	err := k.games.Walk(ctx, new(collections.Range[uint64]).StartInclusive(id), func(_ uint64, game types.Game) (stop bool, err error) {
		games = append(games, game)
		return len(games) == limit, nil
	})
	return games, err
}

// InitGenesis stores a genesis state.
func (k *Keeper) InitGenesis(ctx context.Context, state types.GenesisState) error {
	if err := k.nextID.Set(ctx, state.NextId); err != nil {
		return err
	}
	for _, game := range state.Games {
		if err := k.store(ctx, game); err != nil {
			return err
		}
	}
	return nil
}

// ExportGenesis returns the state as a genesis state.
func (k *Keeper) ExportGenesis(ctx context.Context) (*types.GenesisState, error) {
	state := types.DefaultGenesis()
	var err error
	if state.NextId, err = k.nextID.Peek(ctx); err != nil {
		return nil, err
	}
	return state, k.games.Walk(ctx, nil, func(_ uint64, game types.Game) (stop bool, err error) {
		state.Games = append(state.Games, game)
		return false, nil
	})
}

// deadline returns when a move must follow on a game touched in this block.
func deadline(ctx context.Context) time.Time {
	return sdk.UnwrapSDKContext(ctx).BlockTime().Add(types.MaxThinkingTime)
}
