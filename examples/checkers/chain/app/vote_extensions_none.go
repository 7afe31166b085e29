//go:build !vote_extensions

package app

import "context"

// extendVotes does nothing: votes have no extensions.
func (*App) extendVotes() {}

// enableExtensions does nothing.
func (*App) enableExtensions(context.Context) error { return nil }
