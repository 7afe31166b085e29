package app

import (
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
	upgradev1 "cosmossdk.io/api/cosmos/upgrade/module/v1"
	"cosmossdk.io/depinject"
	"cosmossdk.io/depinject/appconfig"
	upgradetypes "cosmossdk.io/x/upgrade/types"

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
	feemarkettypes "github.com/cosmos/evm/x/feemarket/types"
	"github.com/cosmos/gogoproto/proto"

	// Each of these registers its module with depinject.
	_ "cosmossdk.io/x/upgrade"
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
	Name = "ember"
	// Denom is the denomination of stake, fees and deposits, with 18 decimals.
	Denom = "aember"

	prefix = "ember"
	// coinType is Ether's in SLIP 44.
	coinType = 60
)

// The SDK reads these globals while default genesis states and commands are made.
func init() {
	sdk.DefaultBondDenom = Denom
	sdk.DefaultPowerReduction = powerReduction
	config := sdk.GetConfig()
	config.SetCoinType(coinType)
	config.SetBech32PrefixForAccount(prefix, prefix+"pub")
	config.SetBech32PrefixForValidator(prefix+"valoper", prefix+"valoperpub")
	config.SetBech32PrefixForConsensusNode(prefix+"valcons", prefix+"valconspub")
	config.Seal()
}

// module describes a module to depinject.
func module(name string, config proto.Message) *appv1alpha1.ModuleConfig {
	return &appv1alpha1.ModuleConfig{Name: name, Config: appconfig.WrapAny(config)}
}

// sdkConfig describes the modules of the SDK; x/feemarket, which does not know
// depinject, only has its places in the orders.
func sdkConfig() depinject.Config {
	return appconfig.Compose(&appv1alpha1.Config{Modules: []*appv1alpha1.ModuleConfig{
		module(runtime.ModuleName, &runtimev1alpha1.Module{
			AppName:       Name,
			PreBlockers:   []string{upgradetypes.ModuleName, authtypes.ModuleName},
			BeginBlockers: []string{distributiontypes.ModuleName, slashingtypes.ModuleName, stakingtypes.ModuleName, feemarkettypes.ModuleName},
			EndBlockers:   []string{govtypes.ModuleName, stakingtypes.ModuleName, feemarkettypes.ModuleName},
			// Genesis transactions come last, and their fees need x/feemarket.
			InitGenesis: []string{
				authtypes.ModuleName, banktypes.ModuleName, distributiontypes.ModuleName, stakingtypes.ModuleName,
				slashingtypes.ModuleName, govtypes.ModuleName, upgradetypes.ModuleName, consensustypes.ModuleName,
				feemarkettypes.ModuleName, genutiltypes.ModuleName,
			},
			OverrideStoreKeys: []*runtimev1alpha1.StoreKeyConfig{{ModuleName: authtypes.ModuleName, KvStoreKey: authtypes.StoreKey}},
		}),
		module(authtypes.ModuleName, &authv1.Module{Bech32Prefix: prefix, ModuleAccountPermissions: []*authv1.ModuleAccountPermission{
			{Account: authtypes.FeeCollectorName},
			{Account: distributiontypes.ModuleName},
			{Account: stakingtypes.BondedPoolName, Permissions: []string{authtypes.Burner, stakingtypes.ModuleName}},
			{Account: stakingtypes.NotBondedPoolName, Permissions: []string{authtypes.Burner, stakingtypes.ModuleName}},
			{Account: govtypes.ModuleName, Permissions: []string{authtypes.Burner}},
		}}),
		module(banktypes.ModuleName, &bankv1.Module{}),
		module(distributiontypes.ModuleName, &distributionv1.Module{}),
		module(stakingtypes.ModuleName, &stakingv1.Module{}),
		module(slashingtypes.ModuleName, &slashingv1.Module{}),
		module(govtypes.ModuleName, &govv1.Module{}),
		module(upgradetypes.ModuleName, &upgradev1.Module{}),
		module(consensustypes.ModuleName, &consensusv1.Module{}),
		module(genutiltypes.ModuleName, &genutilv1.Module{}),
		// The ante handler that it would make refuses keys of Ethereum.
		module("tx", &txv1.Config{SkipAnteHandler: true}),
	}})
}
