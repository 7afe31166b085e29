//go:build !custom

package app

import upgradev1 "cosmossdk.io/api/cosmos/upgrade/module/v1"

// customModules are modules that only the build tag custom adds.
var customModules []string

// upgradeConfig leaves the decision about upgrades to x/gov.
func upgradeConfig() *upgradev1.Module { return &upgradev1.Module{} }

// customize does nothing: the SDK's defaults hold.
func (*App) customize() error { return nil }
