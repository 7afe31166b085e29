package types_test

import (
	"testing"

	"checkers/internal/storetest"
	"checkers/rules"
	"checkers/x/checkers/types"

	"github.com/stretchr/testify/require"
)

func TestGenesisValidation(t *testing.T) {
	alice, bob := storetest.Player(1), storetest.Player(2)
	valid := func() types.GenesisState {
		return types.GenesisState{NextId: 3, Games: []types.Game{
			{Id: 1, Board: rules.StartBoard().String(), Turn: types.COLOR_BLACK, Black: alice, Red: bob, Status: types.STATUS_PLAYING},
			{Id: 2, Board: "B...............................", Turn: types.COLOR_RED, Black: alice, Red: bob, Status: types.STATUS_WON, Winner: alice},
		}}
	}
	require.NoError(t, types.DefaultGenesis().Validate(storetest.Addresses))
	require.NoError(t, valid().Validate(storetest.Addresses))

	for want, spoil := range map[string]func(*types.GenesisState){
		"the next id must be at least 1":                     func(s *types.GenesisState) { s.NextId = 0 },
		"below 2, the next id":                               func(s *types.GenesisState) { s.NextId = 2 },
		"above 2, that of the game before":                   func(s *types.GenesisState) { s.Games[0].Id, s.Games[1].Id = 2, 1 },
		"invalid player address":                             func(s *types.GenesisState) { s.Games[0].Black = "alice" },
		"two different players":                              func(s *types.GenesisState) { s.Games[0].Red = alice },
		"nobody is to move":                                  func(s *types.GenesisState) { s.Games[0].Turn = types.COLOR_UNSPECIFIED },
		"a board is 32 characters long":                      func(s *types.GenesisState) { s.Games[0].Board = "b" },
		"STATUS_PLAYING, but the board says that it is over": func(s *types.GenesisState) { s.Games[1].Status = types.STATUS_PLAYING },
		"STATUS_WON, but the board says otherwise":           func(s *types.GenesisState) { s.Games[0].Status = types.STATUS_WON },
		"STATUS_DRAWN, but the board says otherwise":         func(s *types.GenesisState) { s.Games[1].Status = types.STATUS_DRAWN },
		"unknown status":                                     func(s *types.GenesisState) { s.Games[0].Status = types.STATUS_UNSPECIFIED },
		`the winner is "` + bob + `" and should be ""`:       func(s *types.GenesisState) { s.Games[0].Winner = bob },
		`the winner is "" and should be "` + alice + `"`:     func(s *types.GenesisState) { s.Games[1].Winner = "" },
		`the winner is "" and should be "` + bob + `"`:       func(s *types.GenesisState) { s.Games[0].Status = types.STATUS_FORFEITED },
	} {
		state := valid()
		spoil(&state)
		require.ErrorContains(t, state.Validate(storetest.Addresses), want)
	}
}
