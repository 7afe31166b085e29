//go:build fault_no_preblocker

package app

func init() { faults.withoutPreBlocker = true }
