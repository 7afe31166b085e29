// Command legacyd is the node and the client of the legacy chain: the SDK's
// simd, but for the app that its nodes run.
package main

import (
	"errors"
	"io"
	"os"

	"legacy/app"

	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	"github.com/cosmos/cosmos-sdk/simapp"
	"github.com/cosmos/cosmos-sdk/simapp/params"
	"github.com/cosmos/cosmos-sdk/simapp/simd/cmd"
	"github.com/cosmos/cosmos-sdk/x/crisis"
	"github.com/spf13/cobra"
	"github.com/tendermint/tendermint/libs/log"
	dbm "github.com/tendermint/tm-db"
)

func main() {
	if err := execute(newRootCmd()); err != nil {
		code := server.ErrorCode{Code: 1}
		errors.As(err, &code)
		os.Exit(code.Code)
	}
}

// simdOnly are simd's commands that run the simapp itself, or are made for a
// chain of that name. Some are there in one of the SDKs only.
var simdOnly = map[string]bool{
	"start": true, "export": true, "rollback": true, "tendermint": true, "version": true, // added again
	"prune": true, "snapshots": true, "testnet": true, "rosetta": true,
}

// newRootCmd makes the command of which all others are children.
func newRootCmd() *cobra.Command {
	root, encoding := cmd.NewRootCmd()
	root.Use = app.Name + "d"
	root.Short = "Node and client of the legacy chain, release " + app.Release
	for _, child := range root.Commands() {
		if simdOnly[child.Name()] {
			root.RemoveCommand(child)
		}
	}
	apps := creator{encoding}
	server.AddCommands(root, simapp.DefaultNodeHome, apps.start, apps.export, crisis.AddModuleInitFlags)
	return root
}

// creator makes apps for commands.
type creator struct{ encoding params.EncodingConfig }

// start makes the app of a node.
func (c creator) start(logger log.Logger, db dbm.DB, traceStore io.Writer, options servertypes.AppOptions) servertypes.Application {
	chain, err := app.New(logger, db, traceStore, true, c.encoding, options, baseAppOptions(options)...)
	if err != nil {
		panic(err) // the SDK gives no other way to report it
	}
	return chain
}

// export writes the state of a node as a genesis.
func (c creator) export(logger log.Logger, db dbm.DB, traceStore io.Writer, height int64, forZeroHeight bool, jailAllowed []string, options servertypes.AppOptions) (servertypes.ExportedApp, error) {
	chain, err := app.New(logger, db, traceStore, height == -1, c.encoding, options)
	if err == nil && height != -1 {
		err = chain.LoadHeight(height)
	}
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	return chain.Export(forZeroHeight, jailAllowed)
}
