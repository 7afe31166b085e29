//go:build !v1_1 && !v2 && !v3 && !v4

package app

// Release is the release that this binary is built for.
const Release = "v1"

// censusEdition is the consensus version of x/census; 0 is a release without it.
const censusEdition = 0

// upgrades are those that this release has handlers for.
var upgrades []upgrade
