package traffic

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"checkers/x/checkers/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
	banktypes "github.com/cosmos/cosmos-sdk/x/bank/types"
)

// maxLost is how often in a row something is sent again that has been lost.
const maxLost = 5

// movesPerTransaction is how many moves of a game go into one transaction.
const movesPerTransaction = 24

// session is one call of the tool.
type session struct {
	*node
	out     io.Writer
	players []*signer
	// funder, if there is one, pays each player an amount and creates the games.
	funder *signer
	amount sdk.Coins
	dir    string
}

// run plays a number of games to their end and records them.
func (s *session) run(seed uint64, count int) error {
	record, err := readGames(s.dir)
	if err != nil {
		return err
	}
	names, addresses := map[string]string{}, []string{}
	for _, player := range s.players {
		names[player.address.String()] = player.key
		addresses = append(addresses, player.address.String())
	}
	games, err := planGames(seed, count, addresses, record.wins())
	if err != nil {
		return err
	}

	ids, err := s.create(games)
	if err != nil {
		return err
	}
	if err := s.play(games, ids); err != nil {
		return err
	}

	moves, won := 0, map[string]int{}
	for i, game := range games {
		if err := s.confirm(ids[i], game); err != nil {
			return err
		}
		moves += len(game.moves)
		won[game.winner]++
		record.Game = append(record.Game, recordedGame{
			ID: decimal(ids[i]), Black: game.black, Red: game.red, Moves: decimal(uint64(len(game.moves))), Winner: game.winner,
		})
		fmt.Fprintf(s.out, "game %d: %s (black) against %s (red), %d moves, won by %s\n",
			ids[i], names[game.black], names[game.red], len(game.moves), names[game.winner])
	}
	fmt.Fprintf(s.out, "%d games, %d transactions, %d moves, winners:", len(games), s.sent, moves)
	for _, address := range addresses {
		fmt.Fprintf(s.out, " %s %d", names[address], won[address])
	}
	fmt.Fprintln(s.out)
	if s.dir == "" {
		return nil
	}
	return record.write(s.dir)
}

// create funds the players, if that is asked for, and creates the games, all in
// one transaction.
func (s *session) create(games []playedGame) (ids []uint64, err error) {
	creator := s.players[0]
	var msgs []sdk.Msg
	if s.funder != nil {
		creator = s.funder
		for _, player := range s.players {
			msgs = append(msgs, banktypes.NewMsgSend(creator.address, player.address, s.amount))
		}
	}
	for _, game := range games {
		msgs = append(msgs, &types.MsgCreateGame{Creator: creator.address.String(), Black: game.black, Red: game.red})
	}
	err = s.untilNotLost(func() error {
		if err := s.load(creator); err != nil {
			return err
		}
		raw, err := s.send(msgs, creator)
		if err != nil {
			return err
		}
		if err := s.settle(); err != nil {
			return err
		}
		ids, err = s.createdIDs(raw)
		return err
	})
	if err == nil && len(ids) != len(games) {
		err = fmt.Errorf("the chain created %d games instead of %d", len(ids), len(games))
	}
	return ids, err
}

// untilNotLost does something that sends transactions, and does it again, up to
// a limit, when they are lost or somebody else uses an account at the same time.
func (s *session) untilNotLost(do func() error) error {
	for lost := 0; ; lost++ {
		err := do()
		if lost == maxLost || !errors.Is(err, errSequence) && !errors.Is(err, errLost) {
			return err
		}
		clear(s.pending)
		fmt.Fprintf(s.out, "trying again: %s\n", err)
		if err := s.nextBlock(); err != nil {
			return err
		}
	}
}

// play plays all games to their end, side by side. A transaction carries the
// next moves of every game, signed by all who move, and the following one is
// sent when it is in a block: moves of different signers in flight at once could
// overtake each other, for a node that lags drops what it cannot take yet.
func (s *session) play(games []playedGame, ids []uint64) error {
	for done := false; !done; {
		err := s.untilNotLost(func() error {
			msgs, signers, err := s.nextMoves(games, ids)
			if done = len(msgs) == 0; done || err != nil {
				return err
			}
			if _, err := s.send(msgs, signers...); err != nil {
				return err
			}
			return s.settle()
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// nextMoves returns the moves that follow those the chain has seen, and who
// signs them, in the order that the transaction asks for: by first appearance.
func (s *session) nextMoves(games []playedGame, ids []uint64) (msgs []sdk.Msg, signers []*signer, err error) {
	for i, game := range games {
		stored, err := s.game(ids[i])
		if err != nil {
			return nil, nil, err
		}
		played := int(stored.MoveCount)
		for number := played; number < min(played+movesPerTransaction, len(game.moves)); number++ {
			address := game.black // who moves first
			if number%2 == 1 {
				address = game.red
			}
			player := s.players[slices.IndexFunc(s.players, func(p *signer) bool { return p.address.String() == address })]
			if !slices.Contains(signers, player) {
				signers = append(signers, player)
			}
			msgs = append(msgs, &types.MsgPlayMove{Player: address, Id: ids[i], Path: game.moves[number]})
		}
	}
	for _, player := range signers {
		if err := s.load(player); err != nil {
			return nil, nil, err
		}
	}
	return msgs, signers, nil
}

// confirm waits until the chain has a game as it should have ended.
func (s *session) confirm(id uint64, want playedGame) error {
	return waitFor(s.CmdContext, s.limit, fmt.Sprintf("the end of game %d", id), func() (bool, string, error) {
		got, err := s.game(id)
		if err != nil {
			return false, err.Error(), nil
		}
		if got.MoveCount < uint64(len(want.moves)) {
			return false, fmt.Sprintf("%d of %d moves played", got.MoveCount, len(want.moves)), nil
		}
		if got.Status != types.STATUS_WON || got.Winner != want.winner || got.Board != want.final.Board.String() {
			return false, "", fmt.Errorf("game %d ended as %s, winner %q, board %s; expected winner %q, board %s",
				id, got.Status, got.Winner, got.Board, want.winner, want.final.Board)
		}
		return true, "", nil
	})
}
