//go:build fault_migration_sleeps

package app

import (
	"context"
	"time"

	sdk "github.com/cosmos/cosmos-sdk/types"
)

func init() { faults.beforeMigrations = rebuildIndex }

// rebuildIndex takes as long as the migration of a large state, and says so once.
func rebuildIndex(ctx context.Context) {
	sdk.UnwrapSDKContext(ctx).Logger().Info("rebuilding the index of all games", "module", "x/checkers")
	time.Sleep(12 * time.Second)
}
