// Package types holds what release v1.1 adds to x/checkers.
package types

import (
	"fmt"

	"cosmossdk.io/core/address"

	"checkers/x/checkers/types"
)

// DefaultGenesis returns the state of a new chain.
func DefaultGenesis() *GenesisState { return NewGenesisState(*types.DefaultGenesis(), nil) }

// NewGenesisState joins what release v1 stores and what v1.1 adds.
func NewGenesisState(games types.GenesisState, infos []PlayerInfo) *GenesisState {
	return &GenesisState{Games: games.Games, NextId: games.NextId, PlayerInfo: infos}
}

// GameState returns the part of the state that release v1 knows.
func (s GenesisState) GameState() types.GenesisState {
	return types.GenesisState{Games: s.Games, NextId: s.NextId}
}

// Validate checks that a genesis state can be imported.
func (s GenesisState) Validate(codec address.Codec) error {
	if err := s.GameState().Validate(codec); err != nil {
		return err
	}
	previous := ""
	for _, info := range s.PlayerInfo {
		if err := types.ValidateAddress(codec, info.Player); err != nil {
			return err
		}
		if info.Player <= previous {
			return fmt.Errorf("player infos must be in the order of their addresses, each once: %s does not follow %s", info.Player, previous)
		}
		previous = info.Player
	}
	return nil
}
