//go:build v3 || v4

package main

import (
	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/server"
	servercmd "github.com/cosmos/cosmos-sdk/server/cmd"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	"github.com/cosmos/cosmos-sdk/simapp"
	"github.com/spf13/cobra"
)

func execute(root *cobra.Command) error { return servercmd.Execute(root, "", simapp.DefaultNodeHome) }

// baseAppOptions are what the configuration of a node says about its app.
func baseAppOptions(options servertypes.AppOptions) []func(*baseapp.BaseApp) {
	return server.DefaultBaseappOptions(options)
}
