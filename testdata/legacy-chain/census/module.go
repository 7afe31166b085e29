package census

import (
	"encoding/json"
	"fmt"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/gorilla/mux"
	"github.com/grpc-ecosystem/grpc-gateway/runtime"
	"github.com/spf13/cobra"
	abci "github.com/tendermint/tendermint/abci/types"
)

var _ module.AppModule = AppModule{}

// AppModuleBasic is what the module is without a state.
type AppModuleBasic struct{}

func (AppModuleBasic) Name() string                                                { return ModuleName }
func (AppModuleBasic) RegisterLegacyAminoCodec(*codec.LegacyAmino)                 {}
func (AppModuleBasic) RegisterInterfaces(codectypes.InterfaceRegistry)             {}
func (AppModuleBasic) RegisterGRPCGatewayRoutes(client.Context, *runtime.ServeMux) {}
func (AppModuleBasic) GetTxCmd() *cobra.Command                                    { return nil }

// RegisterRESTRoutes is asked for by SDK 0.45 only.
func (AppModuleBasic) RegisterRESTRoutes(client.Context, *mux.Router) {}

// DefaultGenesis has the census taken.
func (AppModuleBasic) DefaultGenesis(codec codec.JSONCodec) json.RawMessage {
	return codec.MustMarshalJSON(&GenesisState{})
}

func (AppModuleBasic) ValidateGenesis(codec codec.JSONCodec, _ client.TxEncodingConfig, raw json.RawMessage) error {
	if len(raw) == 0 { // the genesis of a release before the module
		return nil
	}
	if err := codec.UnmarshalJSON(raw, &GenesisState{}); err != nil {
		return fmt.Errorf("the genesis of %s: %w", ModuleName, err)
	}
	return nil
}

func (AppModuleBasic) GetQueryCmd() *cobra.Command {
	group := &cobra.Command{Use: ModuleName, Short: "Query the census", RunE: client.ValidateCmd}
	show := &cobra.Command{
		Use:   "show",
		Short: "Show what was counted",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, err := client.GetClientQueryContext(cmd)
			if err != nil {
				return err
			}
			answer, err := NewQueryClient(ctx).Census(cmd.Context(), &QueryCensusRequest{})
			if err != nil {
				return err
			}
			return ctx.PrintProto(answer)
		},
	}
	flags.AddQueryFlagsToCmd(show)
	group.AddCommand(show)
	return group
}

// AppModule is the module in one edition, which is its consensus version.
type AppModule struct {
	AppModuleBasic
	keeper  Keeper
	edition uint64
}

func NewAppModule(keeper Keeper, edition uint64) AppModule {
	return AppModule{keeper: keeper, edition: edition}
}

func (m AppModule) ConsensusVersion() uint64 { return m.edition }

func (m AppModule) RegisterServices(config module.Configurator) {
	RegisterQueryServer(config.QueryServer(), m.keeper.Queries())
	migrations := []module.MigrationHandler{m.keeper.MigrateTo2, m.keeper.MigrateTo3}
	for i, migrate := range migrations[:m.edition-1] {
		if err := config.RegisterMigration(ModuleName, uint64(i)+1, migrate); err != nil {
			panic(err) // the SDK gives no other way to report it
		}
	}
}

// InitGenesis stores the census of the genesis or, without one, takes it. The
// upgrade that adds the module comes here too, with the default genesis.
func (m AppModule) InitGenesis(ctx sdk.Context, codec codec.JSONCodec, raw json.RawMessage) []abci.ValidatorUpdate {
	var genesis GenesisState
	if len(raw) > 0 {
		codec.MustUnmarshalJSON(raw, &genesis)
	}
	if genesis.Census == nil {
		m.keeper.Take(ctx, m.edition)
	} else {
		m.keeper.Set(ctx, *genesis.Census)
	}
	return nil
}

func (m AppModule) ExportGenesis(ctx sdk.Context, codec codec.JSONCodec) json.RawMessage {
	return codec.MustMarshalJSON(&GenesisState{Census: m.keeper.Get(ctx)})
}

// What both SDKs ask for, or SDK 0.45 only, and this module has nothing of.
func (AppModule) RegisterInvariants(sdk.InvariantRegistry)                          {}
func (AppModule) Route() sdk.Route                                                  { return sdk.Route{} }
func (AppModule) QuerierRoute() string                                              { return "" }
func (AppModule) LegacyQuerierHandler(*codec.LegacyAmino) sdk.Querier               { return nil }
func (AppModule) BeginBlock(sdk.Context, abci.RequestBeginBlock)                    {}
func (AppModule) EndBlock(sdk.Context, abci.RequestEndBlock) []abci.ValidatorUpdate { return nil }
