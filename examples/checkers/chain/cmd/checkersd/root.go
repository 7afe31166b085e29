package main

import (
	"fmt"
	"io"
	"os"

	"checkers/app"
	"checkers/internal/compat"
	"checkers/traffic"

	cmtcfg "github.com/cometbft/cometbft/config"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/client"
	clientconfig "github.com/cosmos/cosmos-sdk/client/config"
	"github.com/cosmos/cosmos-sdk/client/debug"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/client/keys"
	"github.com/cosmos/cosmos-sdk/client/pruning"
	"github.com/cosmos/cosmos-sdk/client/rpc"
	"github.com/cosmos/cosmos-sdk/client/snapshot"
	"github.com/cosmos/cosmos-sdk/server"
	serverconfig "github.com/cosmos/cosmos-sdk/server/config"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	authcmd "github.com/cosmos/cosmos-sdk/x/auth/client/cli"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	genutilcli "github.com/cosmos/cosmos-sdk/x/genutil/client/cli"
	"github.com/spf13/cobra"
)

// minGasPrices is what `init` writes: fees are allowed, but not asked for.
const minGasPrices = "0" + app.Denom

// noOptions are the options of an app that only lends its codecs to commands.
type noOptions struct{}

func (noOptions) Get(string) any { return nil }

// newRootCmd makes the command of which all others are children.
func newRootCmd() (*cobra.Command, error) {
	root := &cobra.Command{
		Use:           app.Name + "d",
		Short:         "Node and client of the checkers chain, release " + app.Release,
		SilenceErrors: true,
	}
	chain, err := app.New(compat.NewNopLogger(), dbm.NewMemDB(), nil, false, noOptions{})
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
		WithViper("")

	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		cmd.SilenceUsage = true // the arguments are fine, so what goes wrong now is not about usage
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

	home, creator := app.DefaultHome, compat.AppCreator(newApp)
	root.AddCommand(
		genutilcli.InitCmd(chain.BasicManager, home),
		genutilcli.Commands(chain.TxConfig, chain.BasicManager, home),
		debug.Cmd(),
		pruning.Cmd(creator, home),
		snapshot.Cmd(creator),
		server.StatusCommand(),
		keys.Commands(),
		queryCommand(),
		txCommand(),
		traffic.Command(),
	)
	server.AddCommands(root, home, creator, compat.AppExporter(export), func(*cobra.Command) {})
	addNeeds(root)

	shape(root, chain)

	chain.CLI.ClientCtx = clientCtx
	return root, chain.CLI.EnhanceRootCommand(root)
}

// queryCommand holds the queries that belong to no module.
func queryCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "query", Aliases: []string{"q"}, Short: "Query the chain", RunE: client.ValidateCmd}
	cmd.AddCommand(
		rpc.WaitTxCmd(),
		server.QueryBlockCmd(),
		server.QueryBlocksCmd(),
		server.QueryBlockResultsCmd(),
		authcmd.QueryTxCmd(),
		authcmd.QueryTxsByEventsCmd(),
	)
	return cmd
}

// txCommand holds the transaction commands that belong to no module.
func txCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "tx", Short: "Sign and send transactions", RunE: client.ValidateCmd}
	cmd.AddCommand(
		authcmd.GetSignCommand(),
		authcmd.GetSignBatchCommand(),
		authcmd.GetMultiSignCommand(),
		authcmd.GetMultiSignBatchCmd(),
		authcmd.GetValidateSignaturesCommand(),
		authcmd.GetBroadcastCommand(),
		authcmd.GetEncodeCommand(),
		authcmd.GetDecodeCommand(),
		authcmd.GetSimulateCmd(),
	)
	cmd.PersistentFlags().String(flags.FlagChainID, "", "The network chain ID")
	return cmd
}

// newApp makes the app of a node.
func newApp(logger compat.Logger, db dbm.DB, traceStore io.Writer, options servertypes.AppOptions) servertypes.Application {
	chain, err := app.New(logger, db, traceStore, true, options, server.DefaultBaseappOptions(options)...)
	if err != nil {
		panic(err) // the SDK gives no other way to report it
	}
	return chain
}

// export writes the state of a node as a genesis.
func export(logger compat.Logger, db dbm.DB, traceStore io.Writer, height int64, forZeroHeight bool, _ []string, options servertypes.AppOptions, modules []string) (servertypes.ExportedApp, error) {
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
