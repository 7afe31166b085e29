// Package traffic plays whole games on a running chain, as its users would, and
// writes down what the chain should answer afterwards. It knows only what all
// releases have in common, so one build of it serves them all.
package traffic

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"checkers/rules"
)

// playedGame is a game that is still to be played on the chain.
type playedGame struct {
	black, red, winner string
	moves              []rules.Move
	final              rules.Position
}

// maxDraws is how many times games are drawn by lot before the leader is made
// to win them all.
const maxDraws = 100

// maxMoves is how long a game may be: a longer one takes time and shows nothing more.
const maxMoves = 90

// planGames makes up games between players, from a seed and so that each has a
// winner; wins are the games that each player has won before. It never leaves
// two winners with the same number of games won: the leaderboard orders those
// by when they entered, which depends on when it was added to the chain. Within
// that, as many players as possible have won something.
func planGames(seed uint64, count int, players []string, wins map[string]uint64) ([]playedGame, error) {
	rng := rand.New(rand.NewPCG(seed, uint64(count)))
	var best []playedGame
	most := 0
	for draw := 0; draw < maxDraws && most < len(players); draw++ {
		games := make([]playedGame, count)
		for i := range games {
			games[i] = playout(rng, players[i%len(players)], players[(i+1)%len(players)], "")
		}
		if winners, tied := countWinners(games, wins); !tied && winners > most {
			best, most = games, winners
		}
	}
	if best == nil {
		best = giveToLeader(rng, count, players, wins)
	}
	if _, tied := countWinners(best, wins); tied {
		return nil, fmt.Errorf("%d games between these players cannot end without two of them having won as many; play another number of games", count)
	}
	return best, nil
}

// giveToLeader makes up games that the player with most wins wins, which can
// make no tie between the players.
func giveToLeader(rng *rand.Rand, count int, players []string, wins map[string]uint64) []playedGame {
	leader := slices.MaxFunc(players, func(a, b string) int { return cmp.Compare(wins[a], wins[b]) })
	others := slices.DeleteFunc(slices.Clone(players), func(player string) bool { return player == leader })
	games := make([]playedGame, count)
	for i := range games {
		black, red := leader, others[i/2%len(others)]
		if i%2 == 1 {
			black, red = red, black
		}
		games[i] = playout(rng, black, red, leader)
	}
	return games
}

// playout plays random games until one is won, by a certain player if one is given.
func playout(rng *rand.Rand, black, red, winner string) playedGame {
	for {
		game := playedGame{black: black, red: red, final: rules.Start()}
		for len(game.moves) <= maxMoves {
			if over, color := game.final.Outcome(); over {
				game.winner = map[rules.Color]string{rules.Black: black, rules.Red: red}[color]
				break
			}
			moves := game.final.Moves()
			move := moves[rng.IntN(len(moves))]
			if err := game.final.Play(move); err != nil {
				panic(err) // the rules have just said that the move is legal
			}
			game.moves = append(game.moves, move)
		}
		if game.winner != "" && (winner == "" || game.winner == winner) {
			return game
		}
	}
}

// countWinners returns how many players would have won games after these, and
// whether two of them would have won as many.
func countWinners(games []playedGame, wins map[string]uint64) (winners int, tied bool) {
	totals := maps.Clone(wins)
	for _, game := range games {
		totals[game.winner]++
	}
	seen := map[uint64]bool{0: true}
	for _, won := range totals {
		tied = tied || won > 0 && seen[won]
		seen[won] = true
		if won > 0 {
			winners++
		}
	}
	return winners, tied
}
