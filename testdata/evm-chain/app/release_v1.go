//go:build !v2

package app

// Release is the release that this binary is built for.
const Release = "v1"

// upgrades returns the ways that lead to this release.
func upgrades() []upgrade { return nil }
