package app

import "context"

// faults are mistakes that teams make in upgrades. Build tags put them into a
// release for the tests of the rehearsal; no release has one.
var faults struct {
	// withoutPreBlocker leaves x/upgrade out of the blocks, as in a chain that does
	// not set its PreBlocker.
	withoutPreBlocker bool
	// beforeMigrations runs first in the handler of every upgrade; nil in a release.
	beforeMigrations func(context.Context)
}
