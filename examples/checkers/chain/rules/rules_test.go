package rules

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// place sets up a position from the squares on which each kind of piece stands.
func place(t *testing.T, turn Color, pieces map[Piece][]uint32) Position {
	t.Helper()
	board, err := ParseBoard(strings.Repeat(".", Squares))
	require.NoError(t, err)
	for piece, squares := range pieces {
		for _, square := range squares {
			board.set(square, piece)
		}
	}
	return Position{Board: board, Turn: turn}
}

func TestPerftFromTheStart(t *testing.T) {
	var perft func(p Position, depth int) int
	perft = func(p Position, depth int) (nodes int) {
		if depth == 0 {
			return 1
		}
		for _, move := range p.Moves() {
			next := p
			if err := next.Play(move); err != nil {
				t.Fatal(err)
			}
			nodes += perft(next, depth-1)
		}
		return nodes
	}
	for depth, nodes := range []int{1, 7, 49, 302, 1469, 7361, 36768, 179740, 845931} {
		require.Equal(t, nodes, perft(Start(), depth), "depth %d", depth)
	}
}

func TestMoves(t *testing.T) {
	for name, test := range map[string]struct {
		turn   Color
		pieces map[Piece][]uint32
		moves  []Move
	}{
		"a man moves forward only":         {Black, map[Piece][]uint32{BlackMan: {18}}, []Move{{18, 22}, {18, 23}}},
		"a red man moves the other way":    {Red, map[Piece][]uint32{RedMan: {18}}, []Move{{18, 14}, {18, 15}}},
		"a man at the edge has one way":    {Black, map[Piece][]uint32{BlackMan: {12}}, []Move{{12, 16}}},
		"a king moves all ways":            {Red, map[Piece][]uint32{RedKing: {18}}, []Move{{18, 22}, {18, 23}, {18, 14}, {18, 15}}},
		"capturing is mandatory":           {Black, map[Piece][]uint32{BlackMan: {1, 14}, RedMan: {18}}, []Move{{14, 23}}},
		"a man does not capture backward":  {Black, map[Piece][]uint32{BlackMan: {18}, RedMan: {14}}, []Move{{18, 22}, {18, 23}}},
		"a king captures backward":         {Black, map[Piece][]uint32{BlackKing: {18}, RedMan: {14}}, []Move{{18, 9}}},
		"nobody jumps a friend":            {Black, map[Piece][]uint32{BlackMan: {1, 6}}, []Move{{1, 5}, {6, 9}, {6, 10}}},
		"nobody jumps onto a piece":        {Black, map[Piece][]uint32{BlackMan: {14}, RedMan: {18, 23}}, []Move{{14, 17}}},
		"jumps are continued":              {Black, map[Piece][]uint32{BlackMan: {1}, RedMan: {6, 15}}, []Move{{1, 10, 19}}},
		"any way to jump may be taken":     {Black, map[Piece][]uint32{BlackMan: {2}, RedMan: {6, 7}}, []Move{{2, 9}, {2, 11}}},
		"crowning ends the turn":           {Black, map[Piece][]uint32{BlackMan: {22}, RedMan: {26, 27}}, []Move{{22, 31}}},
		"a king may end where it started":  {Black, map[Piece][]uint32{BlackKing: {2}, RedMan: {6, 7, 14, 15}}, []Move{{2, 9, 18, 11, 2}, {2, 11, 18, 9, 2}}},
		"a player without a move has none": {Black, map[Piece][]uint32{BlackMan: {5}, RedMan: {9, 14}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := place(t, test.turn, test.pieces)
			require.ElementsMatch(t, test.moves, p.Moves())
		})
	}
}

func TestPlay(t *testing.T) {
	t.Run("removes what was jumped and passes the turn", func(t *testing.T) {
		p := place(t, Black, map[Piece][]uint32{BlackMan: {1}, RedMan: {6, 15, 32}})
		p.Quiet = 7
		require.NoError(t, p.Play(Move{1, 10, 19}))
		require.Equal(t, place(t, Red, map[Piece][]uint32{BlackMan: {19}, RedMan: {32}}), p)
	})
	t.Run("crowns", func(t *testing.T) {
		p := place(t, Red, map[Piece][]uint32{RedMan: {5}, BlackMan: {12}})
		require.NoError(t, p.Play(Move{5, 1}))
		require.Equal(t, RedKing, p.Board.At(1))
		require.Zero(t, p.Quiet, "a man's move is not quiet")
	})
	t.Run("counts quiet moves", func(t *testing.T) {
		p := place(t, Red, map[Piece][]uint32{RedKing: {5}, BlackMan: {12}})
		require.NoError(t, p.Play(Move{5, 1}))
		require.EqualValues(t, 1, p.Quiet)
	})
	t.Run("refuses half a capture and leaves the position alone", func(t *testing.T) {
		p := place(t, Black, map[Piece][]uint32{BlackMan: {1}, RedMan: {6, 15}})
		before := p
		require.EqualError(t, p.Play(Move{1, 10}), `"1-10" is not a legal move of black; legal are [1-10-19]`)
		require.Equal(t, before, p)
	})
	t.Run("refuses nonsense", func(t *testing.T) {
		for _, move := range []Move{nil, {}, {11}, {0, 1}, {11, 33}, {21, 17}, {11, 11}} {
			p := Start()
			require.Error(t, p.Play(move), "%v", move)
		}
	})
}

func TestOutcome(t *testing.T) {
	for name, test := range map[string]struct {
		turn   Color
		quiet  uint32
		pieces map[Piece][]uint32
		over   bool
		winner Color
	}{
		"goes on":          {Black, 79, map[Piece][]uint32{BlackKing: {1}, RedKing: {32}}, false, None},
		"no piece left":    {Red, 0, map[Piece][]uint32{BlackKing: {1}}, true, Black},
		"no move left":     {Black, 0, map[Piece][]uint32{BlackMan: {5}, RedMan: {9, 14}}, true, Red},
		"drawn":            {Black, 80, map[Piece][]uint32{BlackKing: {1}, RedKing: {32}}, true, None},
		"a win goes first": {Black, 80, map[Piece][]uint32{BlackMan: {5}, RedMan: {9, 14}}, true, Red},
	} {
		t.Run(name, func(t *testing.T) {
			p := place(t, test.turn, test.pieces)
			p.Quiet = test.quiet
			over, winner := p.Outcome()
			require.Equal(t, test.over, over)
			require.Equal(t, test.winner, winner)
		})
	}
}

func TestBoardText(t *testing.T) {
	const start = "bbbbbbbbbbbb........rrrrrrrrrrrr"
	require.Equal(t, start, StartBoard().String())
	board, err := ParseBoard(start)
	require.NoError(t, err)
	require.Equal(t, StartBoard(), board)
	for _, bad := range []string{"", start + ".", strings.Replace(start, "r", "x", 1), "r" + start[1:], start[:31] + "b"} {
		_, err := ParseBoard(bad)
		require.Error(t, err, bad)
	}
}

// Random games end, and no game breaks what must always hold.
func TestPlayouts(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	results := map[Color]int{}
	for range 200 {
		p := Start()
		for {
			over, winner := p.Outcome()
			if over {
				results[winner]++
				break
			}
			moves := p.Moves()
			turn := p.Turn
			require.NoError(t, p.Play(moves[rng.IntN(len(moves))]))
			require.Equal(t, turn.Opponent(), p.Turn)
			again, err := ParseBoard(p.Board.String())
			require.NoError(t, err)
			require.Equal(t, p.Board, again)
		}
	}
	require.Positive(t, results[Black])
	require.Positive(t, results[Red])
}
