//go:build shapes

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"checkers/app"

	sdkmath "cosmossdk.io/math"
	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	banktypes "github.com/cosmos/cosmos-sdk/x/bank/types"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"
	slashingtypes "github.com/cosmos/cosmos-sdk/x/slashing/types"
	stakingtypes "github.com/cosmos/cosmos-sdk/x/staking/types"
	"github.com/spf13/cobra"
)

// shape gives the binary the shapes of other chains, for tests of a fresh
// genesis: commands leave no app.toml and no client.toml behind, the genesis of
// init needs a value, and a command creates validators without gentx.
func shape(root *cobra.Command, chain *app.App) {
	root.PersistentPostRunE = func(cmd *cobra.Command, _ []string) error {
		if cmd.Name() == "start" {
			return nil
		}
		config := filepath.Join(client.GetClientContextFromCmd(cmd).HomeDir, "config")
		for _, name := range []string{"app.toml", "client.toml"} {
			if err := os.Remove(filepath.Join(config, name)); err != nil && !os.IsNotExist(err) {
				return err
			}
		}
		return nil
	}
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "init":
			made := cmd.RunE
			cmd.RunE = func(cmd *cobra.Command, args []string) error {
				if err := made(cmd, args); err != nil {
					return err
				}
				return changeGenesis(cmd, needValue(chain))
			}
		case "genesis":
			cmd.AddCommand(addValidatorCmd(chain))
		}
	}
}

type appState = map[string]json.RawMessage

func changeGenesis(cmd *cobra.Command, change func(appState) error) error {
	file := filepath.Join(client.GetClientContextFromCmd(cmd).HomeDir, "config", "genesis.json")
	genesis, err := genutiltypes.AppGenesisFromFile(file)
	if err != nil {
		return err
	}
	var state appState
	if err := json.Unmarshal(genesis.AppState, &state); err != nil {
		return err
	}
	if err := change(state); err != nil {
		return err
	}
	if genesis.AppState, err = json.Marshal(state); err != nil {
		return err
	}
	return genesis.SaveAs(file)
}

// needValue sets a parameter that no chain can start with.
func needValue(chain *app.App) func(appState) error {
	return func(state appState) error {
		var slashing slashingtypes.GenesisState
		chain.Codec.MustUnmarshalJSON(state[slashingtypes.ModuleName], &slashing)
		slashing.Params.MinSignedPerWindow = sdkmath.LegacyNewDec(2)
		state[slashingtypes.ModuleName] = chain.Codec.MustMarshalJSON(&slashing)
		return nil
	}
}

// addValidatorCmd writes a validator into the genesis, as chains do whose
// validators no transaction creates.
func addValidatorCmd(chain *app.App) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "add-validator [operator] [public key] [stake]",
		Short: "Add a validator to the genesis",
		Args:  cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			var key cryptotypes.PubKey
			if err := chain.Codec.UnmarshalInterfaceJSON([]byte(args[1]), &key); err != nil {
				return fmt.Errorf("public key: %w", err)
			}
			stake, err := sdk.ParseCoinNormalized(args[2])
			if err != nil {
				return err
			}
			return changeGenesis(cmd, func(state appState) error {
				return addValidator(chain, state, args[0], key, stake)
			})
		},
	}
	cmd.Flags().String(flags.FlagHome, app.DefaultHome, "The home of a node")
	return cmd
}

func addValidator(chain *app.App, state appState, operator string, key cryptotypes.PubKey, stake sdk.Coin) error {
	address, err := sdk.ValAddressFromBech32(operator)
	if err != nil {
		return err
	}
	validator, err := stakingtypes.NewValidator(operator, key, stakingtypes.NewDescription(operator, "", "", "", ""))
	if err != nil {
		return err
	}
	validator.Tokens = stake.Amount
	validator.DelegatorShares = sdkmath.LegacyNewDecFromInt(stake.Amount)
	var staking stakingtypes.GenesisState
	chain.Codec.MustUnmarshalJSON(state[stakingtypes.ModuleName], &staking)
	delegator := sdk.AccAddress(address).String()
	staking.Validators = append(staking.Validators, validator)
	staking.Delegations = append(staking.Delegations, stakingtypes.NewDelegation(delegator, operator, validator.DelegatorShares))
	state[stakingtypes.ModuleName] = chain.Codec.MustMarshalJSON(&staking)

	// Validators are unbonded until the first block; the pool has their stake.
	var bank banktypes.GenesisState
	chain.Codec.MustUnmarshalJSON(state[banktypes.ModuleName], &bank)
	pool := authtypes.NewModuleAddress(stakingtypes.NotBondedPoolName).String()
	bank.Supply = bank.Supply.Add(stake)
	for i, balance := range bank.Balances {
		if balance.Address == pool {
			bank.Balances[i].Coins = balance.Coins.Add(stake)
			state[banktypes.ModuleName] = chain.Codec.MustMarshalJSON(&bank)
			return nil
		}
	}
	bank.Balances = append(bank.Balances, banktypes.Balance{Address: pool, Coins: sdk.NewCoins(stake)})
	state[banktypes.ModuleName] = chain.Codec.MustMarshalJSON(&bank)
	return nil
}
