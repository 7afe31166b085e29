// Package census is the chain's own module: a record of what the chain holds,
// taken when the module is born, by genesis or by the upgrade that adds it.
package census

import (
	"context"
	"fmt"

	"github.com/cosmos/cosmos-sdk/codec"
	storetypes "github.com/cosmos/cosmos-sdk/store/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	stakingtypes "github.com/cosmos/cosmos-sdk/x/staking/types"
)

const (
	ModuleName = "census"
	StoreKey   = ModuleName
)

// recordKey is the only key of the store.
var recordKey = []byte{1}

// What is counted, as the keepers of the SDK show it.
type (
	Accounts interface {
		IterateAccounts(ctx sdk.Context, each func(authtypes.AccountI) (stop bool))
	}
	Supply interface {
		IterateTotalSupply(ctx sdk.Context, each func(sdk.Coin) (stop bool))
	}
	Validators interface {
		IterateValidators(ctx sdk.Context, each func(index int64, validator stakingtypes.ValidatorI) (stop bool))
	}
)

// Keeper counts, and keeps the record.
type Keeper struct {
	codec      codec.BinaryCodec
	store      storetypes.StoreKey
	accounts   Accounts
	supply     Supply
	validators Validators
}

func NewKeeper(codec codec.BinaryCodec, store storetypes.StoreKey, accounts Accounts, supply Supply, validators Validators) Keeper {
	return Keeper{codec, store, accounts, supply, validators}
}

// Take counts what an edition counts and stores it.
func (k Keeper) Take(ctx sdk.Context, edition uint64) {
	census := Census{Edition: edition, Accounts: k.countAccounts(ctx, edition < 3)}
	k.supply.IterateTotalSupply(ctx, func(sdk.Coin) bool {
		census.Denoms++
		return false
	})
	if edition >= 2 {
		census.Validators = k.countValidators(ctx)
	}
	k.Set(ctx, census)
}

// MigrateTo2 adds the validators to the record; the rest stays as it was counted.
func (k Keeper) MigrateTo2(ctx sdk.Context) error {
	census := k.Get(ctx)
	if census == nil || census.Edition != 1 {
		return fmt.Errorf("the census to migrate is %v, not one of edition 1", census)
	}
	census.Edition = 2
	census.Validators = k.countValidators(ctx)
	k.Set(ctx, *census)
	return nil
}

// MigrateTo3 counts the accounts again, without those of modules; the rest stays as it was counted.
func (k Keeper) MigrateTo3(ctx sdk.Context) error {
	census := k.Get(ctx)
	if census == nil || census.Edition != 2 {
		return fmt.Errorf("the census to migrate is %v, not one of edition 2", census)
	}
	census.Edition = 3
	census.Accounts = k.countAccounts(ctx, false)
	k.Set(ctx, *census)
	return nil
}

func (k Keeper) countAccounts(ctx sdk.Context, withModules bool) (count uint64) {
	k.accounts.IterateAccounts(ctx, func(account authtypes.AccountI) bool {
		if _, ofModule := account.(authtypes.ModuleAccountI); withModules || !ofModule {
			count++
		}
		return false
	})
	return count
}

func (k Keeper) countValidators(ctx sdk.Context) (count uint64) {
	k.validators.IterateValidators(ctx, func(int64, stakingtypes.ValidatorI) bool {
		count++
		return false
	})
	return count
}

// Get returns the record, or nil if no census was taken.
func (k Keeper) Get(ctx sdk.Context) *Census {
	stored := ctx.KVStore(k.store).Get(recordKey)
	if stored == nil {
		return nil
	}
	census := &Census{}
	k.codec.MustUnmarshal(stored, census)
	return census
}

// Set stores a record.
func (k Keeper) Set(ctx sdk.Context, census Census) {
	ctx.KVStore(k.store).Set(recordKey, k.codec.MustMarshal(&census))
}

// queries answers the module's queries.
type queries struct{ keeper Keeper }

var _ QueryServer = queries{}

// Queries returns what answers the module's queries.
func (k Keeper) Queries() QueryServer { return queries{k} }

func (q queries) Census(ctx context.Context, _ *QueryCensusRequest) (*QueryCensusResponse, error) {
	return &QueryCensusResponse{Census: q.keeper.Get(sdk.UnwrapSDKContext(ctx))}, nil
}
