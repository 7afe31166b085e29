// Package types holds what x/leaderboard stores and answers.
package types

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"cosmossdk.io/collections"
	"cosmossdk.io/core/address"

	checkerstypes "checkers/x/checkers/types"
)

const (
	// ModuleName names the module and its store.
	ModuleName = "leaderboard"

	// MaxWinners is how many players the board has room for.
	MaxWinners = 100
)

// BoardPrefix is the only prefix of the store of x/leaderboard.
var BoardPrefix = collections.NewPrefix(0)

// compare orders the board: more games won first, among equals who entered
// earlier, and among these by address.
func compare(a, b Winner) int {
	return cmp.Or(cmp.Compare(b.Won, a.Won), a.Entered.Compare(b.Entered), strings.Compare(a.Player, b.Player))
}

// Update puts a player in the place that a number of games won gives, and tells
// whether the board has changed. Who is on the board keeps the date of entry;
// who comes on it enters now; who has won nothing does not.
func (b *Leaderboard) Update(player string, won uint64, now time.Time) bool {
	winner := Winner{Player: player, Won: won, Entered: now}
	if i := slices.IndexFunc(b.Winners, func(w Winner) bool { return w.Player == player }); i >= 0 {
		if b.Winners[i].Won == won {
			return false
		}
		winner.Entered = b.Winners[i].Entered
		b.Winners = slices.Delete(b.Winners, i, i+1)
	} else if won == 0 {
		return false
	}
	place, _ := slices.BinarySearchFunc(b.Winners, winner, compare)
	if place == MaxWinners {
		return false
	}
	b.Winners = slices.Insert(b.Winners, place, winner)
	b.Winners = b.Winners[:min(len(b.Winners), MaxWinners)]
	return true
}

// DefaultGenesis returns the state of a new chain.
func DefaultGenesis() *GenesisState { return &GenesisState{} }

// Validate checks that a genesis state can be imported.
func (s GenesisState) Validate(codec address.Codec) error {
	winners := s.Leaderboard.Winners
	if len(winners) > MaxWinners {
		return fmt.Errorf("the leaderboard has room for %d players, not for %d", MaxWinners, len(winners))
	}
	seen := map[string]bool{}
	for i, winner := range winners {
		if err := checkerstypes.ValidateAddress(codec, winner.Player); err != nil {
			return err
		}
		if seen[winner.Player] {
			return fmt.Errorf("player %s is on the leaderboard twice", winner.Player)
		}
		seen[winner.Player] = true
		if winner.Won == 0 {
			return fmt.Errorf("player %s is on the leaderboard without having won", winner.Player)
		}
		if i > 0 && compare(winners[i-1], winner) >= 0 {
			return fmt.Errorf("player %s is out of order on the leaderboard", winner.Player)
		}
	}
	return nil
}
