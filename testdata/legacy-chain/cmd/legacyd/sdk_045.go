//go:build !v3 && !v4

package main

import (
	"path/filepath"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"
	servercmd "github.com/cosmos/cosmos-sdk/server/cmd"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	"github.com/cosmos/cosmos-sdk/simapp"
	"github.com/cosmos/cosmos-sdk/snapshots"
	"github.com/cosmos/cosmos-sdk/store"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/spf13/cast"
	"github.com/spf13/cobra"
)

func execute(root *cobra.Command) error { return servercmd.Execute(root, simapp.DefaultNodeHome) }

// baseAppOptions are what the configuration of a node says about its app. This
// SDK leaves it to the chain to read them.
func baseAppOptions(options servertypes.AppOptions) []func(*baseapp.BaseApp) {
	pruning, err := server.GetPruningOptionsFromFlags(options)
	if err != nil {
		panic(err) // the SDK gives no other way to report it
	}
	folder := filepath.Join(cast.ToString(options.Get(flags.FlagHome)), "data", "snapshots")
	metadata, err := sdk.NewLevelDB("metadata", folder)
	if err != nil {
		panic(err)
	}
	snapshotStore, err := snapshots.NewStore(metadata, folder)
	if err != nil {
		panic(err)
	}
	var cache sdk.MultiStorePersistentCache
	if cast.ToBool(options.Get(server.FlagInterBlockCache)) {
		cache = store.NewCommitKVStoreCacheManager()
	}
	return []func(*baseapp.BaseApp){
		baseapp.SetPruning(pruning),
		baseapp.SetInterBlockCache(cache),
		baseapp.SetMinGasPrices(cast.ToString(options.Get(server.FlagMinGasPrices))),
		baseapp.SetMinRetainBlocks(cast.ToUint64(options.Get(server.FlagMinRetainBlocks))),
		baseapp.SetHaltHeight(cast.ToUint64(options.Get(server.FlagHaltHeight))),
		baseapp.SetHaltTime(cast.ToUint64(options.Get(server.FlagHaltTime))),
		baseapp.SetTrace(cast.ToBool(options.Get(server.FlagTrace))),
		baseapp.SetIndexEvents(cast.ToStringSlice(options.Get(server.FlagIndexEvents))),
		baseapp.SetSnapshotStore(snapshotStore),
		baseapp.SetSnapshotInterval(cast.ToUint64(options.Get(server.FlagStateSyncSnapshotInterval))),
		baseapp.SetSnapshotKeepRecent(cast.ToUint32(options.Get(server.FlagStateSyncSnapshotKeepRecent))),
	}
}
