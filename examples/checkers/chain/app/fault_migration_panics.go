//go:build fault_migration_panics

package app

import "context"

func init() { faults.beforeMigrations = recountGames }

// recountGames meets a game that no release writes.
func recountGames(context.Context) {
	var counts map[string]int
	counts["red"]++
}
