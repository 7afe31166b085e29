//go:build !needs

package main

import "github.com/spf13/cobra"

// addNeeds adds nothing: a release needs only its binary.
func addNeeds(*cobra.Command) {}
