package types

import (
	"fmt"

	"cosmossdk.io/core/address"
)

// FirstID is the id of the first game.
const FirstID = 1

// DefaultGenesis returns the state of a new chain.
func DefaultGenesis() *GenesisState { return &GenesisState{NextId: FirstID} }

// Validate checks that a genesis state can be imported.
func (s GenesisState) Validate(codec address.Codec) error {
	if s.NextId < FirstID {
		return fmt.Errorf("the next id must be at least %d", FirstID)
	}
	previous := uint64(FirstID - 1)
	for _, game := range s.Games {
		if err := game.Validate(codec); err != nil {
			return err
		}
		if game.Id <= previous || game.Id >= s.NextId {
			return fmt.Errorf("game %d: the id must be above %d, that of the game before, and below %d, the next id", game.Id, previous, s.NextId)
		}
		previous = game.Id
	}
	return nil
}
