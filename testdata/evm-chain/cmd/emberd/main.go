// Command emberd is the node and the client of the ember chain.
package main

import (
	"fmt"
	"os"

	"ember/app"

	svrcmd "github.com/cosmos/cosmos-sdk/server/cmd"
)

func main() {
	root, err := newRootCmd()
	if err == nil {
		err = svrcmd.Execute(root, "", app.DefaultHome)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "Error:", err)
		os.Exit(1)
	}
}
