package traffic

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/spf13/cobra"
)

// Command returns play-games.
func Command() *cobra.Command {
	var (
		games                             int
		seed                              uint64
		players                           []string
		fundFrom, fund, dir               string
		nodeURL, chainID, backend, keyDir string
		limit                             time.Duration
	)
	cmd := &cobra.Command{
		Use:   "play-games",
		Short: "Play whole games between accounts of the keyring and record what the chain should answer",
		Long: `Plays random games, chosen by a seed and each with a winner, by transactions that both players sign.
Fails if any transaction fails or a game ends otherwise than it should.

With --record-dir, games.json, player-info.json and leaderboard.json tell what the chain should
answer after this and all earlier calls with the same folder. They are derived from the games
played alone. Two players never have as many wins each, for their order on the leaderboard
would depend on dates that only the chain knows.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if games < 1 || len(players) < 2 {
				return errors.New("--games must be at least 1, and --players must name at least two keys")
			}
			chain, err := connect(cmd, nodeURL, chainID, backend, keyDir)
			if err != nil {
				return err
			}
			s := &session{dir: dir, out: cmd.OutOrStdout(), node: &node{
				Context: chain, limit: limit,
				pending: map[string]bool{}, included: map[string][]byte{},
			}}
			if s.players, err = findSigners(chain, players); err != nil {
				return err
			}
			if fundFrom != "" {
				if s.amount, err = sdk.ParseCoinsNormalized(fund); err != nil || s.amount.IsZero() {
					return fmt.Errorf("--fund must be an amount such as 1000000upawn, not %q", fund)
				}
				funders, err := findSigners(chain, []string{fundFrom})
				if err != nil {
					return err
				}
				s.funder = funders[0]
			}
			if err := s.start(); err != nil {
				return err
			}
			return s.run(seed, games)
		},
	}
	f := cmd.Flags()
	f.IntVar(&games, "games", 2, "how many games to play")
	f.Uint64Var(&seed, "seed", 1, "which games to play")
	f.StringSliceVar(&players, "players", nil, "names of the keys of two or more players")
	f.StringVar(&fundFrom, "fund-from", "", "name of the key that pays the players before they play; without it they must have accounts")
	f.StringVar(&fund, "fund", "1000000upawn", "what to pay each player")
	f.StringVar(&dir, "record-dir", "", "folder for the expected answers; without it nothing is recorded")
	f.DurationVar(&limit, "timeout", time.Minute, "how long to wait for any one thing, such as the next block")
	f.StringVar(&nodeURL, flags.FlagNode, environment("RPC_URL", "tcp://localhost:26657"), "the node's RPC address (RPC_URL)")
	f.StringVar(&chainID, flags.FlagChainID, environment("CHAIN_ID", ""), "the chain's id (CHAIN_ID); asked of the node if empty")
	f.StringVar(&backend, flags.FlagKeyringBackend, environment("KEYRING_BACKEND", "test"), "the keyring's backend (KEYRING_BACKEND)")
	f.StringVar(&keyDir, flags.FlagKeyringDir, environment("KEYRING_DIR", ""), "the keyring's folder (KEYRING_DIR); the home if empty")
	return cmd
}

// environment returns the value of a variable, or a default.
func environment(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

// connect makes a client context from the flags alone, for client.toml cannot
// be told apart from what it says by default.
func connect(cmd *cobra.Command, nodeURL, chainID, backend, keyDir string) (client.Context, error) {
	chain := client.GetClientContextFromCmd(cmd).WithCmdContext(cmd.Context()).WithChainID(chainID)
	rpc, err := client.NewClientFromNode(nodeURL)
	if err != nil {
		return chain, fmt.Errorf("--node %q: %w", nodeURL, err)
	}
	chain = chain.WithNodeURI(nodeURL).WithClient(rpc)
	if keyDir == "" {
		keyDir = chain.HomeDir
	}
	chain = chain.WithKeyringDir(keyDir)
	keys, err := client.NewKeyringFromBackend(chain, backend)
	if err != nil {
		return chain, fmt.Errorf("the %s keyring in %s: %w", backend, keyDir, err)
	}
	return chain.WithKeyring(keys), nil
}

// findSigners looks keys up in the keyring.
func findSigners(chain client.Context, names []string) (signers []*signer, err error) {
	seen := map[string]bool{}
	for _, name := range names {
		record, err := chain.Keyring.Key(name)
		if err != nil {
			return nil, fmt.Errorf("the keyring in %s has no key %q: %w", chain.KeyringDir, name, err)
		}
		address, err := record.GetAddress()
		if err != nil {
			return nil, err
		}
		if seen[address.String()] {
			return nil, fmt.Errorf("%q is named twice", name)
		}
		seen[address.String()] = true
		pubKey, err := record.GetPubKey()
		if err != nil {
			return nil, err
		}
		signers = append(signers, &signer{key: name, address: address, pubKey: pubKey})
	}
	return signers, nil
}
