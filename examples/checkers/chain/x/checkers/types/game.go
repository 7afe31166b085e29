package types

import (
	"fmt"

	"cosmossdk.io/core/address"

	"checkers/rules"
)

// Position returns the game as the rules see it.
func (g Game) Position() (rules.Position, error) {
	board, err := rules.ParseBoard(g.Board)
	if err != nil {
		return rules.Position{}, err
	}
	return rules.Position{Board: board, Turn: rules.Color(g.Turn), Quiet: g.QuietMoves}, nil
}

// SetPosition stores a position in the game.
func (g *Game) SetPosition(p rules.Position) {
	g.Board, g.Turn, g.QuietMoves = p.Board.String(), Color(p.Turn), p.Quiet
}

// Player returns the address of the player of a side.
func (g Game) Player(color rules.Color) string {
	switch color {
	case rules.Black:
		return g.Black
	case rules.Red:
		return g.Red
	}
	return ""
}

// Validate checks that a game is one the chain could have stored.
func (g Game) Validate(codec address.Codec) error {
	fail := func(format string, args ...any) error {
		return fmt.Errorf("game %d: "+format, append([]any{g.Id}, args...)...)
	}
	for _, player := range []string{g.Black, g.Red} {
		if err := ValidateAddress(codec, player); err != nil {
			return fail("%w", err)
		}
	}
	if g.Black == g.Red {
		return fail("%w", ErrSamePlayer)
	}
	if g.Turn != COLOR_BLACK && g.Turn != COLOR_RED {
		return fail("nobody is to move")
	}
	position, err := g.Position()
	if err != nil {
		return fail("%w", err)
	}
	over, winner := position.Outcome()
	switch g.Status {
	case STATUS_PLAYING, STATUS_FORFEITED:
		if over {
			return fail("%s, but the board says that it is over", g.Status)
		}
		winner = rules.None
		if g.Status == STATUS_FORFEITED {
			winner = position.Turn.Opponent()
		}
	case STATUS_WON, STATUS_DRAWN:
		if !over || (winner == rules.None) != (g.Status == STATUS_DRAWN) {
			return fail("%s, but the board says otherwise", g.Status)
		}
	default:
		return fail("unknown status %s", g.Status)
	}
	if g.Winner != g.Player(winner) {
		return fail("the winner is %q and should be %q", g.Winner, g.Player(winner))
	}
	return nil
}

// ValidateAddress checks that an address is valid and written the one way in
// which the chain writes it, so that texts can be compared.
func ValidateAddress(codec address.Codec, text string) error {
	bytes, err := codec.StringToBytes(text)
	if err != nil {
		return ErrInvalidPlayer.Wrapf("%q: %s", text, err)
	}
	if canonical, err := codec.BytesToString(bytes); err != nil || canonical != text {
		return ErrInvalidPlayer.Wrapf("%q should be written %q", text, canonical)
	}
	return nil
}
