// Package rules plays English draughts and knows nothing of blockchains.
//
// The 32 dark squares are numbered as in the literature: black starts on 1 to
// 12 and moves first, towards 32; red starts on 21 to 32 and moves towards 1.
package rules

import "fmt"

// Squares is the number of squares in play.
const Squares = 32

// Color is a side; its zero value is neither.
type Color byte

// The two sides.
const (
	None Color = iota
	Black
	Red
)

// Opponent returns the other side.
func (c Color) Opponent() Color {
	switch c {
	case Black:
		return Red
	case Red:
		return Black
	}
	return None
}

// String returns "black", "red" or "none".
func (c Color) String() string {
	return [...]string{"none", "black", "red"}[c]
}

// Piece is what stands on a square, as the letter that the board's text uses.
type Piece byte

// What can stand on a square.
const (
	Empty     Piece = '.'
	BlackMan  Piece = 'b'
	BlackKing Piece = 'B'
	RedMan    Piece = 'r'
	RedKing   Piece = 'R'
)

// Color returns the side a piece belongs to.
func (p Piece) Color() Color {
	switch p {
	case BlackMan, BlackKing:
		return Black
	case RedMan, RedKing:
		return Red
	}
	return None
}

// IsKing tells whether a piece has been crowned.
func (p Piece) IsKing() bool { return p == BlackKing || p == RedKing }

// crownedOn returns the piece after it has landed on a square.
func (p Piece) crownedOn(square uint32) Piece {
	switch {
	case p == BlackMan && square > Squares-4:
		return BlackKing
	case p == RedMan && square <= 4:
		return RedKing
	}
	return p
}

// Directions index neighbours: two towards red's side, two towards black's.
const (
	downLeft = iota
	downRight
	upLeft
	upRight
)

// directions returns where a piece may go.
func (p Piece) directions() []int {
	switch p {
	case BlackMan:
		return []int{downLeft, downRight}
	case RedMan:
		return []int{upLeft, upRight}
	}
	return []int{downLeft, downRight, upLeft, upRight}
}

// neighbours[square][direction] is the next square, or 0 beyond the edge.
var neighbours = func() (table [Squares + 1][4]uint32) {
	steps := [4][2]int{downLeft: {1, -1}, downRight: {1, 1}, upLeft: {-1, -1}, upRight: {-1, 1}}
	for square := uint32(1); square <= Squares; square++ {
		row := int(square-1) / 4
		column := int(square-1)%4*2 + 1 - row%2
		for direction, step := range steps {
			r, c := row+step[0], column+step[1]
			if r >= 0 && r < 8 && c >= 0 && c < 8 {
				table[square][direction] = uint32(r*4 + c/2 + 1)
			}
		}
	}
	return table
}()

// Board holds a piece for each square; square n is at index n-1.
type Board [Squares]Piece

// StartBoard returns the board before the first move.
func StartBoard() Board {
	var board Board
	for i := range board {
		switch {
		case i < 12:
			board[i] = BlackMan
		case i < 20:
			board[i] = Empty
		default:
			board[i] = RedMan
		}
	}
	return board
}

// ParseBoard reads the text that String writes.
func ParseBoard(text string) (Board, error) {
	var board Board
	if len(text) != Squares {
		return board, fmt.Errorf("a board is %d characters long, not %d: %q", Squares, len(text), text)
	}
	for i := range board {
		piece := Piece(text[i])
		if piece != Empty && piece.Color() == None {
			return board, fmt.Errorf("square %d of the board holds %q; it must be one of b, B, r, R and a dot", i+1, text[i])
		}
		if piece.crownedOn(uint32(i+1)) != piece {
			return board, fmt.Errorf("square %d of the board holds a man who should have been crowned", i+1)
		}
		board[i] = piece
	}
	return board, nil
}

// String writes the squares from 1 to 32, a character each.
func (b Board) String() string {
	text := make([]byte, Squares)
	for i, piece := range b {
		text[i] = byte(piece)
	}
	return string(text)
}

// At returns what stands on a square.
func (b *Board) At(square uint32) Piece { return b[square-1] }

func (b *Board) set(square uint32, piece Piece) { b[square-1] = piece }
