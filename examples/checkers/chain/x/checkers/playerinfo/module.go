// Package playerinfo is what release v1.1 adds to x/checkers: how many games
// each player has won, lost and forfeited. No package of release v1 imports it.
package playerinfo

import (
	"encoding/json"
	"fmt"

	"checkers/x/checkers"
	"checkers/x/checkers/keeper"
	"checkers/x/checkers/playerinfo/types"
	"checkers/x/cli"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/spf13/cobra"
)

// AppModule is x/checkers at consensus version 2.
type AppModule struct {
	checkers.AppModule
	cdc   codec.Codec
	games *keeper.Keeper
	infos *Keeper
}

var (
	_ module.AppModule           = AppModule{}
	_ module.HasGenesis          = AppModule{}
	_ module.HasServices         = AppModule{}
	_ module.HasConsensusVersion = AppModule{}
)

// NewAppModule makes the module around its keepers.
func NewAppModule(cdc codec.Codec, games *keeper.Keeper, infos *Keeper) AppModule {
	return AppModule{AppModule: checkers.NewAppModule(cdc, games), cdc: cdc, games: games, infos: infos}
}

// ConsensusVersion is raised by every change of what is stored or how.
func (AppModule) ConsensusVersion() uint64 { return 2 }

// RegisterServices registers the messages, the queries and the migration.
func (m AppModule) RegisterServices(cfg module.Configurator) {
	m.AppModule.RegisterServices(cfg)
	types.RegisterQueryServer(cfg.QueryServer(), NewQueryServer(m.infos))
	err := cfg.RegisterMigration(m.Name(), m.AppModule.ConsensusVersion(), func(ctx sdk.Context) error {
		return m.infos.FillFrom(ctx, m.games)
	})
	if err != nil {
		panic(err)
	}
}

// DefaultGenesis returns the state of a new chain.
func (AppModule) DefaultGenesis(cdc codec.JSONCodec) json.RawMessage {
	return cdc.MustMarshalJSON(types.DefaultGenesis())
}

// ValidateGenesis checks a genesis state before a chain starts from it.
func (m AppModule) ValidateGenesis(cdc codec.JSONCodec, _ client.TxEncodingConfig, raw json.RawMessage) error {
	var state types.GenesisState
	if err := cdc.UnmarshalJSON(raw, &state); err != nil {
		return fmt.Errorf("the genesis state of %s cannot be read: %w", m.Name(), err)
	}
	return state.Validate(m.cdc.InterfaceRegistry().SigningContext().AddressCodec())
}

// InitGenesis stores a genesis state.
func (m AppModule) InitGenesis(ctx sdk.Context, cdc codec.JSONCodec, raw json.RawMessage) {
	var state types.GenesisState
	cdc.MustUnmarshalJSON(raw, &state)
	if err := m.games.InitGenesis(ctx, state.GameState()); err != nil {
		panic(err)
	}
	if err := m.infos.initGenesis(ctx, state.PlayerInfo); err != nil {
		panic(err)
	}
}

// ExportGenesis returns the state as a genesis state.
func (m AppModule) ExportGenesis(ctx sdk.Context, cdc codec.JSONCodec) json.RawMessage {
	games, err := m.games.ExportGenesis(ctx)
	if err != nil {
		panic(err)
	}
	infos, err := m.infos.exportGenesis(ctx)
	if err != nil {
		panic(err)
	}
	return cdc.MustMarshalJSON(types.NewGenesisState(*games, infos))
}

// GetQueryCmd returns the commands that read games and player infos.
func (m AppModule) GetQueryCmd() *cobra.Command {
	cmd := m.AppModule.GetQueryCmd()
	cmd.AddCommand(
		cli.Query("show-player-info [address]", "Show what a player has won, lost and forfeited", cobra.ExactArgs(1),
			func(cmd *cobra.Command, node client.Context, args []string) (*types.QueryShowPlayerInfoResponse, error) {
				return types.NewQueryClient(node).ShowPlayerInfo(cmd.Context(), &types.QueryShowPlayerInfoRequest{Player: args[0]})
			}),
		cli.PagedQuery("list-player-info", "List what all players have won, lost and forfeited",
			func(cmd *cobra.Command, node client.Context) (*types.QueryListPlayerInfoResponse, error) {
				page, err := client.ReadPageRequest(cmd.Flags())
				if err != nil {
					return nil, err
				}
				return types.NewQueryClient(node).ListPlayerInfo(cmd.Context(), &types.QueryListPlayerInfoRequest{Pagination: page})
			}),
	)
	return cmd
}
