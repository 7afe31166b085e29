//go:build fault_store_forgotten

package app

// The upgrades of the release add no store: SDK 0.45.4 starts one that nobody has
// added all the same, and SDK 0.46 refuses it at the next upgrade.
func init() {
	for i := range upgrades {
		upgrades[i].stores.Added = nil
	}
}
