package app

import (
	"encoding/json"
	"testing"
	"time"

	"legacy/census"

	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/crypto/keys/ed25519"
	"github.com/cosmos/cosmos-sdk/simapp"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	banktypes "github.com/cosmos/cosmos-sdk/x/bank/types"
	stakingtypes "github.com/cosmos/cosmos-sdk/x/staking/types"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"
	"github.com/stretchr/testify/require"
	abci "github.com/tendermint/tendermint/abci/types"
	"github.com/tendermint/tendermint/libs/log"
	tmproto "github.com/tendermint/tendermint/proto/tendermint/types"
	tmtypes "github.com/tendermint/tendermint/types"
	dbm "github.com/tendermint/tm-db"
)

const chainID = "legacy-test"

var (
	encoding    = simapp.MakeTestEncodingConfig()
	genesisTime = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	pubkey      = ed25519.GenPrivKeyFromSecret([]byte("the only validator")).PubKey()
)

// node is what a node keeps while its binary is stopped.
type node struct {
	t    *testing.T
	home string
	db   dbm.DB
}

func newNode(t *testing.T) node { return node{t, t.TempDir(), dbm.NewMemDB()} }

// Get makes the node the options of its app.
func (n node) Get(option string) any {
	if option == flags.FlagHome {
		return n.home
	}
	return nil
}

// start starts the binary of this release on what the node keeps.
func (n node) start() *App {
	app, err := New(log.NewNopLogger(), n.db, nil, true, encoding, n)
	require.NoError(n.t, err)
	return app
}

// startSimapp starts the binary of v1, if this release has its SDK.
func (n node) startSimapp() *App {
	return &App{SimApp: simapp.NewSimApp(log.NewNopLogger(), n.db, nil, true, nil, n.home, 0, encoding, n)}
}

// startChain starts a chain with one validator, whose owner has the only account.
func (app *App) startChain(t *testing.T) {
	consensusKey, err := codectypes.NewAnyWithValue(pubkey)
	require.NoError(t, err)
	owner, power := sdk.AccAddress(pubkey.Address()), sdk.DefaultPowerReduction
	validator := stakingtypes.Validator{
		OperatorAddress: sdk.ValAddress(owner).String(), ConsensusPubkey: consensusKey, Status: stakingtypes.Unbonded,
		Tokens: power, DelegatorShares: sdk.NewDecFromInt(power), MinSelfDelegation: sdk.OneInt(),
		Commission: stakingtypes.NewCommission(sdk.ZeroDec(), sdk.ZeroDec(), sdk.ZeroDec()),
	}
	account, err := codectypes.NewAnyWithValue(authtypes.NewBaseAccountWithAddress(owner))
	require.NoError(t, err)

	cdc := codec.NewProtoCodec(encoding.InterfaceRegistry)
	genesis := simapp.NewDefaultGenesisState(cdc)
	var auth authtypes.GenesisState
	var bank banktypes.GenesisState
	var staking stakingtypes.GenesisState
	cdc.MustUnmarshalJSON(genesis[authtypes.ModuleName], &auth)
	cdc.MustUnmarshalJSON(genesis[banktypes.ModuleName], &bank)
	cdc.MustUnmarshalJSON(genesis[stakingtypes.ModuleName], &staking)
	auth.Accounts = []*codectypes.Any{account}
	bank.Balances = []banktypes.Balance{{
		Address: authtypes.NewModuleAddress(stakingtypes.NotBondedPoolName).String(),
		Coins:   sdk.NewCoins(sdk.NewCoin(sdk.DefaultBondDenom, power)),
	}}
	staking.Validators = []stakingtypes.Validator{validator}
	staking.Delegations = []stakingtypes.Delegation{stakingtypes.NewDelegation(owner, sdk.ValAddress(owner), validator.DelegatorShares)}
	genesis[authtypes.ModuleName] = cdc.MustMarshalJSON(&auth)
	genesis[banktypes.ModuleName] = cdc.MustMarshalJSON(&bank)
	genesis[stakingtypes.ModuleName] = cdc.MustMarshalJSON(&staking)

	state, err := json.Marshal(genesis)
	require.NoError(t, err)
	app.InitChain(abci.RequestInitChain{
		ChainId: chainID, Time: genesisTime, AppStateBytes: state,
		ConsensusParams: &abci.ConsensusParams{
			Block:     &abci.BlockParams{MaxBytes: 200000, MaxGas: 2000000},
			Evidence:  &tmproto.EvidenceParams{MaxAgeNumBlocks: 100, MaxAgeDuration: time.Hour, MaxBytes: 10000},
			Validator: &tmproto.ValidatorParams{PubKeyTypes: []string{tmtypes.ABCIPubKeyTypeEd25519}},
		},
	})
}

// block makes the next block, in which a function may change the state.
func (app *App) block(during func(ctx sdk.Context)) {
	height := app.LastBlockHeight() + 1
	header := tmproto.Header{
		ChainID: chainID, Height: height, Time: genesisTime.Add(time.Duration(height) * time.Second),
		ProposerAddress: pubkey.Address(),
	}
	signer := abci.Validator{Address: pubkey.Address(), Power: 1}
	app.BeginBlock(abci.RequestBeginBlock{
		Header:         header,
		LastCommitInfo: abci.LastCommitInfo{Votes: []abci.VoteInfo{{Validator: signer, SignedLastBlock: true}}},
	})
	if during != nil {
		during(app.NewContext(false, header))
	}
	app.EndBlock(abci.RequestEndBlock{Height: height})
	app.Commit()
}

// schedule makes a block that schedules an upgrade for the one after it.
func (app *App) schedule(t *testing.T, name string) {
	app.block(func(ctx sdk.Context) {
		plan := upgradetypes.Plan{Name: name, Height: ctx.BlockHeight() + 1}
		require.NoError(t, app.UpgradeKeeper.ScheduleUpgrade(ctx, plan))
	})
}

// show asks for the census as a client does.
func (app *App) show(t *testing.T) *census.Census {
	answer := app.Query(abci.RequestQuery{Path: "/legacy.census.v1.Query/Census"})
	require.Zero(t, answer.Code, answer.Log)
	var response census.QueryCensusResponse
	require.NoError(t, response.Unmarshal(answer.Value))
	return response.Census
}

// now is a context on the last committed state.
func (app *App) now() sdk.Context { return app.NewContext(true, tmproto.Header{}) }

func TestWhatTheReleaseKnows(t *testing.T) {
	releases := map[string]struct {
		edition  uint64
		handlers []string
	}{
		"v1":   {0, nil},
		"v1.1": {1, []string{"v1tov1_1"}},
		"v2":   {2, []string{"v1tov1_1", "v1_1tov2"}},
		"v3":   {2, []string{"v2tov3"}},
		"v4":   {3, []string{"v2tov3", "v3ToV4"}},
	}
	expected, known := releases[Release]
	require.True(t, known)
	require.EqualValues(t, expected.edition, censusEdition)

	app := newNode(t).start()
	app.startChain(t)
	for _, name := range []string{"v1tov1_1", "v1_1tov2", "v2tov3", "v3ToV4"} {
		has := false
		for _, handler := range expected.handlers {
			has = has || handler == name
		}
		require.Equal(t, has, app.UpgradeKeeper.HasHandler(name), name)
	}
	app.block(nil)

	_, command := simapp.ModuleBasics[census.ModuleName]
	require.Equal(t, censusEdition > 0, command)
	if censusEdition == 0 {
		answer := app.Query(abci.RequestQuery{Path: "/legacy.census.v1.Query/Census"})
		require.NotZero(t, answer.Code)
		require.Contains(t, answer.Log, "unknown query path")
	} else {
		require.EqualValues(t, expected.edition, app.show(t).Edition)
		require.EqualValues(t, 1, app.show(t).Denoms)
	}
}

func TestAddressesAndHome(t *testing.T) {
	require.Regexp(t, "^legacy1", sdk.AccAddress(pubkey.Address()).String())
	require.Regexp(t, "^legacyvaloper1", sdk.ValAddress(pubkey.Address()).String())
	require.Regexp(t, "^legacyvalcons1", sdk.ConsAddress(pubkey.Address()).String())
	require.Regexp(t, "/[.]legacy$", simapp.DefaultNodeHome)
}

// The simapp's own manager writes the versions at genesis, so that a module which
// the migrations forget shows here.
func TestMigrationsKnowAllModules(t *testing.T) {
	app := newNode(t).start()
	app.startChain(t)
	app.block(nil)
	require.Equal(t, app.UpgradeKeeper.GetModuleVersionMap(app.now()), app.modules.GetVersionMap())
}

func TestABinaryWithoutTheHandlerHalts(t *testing.T) {
	node := newNode(t)
	app := node.start()
	app.startChain(t)
	app.schedule(t, "v9tov10")
	require.PanicsWithValue(t, `UPGRADE "v9tov10" NEEDED at height: 2: `, func() { app.block(nil) })

	pending, err := node.start().UpgradeKeeper.ReadUpgradeInfoFromDisk()
	require.NoError(t, err)
	require.Equal(t, "v9tov10", pending.Name)
}

func TestExportHoldsTheCensus(t *testing.T) {
	app := newNode(t).start()
	app.startChain(t)
	app.block(nil)
	exported, err := app.Export(false, nil)
	require.NoError(t, err)
	var genesis simapp.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &genesis))
	if censusEdition == 0 {
		require.NotContains(t, genesis, census.ModuleName)
		return
	}
	var state census.GenesisState
	app.AppCodec().MustUnmarshalJSON(genesis[census.ModuleName], &state)
	require.Equal(t, app.show(t), state.Census)
}
