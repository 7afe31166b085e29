//go:build !v2

package app

import appv1alpha1 "cosmossdk.io/api/cosmos/app/v1alpha1"

// Release is the release that this binary is built for.
const Release = "v1"

// What this release has besides the modules that all of them have.
var (
	releaseModules       []string
	releaseBeginBlockers []string
	releaseConfigs       []*appv1alpha1.ModuleConfig
)

// upgrades returns the ways that lead to this release.
func upgrades() []upgrade { return nil }
