package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// MaxQuiet is how many moves in a row may pass without a capture or a man's
// move before the game is drawn. Without such a rule two kings could chase
// each other for ever.
const MaxQuiet = 80

// Move is the square a piece leaves and each square it lands on. All jumps of a
// turn are one move, so that a path names it without doubt.
type Move []uint32

// String writes a move as 11-15.
func (m Move) String() string {
	squares := make([]string, len(m))
	for i, square := range m {
		squares[i] = strconv.FormatUint(uint64(square), 10)
	}
	return strings.Join(squares, "-")
}

// Position is a board and what the next move depends on besides.
type Position struct {
	Board Board
	Turn  Color
	// Quiet counts the moves since the last capture or man's move.
	Quiet uint32
}

// Start returns the position before the first move.
func Start() Position { return Position{Board: StartBoard(), Turn: Black} }

// Moves returns all legal moves, always in the same order.
func (p *Position) Moves() []Move {
	var jumps, steps []Move
	for i, piece := range p.Board {
		if piece.Color() != p.Turn {
			continue
		}
		from := uint32(i + 1)
		lifted := p.Board
		lifted.set(from, Empty) // a king may come back to where it started
		jumps = lifted.jumps(piece, Move{from}, jumps)
		for _, direction := range piece.directions() {
			if to := neighbours[from][direction]; to != 0 && p.Board.At(to) == Empty {
				steps = append(steps, Move{from, to})
			}
		}
	}
	if len(jumps) > 0 { // capturing is mandatory
		return jumps
	}
	return steps
}

// jumps appends to moves every complete way to go on capturing after path.
func (b Board) jumps(piece Piece, path Move, moves []Move) []Move {
	from, last := path[len(path)-1], true
	for _, direction := range piece.directions() {
		over := neighbours[from][direction]
		to := neighbours[over][direction] // neighbours[0] is all zeros
		if to == 0 || b.At(to) != Empty || b.At(over).Color() != piece.Color().Opponent() {
			continue
		}
		last = false
		longer := append(slices.Clone(path), to)
		if piece.crownedOn(to) != piece { // crowning ends the turn
			moves = append(moves, longer)
			continue
		}
		rest := b
		rest.set(over, Empty) // nobody is jumped twice
		moves = rest.jumps(piece, longer, moves)
	}
	if last && len(path) > 1 {
		moves = append(moves, path)
	}
	return moves
}

// Play makes a move, or says why it is not legal.
func (p *Position) Play(move Move) error {
	legal := p.Moves()
	if !slices.ContainsFunc(legal, func(m Move) bool { return slices.Equal(m, move) }) {
		return fmt.Errorf("%q is not a legal move of %s; legal are %v", move, p.Turn, legal)
	}
	from, to := move[0], move[len(move)-1]
	piece := p.Board.At(from)
	p.Quiet++
	if !piece.IsKing() {
		p.Quiet = 0
	}
	p.Board.set(from, Empty)
	for i := 1; i < len(move); i++ {
		if over := between(move[i-1], move[i]); over != 0 {
			p.Board.set(over, Empty)
			p.Quiet = 0
		}
	}
	p.Board.set(to, piece.crownedOn(to))
	p.Turn = p.Turn.Opponent()
	return nil
}

// between returns the square that a jump passes over, or 0 for a plain step.
func between(from, to uint32) uint32 {
	for direction, over := range neighbours[from] {
		if over != 0 && neighbours[over][direction] == to {
			return over
		}
	}
	return 0
}

// Outcome tells whether the game is over and who won; None then means a draw.
func (p *Position) Outcome() (over bool, winner Color) {
	switch {
	case len(p.Moves()) == 0: // no piece left, or none that can move
		return true, p.Turn.Opponent()
	case p.Quiet >= MaxQuiet:
		return true, None
	}
	return false, None
}
