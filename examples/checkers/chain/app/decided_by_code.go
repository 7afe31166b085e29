//go:build custom

package app

import (
	"context"
	"fmt"

	upgradev1 "cosmossdk.io/api/cosmos/upgrade/module/v1"
	errorsmod "cosmossdk.io/errors"

	"checkers/internal/compat"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"
	"github.com/grpc-ecosystem/grpc-gateway/runtime"
)

// The build tag custom makes a chain whose upgrades x/gov does not decide, for
// tests of the rehearsal: an account schedules upgrades, as in proof of authority,
// and the code itself schedules the last one. It also has a minimum fee in code.
const (
	// authority is the account of the mnemonic "abandon ... about".
	authority = "checkers19rl4cm2hmr8afy4kldpxz3fka4jguq0adrkj9s"
	// scheduledName is the upgrade that the code schedules, for scheduledHeight.
	scheduledName   = "v1_1tov2"
	scheduledHeight = 180
	// scheduledAhead is how many blocks before that it does.
	scheduledAhead = 3
	// minimumFee is what every transaction after the genesis pays at least.
	minimumFee = 7000
)

var customModules = []string{scheduler{}.Name()}

func upgradeConfig() *upgradev1.Module { return &upgradev1.Module{Authority: authority} }

func (app *App) customize() error {
	inner := app.AnteHandler()
	app.SetAnteHandler(func(ctx sdk.Context, tx sdk.Tx, simulate bool) (sdk.Context, error) {
		fee, isFeeTx := tx.(sdk.FeeTx)
		required := sdk.NewInt64Coin(Denom, minimumFee)
		if isFeeTx && !simulate && ctx.BlockHeight() > 0 && fee.GetFee().AmountOf(Denom).LT(required.Amount) {
			return ctx, errorsmod.Wrapf(sdkerrors.ErrInsufficientFee, "insufficient fees; got: %s required: %s", fee.GetFee(), required)
		}
		return inner(ctx, tx, simulate)
	})
	return app.RegisterModules(scheduler{keeper: app.UpgradeKeeper})
}

// scheduler schedules an upgrade a few blocks before its height.
type scheduler struct{ keeper *compat.UpgradeKeeper }

func (scheduler) Name() string                                                { return "scheduler" }
func (scheduler) IsAppModule()                                                {}
func (scheduler) IsOnePerModuleType()                                         {}
func (scheduler) RegisterLegacyAminoCodec(*codec.LegacyAmino)                 {}
func (scheduler) RegisterInterfaces(types.InterfaceRegistry)                  {}
func (scheduler) RegisterGRPCGatewayRoutes(client.Context, *runtime.ServeMux) {}

// EndBlock schedules the upgrade, in the release before it.
func (s scheduler) EndBlock(ctx context.Context) error {
	if sdk.UnwrapSDKContext(ctx).BlockHeight() != scheduledHeight-scheduledAhead {
		return nil
	}
	plan := compat.UpgradePlan{Name: scheduledName, Height: scheduledHeight}
	if err := s.keeper.ScheduleUpgrade(ctx, plan); err != nil {
		return fmt.Errorf("the upgrade in code cannot be scheduled: %w", err)
	}
	return nil
}
