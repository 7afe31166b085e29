package main

import (
	"fmt"
	"io"
	"os"

	"ember/app"

	"cosmossdk.io/log"

	cmtcfg "github.com/cometbft/cometbft/config"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/client"
	clientconfig "github.com/cosmos/cosmos-sdk/client/config"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/client/keys"
	"github.com/cosmos/cosmos-sdk/server"
	serverconfig "github.com/cosmos/cosmos-sdk/server/config"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	authcmd "github.com/cosmos/cosmos-sdk/x/auth/client/cli"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	genutilcli "github.com/cosmos/cosmos-sdk/x/genutil/client/cli"
	feemarketcli "github.com/cosmos/evm/x/feemarket/client/cli"
	"github.com/spf13/cobra"
)

// minGasPrices is what `init` writes: the lowest base fee.
const minGasPrices = "1000000000" + app.Denom

// noOptions are the options of an app that only lends its codecs to commands.
type noOptions struct{}

func (noOptions) Get(string) any { return nil }

// newRootCmd makes the command of which all others are children.
func newRootCmd() (*cobra.Command, error) {
	root := &cobra.Command{
		Use:           app.Name + "d",
		Short:         "Node and client of the ember chain, release " + app.Release,
		SilenceErrors: true,
	}
	chain, err := app.New(log.NewNopLogger(), dbm.NewMemDB(), nil, false, noOptions{})
	if err != nil {
		return root, err
	}
	clientCtx := client.Context{}.
		WithCodec(chain.Codec).
		WithInterfaceRegistry(chain.InterfaceRegistry).
		WithTxConfig(chain.TxConfig).
		WithLegacyAmino(chain.LegacyAmino).
		WithInput(os.Stdin).
		WithAccountRetriever(authtypes.AccountRetriever{}).
		WithHomeDir(app.DefaultHome).
		WithKeyringOptions(app.KeyringOption).
		WithViper("")

	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		cmd.SilenceUsage = true // the arguments are fine: later errors are not about usage
		cmd.SetOut(cmd.OutOrStdout())
		cmd.SetErr(cmd.ErrOrStderr())
		ctx, err := client.ReadPersistentCommandFlags(clientCtx.WithCmdContext(cmd.Context()), cmd.Flags())
		if err != nil {
			return err
		}
		if ctx, err = clientconfig.ReadFromClientConfig(ctx); err != nil {
			return err
		}
		if err := client.SetCmdClientContextHandler(ctx, cmd); err != nil {
			return err
		}
		config := serverconfig.DefaultConfig()
		config.MinGasPrices = minGasPrices
		return server.InterceptConfigsPreRunHandler(cmd, serverconfig.DefaultConfigTemplate, config, cmtcfg.DefaultConfig())
	}

	keyCommands, err := keysCommand()
	if err != nil {
		return root, err
	}
	home := app.DefaultHome
	root.AddCommand(
		genutilcli.InitCmd(chain.BasicManager, home),
		genutilcli.Commands(chain.TxConfig, chain.BasicManager, home),
		server.StatusCommand(),
		keyCommands,
		queryCommand(),
		txCommand(),
	)
	server.AddCommands(root, home, newApp, export, func(*cobra.Command) {})

	chain.CLI.ClientCtx = clientCtx
	return root, chain.CLI.EnhanceRootCommand(root)
}

// keysCommand holds the commands of the keyring; new keys are of Ethereum's kind by default.
func keysCommand() (*cobra.Command, error) {
	commands := keys.Commands()
	add, _, err := commands.Find([]string{"add"})
	if err != nil {
		return nil, err
	}
	keyType := add.Flags().Lookup(flags.FlagKeyType)
	keyType.DefValue = app.DefaultKeyType
	return commands, keyType.Value.Set(app.DefaultKeyType)
}

// queryCommand holds the queries that belong to no module, and those of a module without autocli.
func queryCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "query", Aliases: []string{"q"}, Short: "Query the chain", RunE: client.ValidateCmd}
	cmd.AddCommand(server.QueryBlockCmd(), authcmd.QueryTxCmd(), authcmd.QueryTxsByEventsCmd(), feemarketcli.GetQueryCmd())
	return cmd
}

// txCommand holds the transaction commands that belong to no module.
func txCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "tx", Short: "Sign and send transactions", RunE: client.ValidateCmd}
	cmd.AddCommand(
		authcmd.GetSignCommand(),
		authcmd.GetBroadcastCommand(),
		authcmd.GetEncodeCommand(),
		authcmd.GetDecodeCommand(),
	)
	cmd.PersistentFlags().String(flags.FlagChainID, "", "The network chain ID")
	return cmd
}

// newApp makes the app of a node.
func newApp(logger log.Logger, db dbm.DB, traceStore io.Writer, options servertypes.AppOptions) servertypes.Application {
	chain, err := app.New(logger, db, traceStore, true, options, server.DefaultBaseappOptions(options)...)
	if err != nil {
		panic(err) // the SDK gives no other way to report it
	}
	return chain
}

// export writes the state of a node as a genesis.
func export(logger log.Logger, db dbm.DB, traceStore io.Writer, height int64, forZeroHeight bool, _ []string, options servertypes.AppOptions, modules []string) (servertypes.ExportedApp, error) {
	chain, err := app.New(logger, db, traceStore, height == -1, options)
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	if height != -1 {
		if err := chain.LoadHeight(height); err != nil {
			return servertypes.ExportedApp{}, fmt.Errorf("height %d cannot be loaded: %w", height, err)
		}
	}
	return chain.Export(forZeroHeight, modules)
}
