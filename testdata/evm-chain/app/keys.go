package app

import (
	sdkmath "cosmossdk.io/math"
	"cosmossdk.io/x/tx/signing"

	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/codec/legacy"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdkhd "github.com/cosmos/cosmos-sdk/crypto/hd"
	"github.com/cosmos/cosmos-sdk/crypto/keyring"
	evmcodec "github.com/cosmos/evm/crypto/codec"
	"github.com/cosmos/evm/crypto/ethsecp256k1"
	"github.com/cosmos/evm/crypto/hd"
	evmtypes "github.com/cosmos/evm/x/vm/types"
)

// DefaultKeyType is the algorithm of new keys.
const DefaultKeyType = string(hd.EthSecp256k1Type)

// powerReduction is the stake of one unit of voting power: one coin of 18 decimals.
var powerReduction = sdkmath.NewIntFromUint64(1_000_000_000_000_000_000)

// The SDK's own codec encodes keys in its keyring's exports.
func init() { registerAmino(legacy.Cdc) }

// KeyringOption lets keyrings have keys of Ethereum and of the SDK.
func KeyringOption(options *keyring.Options) {
	options.SupportedAlgos = keyring.SigningAlgoList{hd.EthSecp256k1, sdkhd.Secp256k1}
}

// EthereumSigner knows the signer of Ethereum's transactions: this chain has none,
// but its registry has every message that is compiled in.
func EthereumSigner() signing.CustomGetSigner { return evmtypes.MsgEthereumTxCustomGetSigner }

// registerKeys makes the codecs know the keys of Ethereum.
func registerKeys(registry codectypes.InterfaceRegistry, amino *codec.LegacyAmino) {
	evmcodec.RegisterInterfaces(registry)
	registerAmino(amino)
}

func registerAmino(amino *codec.LegacyAmino) {
	amino.RegisterConcrete(&ethsecp256k1.PubKey{}, ethsecp256k1.PubKeyName, nil)
	amino.RegisterConcrete(&ethsecp256k1.PrivKey{}, ethsecp256k1.PrivKeyName, nil)
}
