package census_test

import (
	"testing"

	"legacy/census"

	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	storetypes "github.com/cosmos/cosmos-sdk/store/types"
	"github.com/cosmos/cosmos-sdk/testutil"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	stakingtypes "github.com/cosmos/cosmos-sdk/x/staking/types"
	"github.com/stretchr/testify/require"
)

// chain is what there is to count.
type chain struct{ accounts, moduleAccounts, denoms, validators int }

func (c *chain) IterateAccounts(_ sdk.Context, each func(authtypes.AccountI) bool) {
	for i := 0; i < c.accounts && !each(&authtypes.BaseAccount{}); i++ {
	}
	for i := 0; i < c.moduleAccounts && !each(&authtypes.ModuleAccount{}); i++ {
	}
}

func (c *chain) IterateTotalSupply(_ sdk.Context, each func(sdk.Coin) bool) {
	for i := 0; i < c.denoms && !each(sdk.Coin{}); i++ {
	}
}

func (c *chain) IterateValidators(_ sdk.Context, each func(int64, stakingtypes.ValidatorI) bool) {
	for i := 0; i < c.validators && !each(int64(i), nil); i++ {
	}
}

var protoCodec = codec.NewProtoCodec(codectypes.NewInterfaceRegistry())

func newKeeper(counted *chain) (census.Keeper, sdk.Context) {
	key := storetypes.NewKVStoreKey(census.StoreKey)
	ctx := testutil.DefaultContext(key, storetypes.NewTransientStoreKey("transient"))
	return census.NewKeeper(protoCodec, key, counted, counted, counted), ctx
}

func show(t *testing.T, keeper census.Keeper, ctx sdk.Context) *census.Census {
	answer, err := keeper.Queries().Census(sdk.WrapSDKContext(ctx), &census.QueryCensusRequest{})
	require.NoError(t, err)
	return answer.Census
}

func TestEditionsCountWhatTheyShould(t *testing.T) {
	keeper, ctx := newKeeper(&chain{accounts: 3, moduleAccounts: 6, denoms: 2, validators: 3})
	require.Nil(t, show(t, keeper, ctx))

	keeper.Take(ctx, 1)
	require.Equal(t, &census.Census{Edition: 1, Accounts: 9, Denoms: 2}, show(t, keeper, ctx))

	keeper.Take(ctx, 2)
	require.Equal(t, &census.Census{Edition: 2, Accounts: 9, Denoms: 2, Validators: 3}, show(t, keeper, ctx))

	keeper.Take(ctx, 3)
	require.Equal(t, &census.Census{Edition: 3, Accounts: 3, Denoms: 2, Validators: 3}, show(t, keeper, ctx))
}

func TestMigrationAddsOnlyTheValidators(t *testing.T) {
	counted := &chain{accounts: 9, denoms: 2, validators: 3}
	keeper, ctx := newKeeper(counted)
	keeper.Take(ctx, 1)

	*counted = chain{accounts: 10, denoms: 3, validators: 4}
	require.NoError(t, keeper.MigrateTo2(ctx))
	require.Equal(t, &census.Census{Edition: 2, Accounts: 9, Denoms: 2, Validators: 4}, show(t, keeper, ctx))
}

func TestMigrationCountsOnlyTheAccountsAgain(t *testing.T) {
	counted := &chain{accounts: 3, moduleAccounts: 6, denoms: 2, validators: 3}
	keeper, ctx := newKeeper(counted)
	keeper.Take(ctx, 2)

	*counted = chain{accounts: 4, moduleAccounts: 7, denoms: 3, validators: 4}
	require.NoError(t, keeper.MigrateTo3(ctx))
	require.Equal(t, &census.Census{Edition: 3, Accounts: 4, Denoms: 2, Validators: 3}, show(t, keeper, ctx))
}

func TestMigrationsNeedARecordOfTheEditionBefore(t *testing.T) {
	keeper, ctx := newKeeper(&chain{})
	require.ErrorContains(t, keeper.MigrateTo2(ctx), "not one of edition 1")
	require.ErrorContains(t, keeper.MigrateTo3(ctx), "not one of edition 2")

	keeper.Take(ctx, 1)
	require.ErrorContains(t, keeper.MigrateTo3(ctx), "not one of edition 2")

	keeper.Take(ctx, 2)
	require.ErrorContains(t, keeper.MigrateTo2(ctx), "not one of edition 1")
}

func TestGenesisTakesACensusOrBringsOne(t *testing.T) {
	keeper, ctx := newKeeper(&chain{accounts: 9, denoms: 2})
	module := census.NewAppModule(keeper, 1)

	module.InitGenesis(ctx, protoCodec, module.DefaultGenesis(protoCodec))
	require.Equal(t, &census.Census{Edition: 1, Accounts: 9, Denoms: 2}, show(t, keeper, ctx))

	brought := census.Census{Edition: 1, Accounts: 4, Denoms: 5}
	genesis := protoCodec.MustMarshalJSON(&census.GenesisState{Census: &brought})
	require.NoError(t, module.ValidateGenesis(protoCodec, nil, genesis))
	module.InitGenesis(ctx, protoCodec, genesis)
	require.Equal(t, &brought, show(t, keeper, ctx))
	require.JSONEq(t, string(genesis), string(module.ExportGenesis(ctx, protoCodec)))

	require.NoError(t, module.ValidateGenesis(protoCodec, nil, nil))
	require.Error(t, module.ValidateGenesis(protoCodec, nil, []byte(`{"census":[]}`)))
}
