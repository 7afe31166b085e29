// Package leaderboard is the module that release v2 adds: the players who have
// won most games. No package of an earlier release imports it.
package leaderboard

import (
	"encoding/json"
	"fmt"

	"checkers/x/cli"
	"checkers/x/leaderboard/types"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/grpc-ecosystem/grpc-gateway/runtime"
	"github.com/spf13/cobra"
)

// AppModule is x/leaderboard at consensus version 1.
type AppModule struct {
	cdc    codec.Codec
	keeper *Keeper
}

var (
	_ module.AppModule           = AppModule{}
	_ module.HasGenesis          = AppModule{}
	_ module.HasServices         = AppModule{}
	_ module.HasConsensusVersion = AppModule{}
)

// NewAppModule makes the module around its keeper.
func NewAppModule(cdc codec.Codec, keeper *Keeper) AppModule {
	return AppModule{cdc: cdc, keeper: keeper}
}

// IsOnePerModuleType says that an app has the module once.
func (AppModule) IsOnePerModuleType() {}

// IsAppModule marks the type as a module.
func (AppModule) IsAppModule() {}

// Name returns the name of the module.
func (AppModule) Name() string { return types.ModuleName }

// ConsensusVersion is raised by every change of what is stored or how.
func (AppModule) ConsensusVersion() uint64 { return 1 }

// RegisterLegacyAminoCodec does nothing: the module has no messages.
func (AppModule) RegisterLegacyAminoCodec(*codec.LegacyAmino) {}

// RegisterInterfaces does nothing: the module has no messages.
func (AppModule) RegisterInterfaces(codectypes.InterfaceRegistry) {}

// RegisterGRPCGatewayRoutes does nothing: the module answers gRPC and ABCI queries only.
func (AppModule) RegisterGRPCGatewayRoutes(client.Context, *runtime.ServeMux) {}

// RegisterServices registers the query.
func (m AppModule) RegisterServices(cfg module.Configurator) {
	types.RegisterQueryServer(cfg.QueryServer(), NewQueryServer(m.keeper))
}

// DefaultGenesis returns the state of a new chain.
func (AppModule) DefaultGenesis(cdc codec.JSONCodec) json.RawMessage {
	return cdc.MustMarshalJSON(types.DefaultGenesis())
}

// ValidateGenesis checks a genesis state before a chain starts from it.
func (m AppModule) ValidateGenesis(cdc codec.JSONCodec, _ client.TxEncodingConfig, raw json.RawMessage) error {
	var state types.GenesisState
	if err := cdc.UnmarshalJSON(raw, &state); err != nil {
		return fmt.Errorf("the genesis state of %s cannot be read: %w", types.ModuleName, err)
	}
	return state.Validate(m.cdc.InterfaceRegistry().SigningContext().AddressCodec())
}

// InitGenesis stores a genesis state.
func (m AppModule) InitGenesis(ctx sdk.Context, cdc codec.JSONCodec, raw json.RawMessage) {
	var state types.GenesisState
	cdc.MustUnmarshalJSON(raw, &state)
	if err := m.keeper.board.Set(ctx, state.Leaderboard); err != nil {
		panic(err)
	}
}

// ExportGenesis returns the state as a genesis state.
func (m AppModule) ExportGenesis(ctx sdk.Context, cdc codec.JSONCodec) json.RawMessage {
	board, err := m.keeper.Board(ctx)
	if err != nil {
		panic(err)
	}
	return cdc.MustMarshalJSON(&types.GenesisState{Leaderboard: board})
}

// GetQueryCmd returns the command that reads the leaderboard.
func (AppModule) GetQueryCmd() *cobra.Command {
	return cli.Group(types.ModuleName, "Query the leaderboard",
		cli.Query("show-leaderboard", "Show who has won most games", cobra.NoArgs,
			func(cmd *cobra.Command, node client.Context, _ []string) (*types.QueryShowLeaderboardResponse, error) {
				return types.NewQueryClient(node).ShowLeaderboard(cmd.Context(), &types.QueryShowLeaderboardRequest{})
			}))
}
