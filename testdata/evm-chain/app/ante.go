package app

import (
	errorsmod "cosmossdk.io/errors"
	storetypes "cosmossdk.io/store/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"
	"github.com/cosmos/cosmos-sdk/types/tx/signing"
	"github.com/cosmos/cosmos-sdk/x/auth/ante"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	"github.com/cosmos/evm/crypto/ethsecp256k1"
)

// ethSignatureGas is the gas of one signature of Ethereum.
const ethSignatureGas = 21_000

// anteHandler checks transactions: signatures of both kinds of keys, and the base fee.
func (app *App) anteHandler() (sdk.AnteHandler, error) {
	return ante.NewAnteHandler(ante.HandlerOptions{
		AccountKeeper:   app.accounts,
		BankKeeper:      app.bank,
		SignModeHandler: app.TxConfig.SignModeHandler(),
		SigGasConsumer:  consumeSignatureGas,
		TxFeeChecker:    app.checkFee,
	})
}

func consumeSignatureGas(meter storetypes.GasMeter, signature signing.SignatureV2, params authtypes.Params) error {
	if _, ok := signature.PubKey.(*ethsecp256k1.PubKey); ok {
		meter.ConsumeGas(ethSignatureGas, "signature of eth_secp256k1")
		return nil
	}
	return ante.DefaultSigVerificationGasConsumer(meter, signature, params)
}

// checkFee asks for the base fee of x/feemarket, also in blocks; genesis transactions pay nothing.
func (app *App) checkFee(ctx sdk.Context, tx sdk.Tx) (sdk.Coins, int64, error) {
	paying, ok := tx.(sdk.FeeTx)
	if !ok {
		return nil, 0, errorsmod.Wrap(sdkerrors.ErrTxDecode, "the transaction has no fee")
	}
	baseFee := app.feeMarket.GetBaseFee(ctx)
	if ctx.BlockHeight() == 0 || baseFee.IsNil() {
		return paying.GetFee(), 0, nil
	}
	required := baseFee.MulInt64(int64(paying.GetGas())).Ceil().TruncateInt()
	if paid := paying.GetFee().AmountOf(Denom); paid.LT(required) {
		return nil, 0, errorsmod.Wrapf(sdkerrors.ErrInsufficientFee, "insufficient fees; got: %s%s required: %s%s", paid, Denom, required, Denom)
	}
	return paying.GetFee(), 0, nil
}
