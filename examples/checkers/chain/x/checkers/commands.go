package checkers

import (
	"fmt"
	"strconv"
	"strings"

	"checkers/x/checkers/types"
	"checkers/x/cli"

	"github.com/cosmos/cosmos-sdk/client"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/spf13/cobra"
)

// GetQueryCmd returns the commands that read games.
func (AppModule) GetQueryCmd() *cobra.Command {
	return cli.Group(types.ModuleName, "Query games of checkers",
		cli.Query("show-game [id]", "Show one game", cobra.ExactArgs(1),
			func(cmd *cobra.Command, node client.Context, args []string) (*types.QueryShowGameResponse, error) {
				id, err := parseID(args[0])
				if err != nil {
					return nil, err
				}
				return types.NewQueryClient(node).ShowGame(cmd.Context(), &types.QueryShowGameRequest{Id: id})
			}),
		cli.PagedQuery("list-game", "List games by id",
			func(cmd *cobra.Command, node client.Context) (*types.QueryListGameResponse, error) {
				page, err := client.ReadPageRequest(cmd.Flags())
				if err != nil {
					return nil, err
				}
				return types.NewQueryClient(node).ListGame(cmd.Context(), &types.QueryListGameRequest{Pagination: page})
			}),
	)
}

// GetTxCmd returns the commands that play games.
func (AppModule) GetTxCmd() *cobra.Command {
	return cli.Group(types.ModuleName, "Play checkers",
		cli.Tx("create-game [black] [red]", "Create a game between two addresses", cobra.ExactArgs(2),
			func(from string, args []string) (sdk.Msg, error) {
				return &types.MsgCreateGame{Creator: from, Black: args[0], Red: args[1]}, nil
			}),
		cli.Tx("play-move [id] [path]", "Play a move, as in 11-15 or, with two jumps, 1-10-19", cobra.ExactArgs(2),
			func(from string, args []string) (sdk.Msg, error) {
				id, err := parseID(args[0])
				if err != nil {
					return nil, err
				}
				path, err := parsePath(args[1])
				if err != nil {
					return nil, err
				}
				return &types.MsgPlayMove{Player: from, Id: id, Path: path}, nil
			}),
	)
}

func parseID(text string) (uint64, error) {
	id, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not the id of a game, which is a number", text)
	}
	return id, nil
}

func parsePath(text string) (path []uint32, err error) {
	for _, square := range strings.Split(text, "-") {
		number, err := strconv.ParseUint(square, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("%q is not a path of squares such as 11-15", text)
		}
		path = append(path, uint32(number))
	}
	return path, nil
}
