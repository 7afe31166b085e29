package app

import (
	"slices"

	runtimev1alpha1 "cosmossdk.io/api/cosmos/app/runtime/v1alpha1"
	appv1alpha1 "cosmossdk.io/api/cosmos/app/v1alpha1"
	authv1 "cosmossdk.io/api/cosmos/auth/module/v1"
	bankv1 "cosmossdk.io/api/cosmos/bank/module/v1"
	consensusv1 "cosmossdk.io/api/cosmos/consensus/module/v1"
	distributionv1 "cosmossdk.io/api/cosmos/distribution/module/v1"
	genutilv1 "cosmossdk.io/api/cosmos/genutil/module/v1"
	govv1 "cosmossdk.io/api/cosmos/gov/module/v1"
	slashingv1 "cosmossdk.io/api/cosmos/slashing/module/v1"
	stakingv1 "cosmossdk.io/api/cosmos/staking/module/v1"
	txv1 "cosmossdk.io/api/cosmos/tx/config/v1"
	"cosmossdk.io/depinject"
	"cosmossdk.io/depinject/appconfig"

	"checkers/internal/compat"
	checkerstypes "checkers/x/checkers/types"

	"github.com/cosmos/cosmos-sdk/runtime"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	banktypes "github.com/cosmos/cosmos-sdk/x/bank/types"
	consensustypes "github.com/cosmos/cosmos-sdk/x/consensus/types"
	distributiontypes "github.com/cosmos/cosmos-sdk/x/distribution/types"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"
	govtypes "github.com/cosmos/cosmos-sdk/x/gov/types"
	slashingtypes "github.com/cosmos/cosmos-sdk/x/slashing/types"
	stakingtypes "github.com/cosmos/cosmos-sdk/x/staking/types"
	"github.com/cosmos/gogoproto/proto"

	// Each of these registers its module with depinject, as compat does for x/upgrade.
	_ "github.com/cosmos/cosmos-sdk/x/auth"
	_ "github.com/cosmos/cosmos-sdk/x/auth/tx/config"
	_ "github.com/cosmos/cosmos-sdk/x/bank"
	_ "github.com/cosmos/cosmos-sdk/x/consensus"
	_ "github.com/cosmos/cosmos-sdk/x/distribution"
	_ "github.com/cosmos/cosmos-sdk/x/genutil"
	_ "github.com/cosmos/cosmos-sdk/x/gov"
	_ "github.com/cosmos/cosmos-sdk/x/slashing"
	_ "github.com/cosmos/cosmos-sdk/x/staking"
)

const (
	// Name is the name of the app and of its binary without the d.
	Name = "checkers"
	// Denom is the one denomination: stake, fees and deposits.
	Denom = "upawn"
	// Bech32Prefix begins every address.
	Bech32Prefix = "checkers"
)

// The SDK keeps these in globals, which default genesis states and the parsing
// of addresses depend on; so they are set before anything else can run.
func init() {
	sdk.DefaultBondDenom = Denom
	config := sdk.GetConfig()
	config.SetBech32PrefixForAccount(Bech32Prefix, Bech32Prefix+"pub")
	config.SetBech32PrefixForValidator(Bech32Prefix+"valoper", Bech32Prefix+"valoperpub")
	config.SetBech32PrefixForConsensusNode(Bech32Prefix+"valcons", Bech32Prefix+"valconspub")
	config.Seal()
}

// moduleAccounts are the accounts that modules hold coins in.
func moduleAccounts() []*authv1.ModuleAccountPermission {
	return slices.Concat(compat.ModuleAccounts, []*authv1.ModuleAccountPermission{
		{Account: authtypes.FeeCollectorName},
		{Account: distributiontypes.ModuleName},
		{Account: stakingtypes.BondedPoolName, Permissions: []string{authtypes.Burner, stakingtypes.ModuleName}},
		{Account: stakingtypes.NotBondedPoolName, Permissions: []string{authtypes.Burner, stakingtypes.ModuleName}},
		{Account: govtypes.ModuleName, Permissions: []string{authtypes.Burner}},
	})
}

// sdkConfig describes the app to depinject. Only the modules of the SDK are
// built from it; those of this chain differ by release and are built by the
// release's own file, but have their place in the orders here.
func sdkConfig() depinject.Config {
	module := func(name string, config proto.Message) *appv1alpha1.ModuleConfig {
		return &appv1alpha1.ModuleConfig{Name: name, Config: appconfig.WrapAny(config)}
	}
	return appconfig.Compose(&appv1alpha1.Config{Modules: []*appv1alpha1.ModuleConfig{
		module(runtime.ModuleName, &runtimev1alpha1.Module{
			AppName:       Name,
			PreBlockers:   []string{compat.UpgradeModule, authtypes.ModuleName},
			BeginBlockers: []string{distributiontypes.ModuleName, slashingtypes.ModuleName, stakingtypes.ModuleName},
			EndBlockers:   slices.Concat(compat.EndBlockers, []string{govtypes.ModuleName, stakingtypes.ModuleName, checkerstypes.ModuleName}, customModules),
			// Genesis transactions come last, when all that they touch is there.
			InitGenesis: slices.Concat([]string{
				authtypes.ModuleName, banktypes.ModuleName, distributiontypes.ModuleName, stakingtypes.ModuleName,
				slashingtypes.ModuleName, govtypes.ModuleName, compat.UpgradeModule, consensustypes.ModuleName,
			}, releaseModules, []string{genutiltypes.ModuleName}),
			OverrideStoreKeys: []*runtimev1alpha1.StoreKeyConfig{{ModuleName: authtypes.ModuleName, KvStoreKey: authtypes.StoreKey}},
		}),
		module(authtypes.ModuleName, &authv1.Module{Bech32Prefix: Bech32Prefix, ModuleAccountPermissions: moduleAccounts()}),
		module(banktypes.ModuleName, &bankv1.Module{BlockedModuleAccountsOverride: []string{
			authtypes.FeeCollectorName, distributiontypes.ModuleName, stakingtypes.BondedPoolName, stakingtypes.NotBondedPoolName,
		}}),
		module(distributiontypes.ModuleName, &distributionv1.Module{}),
		module(stakingtypes.ModuleName, &stakingv1.Module{}),
		module(slashingtypes.ModuleName, &slashingv1.Module{}),
		module(govtypes.ModuleName, &govv1.Module{}),
		module(compat.UpgradeModule, upgradeConfig()),
		module(consensustypes.ModuleName, &consensusv1.Module{}),
		module(genutiltypes.ModuleName, &genutilv1.Module{}),
		module("tx", &txv1.Config{}),
	}})
}
