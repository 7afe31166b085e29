// Package types holds what x/checkers stores, receives and answers in release v1.
package types

import (
	"time"

	"cosmossdk.io/collections"
	"cosmossdk.io/errors"

	"github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/msgservice"
)

const (
	// ModuleName names the module and its store.
	ModuleName = "checkers"

	// MaxThinkingTime is how long a player may take over a move.
	MaxThinkingTime = 24 * time.Hour
	// MaxForfeitsPerBlock bounds the work that deadlines can give to one block.
	MaxForfeitsPerBlock = 100
	// MinCountedMoves is how many moves make a forfeited game count.
	MinCountedMoves = 2
)

// The prefixes of the store of x/checkers. PlayerInfosPrefix is unused before
// release v1.1, and is listed here so that nothing else takes it.
var (
	NextIDPrefix      = collections.NewPrefix(0)
	GamesPrefix       = collections.NewPrefix(1)
	DeadlinesPrefix   = collections.NewPrefix(2)
	PlayerInfosPrefix = collections.NewPrefix(3)
)

// What the messages and queries of x/checkers fail with.
var (
	ErrInvalidPlayer = errors.Register(ModuleName, 2, "invalid player address")
	ErrSamePlayer    = errors.Register(ModuleName, 3, "a game needs two different players")
	ErrGameNotFound  = errors.Register(ModuleName, 4, "there is no such game")
	ErrGameOver      = errors.Register(ModuleName, 5, "the game is over")
	ErrNotAPlayer    = errors.Register(ModuleName, 6, "the sender does not play in this game")
	ErrNotYourTurn   = errors.Register(ModuleName, 7, "it is the other player's turn")
	ErrIllegalMove   = errors.Register(ModuleName, 8, "the rules do not allow this move")
)

// RegisterInterfaces makes the messages known to the codec.
func RegisterInterfaces(registry types.InterfaceRegistry) {
	registry.RegisterImplementations((*sdk.Msg)(nil), &MsgCreateGame{}, &MsgPlayMove{})
	msgservice.RegisterMsgServiceDesc(registry, &_Msg_serviceDesc)
}
