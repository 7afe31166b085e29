//go:build needs

package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/cosmos/cosmos-sdk/server"
	"github.com/spf13/cobra"
)

// notReady is the code with which a pre-upgrade command stops Cosmovisor.
const notReady = 30

// addNeeds makes a release that needs more than its binary: a variable, a flag, a file and a key of app.toml to start,
// and what the operator's script has left for its pre-upgrade command.
func addNeeds(root *cobra.Command) {
	for _, start := range root.Commands() {
		if start.Name() != "start" {
			continue
		}
		mode := start.Flags().String("board-mode", "", "How boards are kept; needed")
		before := start.PreRunE
		start.PreRunE = func(cmd *cobra.Command, args []string) error {
			if before != nil {
				if err := before(cmd, args); err != nil {
					return err
				}
			}
			context := server.GetServerContextFromCmd(cmd)
			switch {
			case os.Getenv("BOARD_URL") == "":
				return fmt.Errorf("the variable BOARD_URL is not set")
			case *mode == "":
				return fmt.Errorf("the flag --board-mode is not set")
			case !context.Viper.GetBool("board.enabled"):
				return fmt.Errorf("app.toml has no board.enabled")
			}
			_, err := os.Stat(filepath.Join(context.Config.RootDir, "config", "board.json"))
			return err
		}
	}
	root.AddCommand(&cobra.Command{
		Use:   "pre-upgrade",
		Short: "Check that the operator has prepared the upgrade",
		Args:  cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			ready := filepath.Join(os.Getenv("DAEMON_HOME"), "ready")
			if _, err := os.Stat(ready); err != nil {
				fmt.Fprintln(os.Stderr, "the operator's script has not run:", err)
				os.Exit(notReady)
			}
		},
	})
}
