package traffic

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRecord(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "record")
	record, err := readGames(dir)
	require.NoError(t, err)
	require.Empty(t, record.Game)

	record.Game = append(record.Game, recordedGame{ID: "1", Black: "cat", Red: "ben", Moves: "40", Winner: "ben"})
	require.NoError(t, record.write(dir))
	// A second call goes on where the first ended.
	record, err = readGames(dir)
	require.NoError(t, err)
	record.Game = append(record.Game,
		recordedGame{ID: "2", Black: "ben", Red: "cat", Moves: "41", Winner: "ben"},
		recordedGame{ID: "3", Black: "ann", Red: "ben", Moves: "42", Winner: "ann"})
	require.NoError(t, record.write(dir))

	for name, want := range map[string]string{
		gamesFile: `{"game": [
			{"id": "1", "black": "cat", "red": "ben", "move_count": "40", "winner": "ben"},
			{"id": "2", "black": "ben", "red": "cat", "move_count": "41", "winner": "ben"},
			{"id": "3", "black": "ann", "red": "ben", "move_count": "42", "winner": "ann"}]}`,
		playerInfoFile: `{"player_info": [
			{"player": "ann", "won": "1", "lost": "0", "forfeited": "0"},
			{"player": "ben", "won": "2", "lost": "1", "forfeited": "0"},
			{"player": "cat", "won": "0", "lost": "2", "forfeited": "0"}]}`,
		leaderboardFile: `{"leaderboard": {"winners": [
			{"player": "ben", "won": "2"},
			{"player": "ann", "won": "1"}]}}`,
	} {
		got, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		require.JSONEq(t, want, string(got), name)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*.new"))
	require.NoError(t, err)
	require.Empty(t, left)
}

func TestABrokenRecordIsNotReplaced(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, gamesFile), []byte("{"), 0o644))
	_, err := readGames(dir)
	require.ErrorContains(t, err, "of earlier games cannot be read")
}
