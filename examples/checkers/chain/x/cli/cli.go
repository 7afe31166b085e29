// Package cli makes the commands of the modules.
package cli

import (
	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/client/tx"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/gogoproto/proto"
	"github.com/spf13/cobra"
)

// Group makes the command that holds the commands of a module.
func Group(module, short string, commands ...*cobra.Command) *cobra.Command {
	group := &cobra.Command{Use: module, Short: short, RunE: client.ValidateCmd}
	group.AddCommand(commands...)
	return group
}

// Query makes a command that asks a node and prints the answer, zero values included.
func Query[Answer proto.Message](use, short string, args cobra.PositionalArgs, ask func(cmd *cobra.Command, node client.Context, args []string) (Answer, error)) *cobra.Command {
	cmd := &cobra.Command{Use: use, Short: short, Args: args, RunE: func(cmd *cobra.Command, args []string) error {
		node, err := client.GetClientQueryContext(cmd)
		if err != nil {
			return err
		}
		answer, err := ask(cmd, node, args)
		if err != nil {
			return err
		}
		return node.PrintProto(answer)
	}}
	flags.AddQueryFlagsToCmd(cmd)
	return cmd
}

// PagedQuery makes a command that asks for a page of a list.
func PagedQuery[Answer proto.Message](use, short string, ask func(cmd *cobra.Command, node client.Context) (Answer, error)) *cobra.Command {
	cmd := Query(use, short, cobra.NoArgs, func(cmd *cobra.Command, node client.Context, _ []string) (Answer, error) {
		return ask(cmd, node)
	})
	flags.AddPaginationFlagsToCmd(cmd, use)
	return cmd
}

// Tx makes a command that signs one message and broadcasts it.
func Tx(use, short string, args cobra.PositionalArgs, message func(from string, args []string) (sdk.Msg, error)) *cobra.Command {
	cmd := &cobra.Command{Use: use, Short: short, Args: args, RunE: func(cmd *cobra.Command, args []string) error {
		signer, err := client.GetClientTxContext(cmd)
		if err != nil {
			return err
		}
		msg, err := message(signer.GetFromAddress().String(), args)
		if err != nil {
			return err
		}
		return tx.GenerateOrBroadcastTxCLI(signer, cmd.Flags(), msg)
	}}
	flags.AddTxFlagsToCmd(cmd)
	return cmd
}
