package app_test

import (
	"encoding/json"
	"testing"
	"time"

	"checkers/app"
	"checkers/internal/compat"

	abci "github.com/cometbft/cometbft/abci/types"
	cmttypes "github.com/cometbft/cometbft/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client/flags"
	simtestutil "github.com/cosmos/cosmos-sdk/testutil/sims"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	govv1 "github.com/cosmos/cosmos-sdk/x/gov/types/v1"
	stakingtypes "github.com/cosmos/cosmos-sdk/x/staking/types"
	"github.com/cosmos/gogoproto/proto"
	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"
)

const chainID = "checkers-test"

var genesisTime = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// newApp makes an app over an empty database, with a home of its own.
func newApp(t *testing.T) *app.App {
	options := simtestutil.AppOptionsMap{flags.FlagHome: t.TempDir()}
	chain, err := app.New(compat.NewNopLogger(), dbm.NewMemDB(), nil, true, options, baseapp.SetChainID(chainID))
	require.NoError(t, err)
	return chain
}

// start starts a chain from a genesis and makes a block.
func start(t *testing.T, chain *app.App, genesis []byte, height int64) {
	_, err := chain.InitChain(&abci.RequestInitChain{
		ChainId: chainID, Time: genesisTime, InitialHeight: height,
		ConsensusParams: simtestutil.DefaultConsensusParams, AppStateBytes: genesis,
	})
	require.NoError(t, err)
	_, err = chain.FinalizeBlock(&abci.RequestFinalizeBlock{Height: height, Time: genesisTime})
	require.NoError(t, err)
	_, err = chain.Commit()
	require.NoError(t, err)
}

// defaultGenesis is the default genesis with one validator.
func defaultGenesis(t *testing.T, chain *app.App) []byte {
	key := cmttypes.NewMockPV()
	public, err := key.GetPubKey()
	require.NoError(t, err)
	validators := cmttypes.NewValidatorSet([]*cmttypes.Validator{cmttypes.NewValidator(public, 1)})
	account := authtypes.NewBaseAccountWithAddress([]byte("a test account 20 by"))
	state, err := simtestutil.GenesisStateWithValSet(chain.Codec, chain.DefaultGenesis(), validators, []authtypes.GenesisAccount{account})
	require.NoError(t, err)
	genesis, err := json.Marshal(state)
	require.NoError(t, err)
	return genesis
}

func TestStartExportAndStartAgain(t *testing.T) {
	chain := newApp(t)
	start(t, chain, defaultGenesis(t, chain), 1)
	exported, err := chain.Export(false, nil)
	require.NoError(t, err)
	require.EqualValues(t, 2, exported.Height)
	require.Len(t, exported.Validators, 1)

	var state map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(exported.AppState, &state))
	require.NoError(t, chain.BasicManager.ValidateGenesis(chain.Codec, chain.TxConfig, state))

	again := newApp(t)
	start(t, again, exported.AppState, exported.Height)
	exportedAgain, err := again.Export(false, nil)
	require.NoError(t, err)
	var stateAgain map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(exportedAgain.AppState, &stateAgain))
	for _, module := range []string{"checkers", "leaderboard", "gov", "staking", "bank"} {
		require.Equal(t, string(state[module]), string(stateAgain[module]), module)
	}

	_, err = chain.Export(true, nil)
	require.ErrorContains(t, err, "--for-zero-height")
}

func TestTheOneDenomination(t *testing.T) {
	chain := newApp(t)
	genesis := chain.DefaultGenesis()
	var staking stakingtypes.GenesisState
	chain.Codec.MustUnmarshalJSON(genesis["staking"], &staking)
	require.Equal(t, app.Denom, staking.Params.BondDenom)
	var gov govv1.GenesisState
	chain.Codec.MustUnmarshalJSON(genesis["gov"], &gov)
	require.Equal(t, app.Denom, gov.Params.MinDeposit[0].Denom)
	require.Equal(t, app.Denom, gov.Params.ExpeditedMinDeposit[0].Denom)
}

// A binary must really lack what later releases add: a rehearsal shows that an
// upgrade has happened by what could not be asked before.
func TestWhatTheReleaseKnows(t *testing.T) {
	type knowledge struct {
		checkersVersion      uint64
		playerInfo, board    bool
		checkersQueries      []string
		handlers, noHandlers []string
	}
	games, infos := []string{"list-game", "show-game"}, []string{"list-game", "list-player-info", "show-game", "show-player-info"}
	want, ok := map[string]knowledge{
		"v1":   {1, false, false, games, nil, []string{"v1tov1_1", "v1_1tov2", "v1tov2"}},
		"v1.1": {2, true, false, infos, []string{"v1tov1_1"}, []string{"v1_1tov2", "v1tov2"}},
		"v2":   {2, true, true, infos, []string{"v1_1tov2", "v1tov2"}, []string{"v1tov1_1"}},
	}[app.Release]
	require.True(t, ok, "unknown release %q", app.Release)

	chain := newApp(t)
	require.Equal(t, want.checkersVersion, chain.ModuleManager.GetVersionMap()["checkers"])
	for _, name := range want.handlers {
		require.True(t, chain.UpgradeKeeper.HasHandler(name), name)
	}
	for _, name := range want.noHandlers {
		require.False(t, chain.UpgradeKeeper.HasHandler(name), name)
	}

	require.NotNil(t, chain.GRPCQueryRouter().Route("/checkers.v1.Query/ShowGame"))
	for query, known := range map[string]bool{
		"/checkers.playerinfo.v1.Query/ShowPlayerInfo":   want.playerInfo,
		"/checkers.playerinfo.v1.Query/ListPlayerInfo":   want.playerInfo,
		"/checkers.leaderboard.v1.Query/ShowLeaderboard": want.board,
	} {
		require.Equal(t, known, chain.GRPCQueryRouter().Route(query) != nil, query)
	}
	for file, known := range map[string]bool{
		"checkers/v1/game.proto":                    true,
		"checkers/playerinfo/v1/playerinfo.proto":   want.playerInfo,
		"checkers/playerinfo/v1/query.proto":        want.playerInfo,
		"checkers/leaderboard/v1/leaderboard.proto": want.board,
		"checkers/leaderboard/v1/query.proto":       want.board,
	} {
		_, err := proto.HybridResolver.FindFileByPath(file)
		require.Equal(t, known, err == nil, file)
	}

	require.NotNil(t, chain.UnsafeFindStoreKey("checkers"))
	require.Equal(t, want.board, chain.UnsafeFindStoreKey("leaderboard") != nil)
	require.Equal(t, want.board, chain.ModuleManager.Modules["leaderboard"] != nil)
	require.Equal(t, want.board, chain.DefaultGenesis()["leaderboard"] != nil)

	var commands []string
	for _, cmd := range chain.ModuleManager.Modules["checkers"].(interface{ GetQueryCmd() *cobra.Command }).GetQueryCmd().Commands() {
		commands = append(commands, cmd.Name())
	}
	require.ElementsMatch(t, want.checkersQueries, commands)
}
