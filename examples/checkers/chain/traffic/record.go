package traffic

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The files of a record. The last two follow from the first and have the shape
// of the chain's own answers, less what the tool cannot know: the pagination,
// and the dates on the leaderboard.
const (
	gamesFile       = "games.json"
	playerInfoFile  = "player-info.json"
	leaderboardFile = "leaderboard.json"
)

// leaderboardSize is how many players the leaderboard has room for.
const leaderboardSize = 100

// Numbers of 64 bits are texts, as in the JSON of protobuf.
type (
	recordedGame struct {
		ID     string `json:"id"`
		Black  string `json:"black"`
		Red    string `json:"red"`
		Moves  string `json:"move_count"`
		Winner string `json:"winner"`
	}
	gamesRecord struct {
		Game []recordedGame `json:"game"`
	}
	recordedPlayer struct {
		Player    string `json:"player"`
		Won       string `json:"won"`
		Lost      string `json:"lost"`
		Forfeited string `json:"forfeited"`
	}
	playerInfoRecord struct {
		PlayerInfo []recordedPlayer `json:"player_info"`
	}
	recordedWinner struct {
		Player string `json:"player"`
		Won    string `json:"won"`
	}
	leaderboardRecord struct {
		Leaderboard struct {
			Winners []recordedWinner `json:"winners"`
		} `json:"leaderboard"`
	}
)

// readGames returns the games that earlier calls have recorded in a folder.
func readGames(dir string) (record gamesRecord, err error) {
	if dir == "" {
		return record, nil
	}
	path := filepath.Join(dir, gamesFile)
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return record, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &record)
	}
	if err != nil {
		return record, fmt.Errorf("the record %s of earlier games cannot be read: %w", path, err)
	}
	return record, nil
}

// score is how the recorded games of a player ended.
type score struct{ won, lost uint64 }

// scores adds up the recorded games by player.
func (r gamesRecord) scores() map[string]score {
	scores := map[string]score{}
	for _, game := range r.Game {
		for _, player := range []string{game.Black, game.Red} {
			s := scores[player]
			if player == game.Winner {
				s.won++
			} else {
				s.lost++
			}
			scores[player] = s
		}
	}
	return scores
}

// wins returns the number of games won by player.
func (r gamesRecord) wins() map[string]uint64 {
	wins := map[string]uint64{}
	for player, score := range r.scores() {
		wins[player] = score.won
	}
	return wins
}

// playerInfo returns what list-player-info should answer.
func (r gamesRecord) playerInfo() playerInfoRecord {
	record := playerInfoRecord{PlayerInfo: []recordedPlayer{}}
	for player, score := range r.scores() {
		record.PlayerInfo = append(record.PlayerInfo, recordedPlayer{
			Player: player, Won: decimal(score.won), Lost: decimal(score.lost), Forfeited: decimal(0),
		})
	}
	slices.SortFunc(record.PlayerInfo, func(a, b recordedPlayer) int { return strings.Compare(a.Player, b.Player) })
	return record
}

// leaderboard returns what show-leaderboard should answer, without the dates.
func (r gamesRecord) leaderboard() leaderboardRecord {
	wins := r.wins()
	winners := []recordedWinner{}
	for player, won := range wins {
		if won > 0 {
			winners = append(winners, recordedWinner{Player: player, Won: decimal(won)})
		}
	}
	slices.SortFunc(winners, func(a, b recordedWinner) int {
		return cmp.Or(cmp.Compare(wins[b.Player], wins[a.Player]), strings.Compare(a.Player, b.Player))
	})
	var record leaderboardRecord
	record.Leaderboard.Winners = winners[:min(len(winners), leaderboardSize)]
	return record
}

// write puts the record into a folder.
func (r gamesRecord) write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, record := range map[string]any{gamesFile: r, playerInfoFile: r.playerInfo(), leaderboardFile: r.leaderboard()} {
		text, err := json.MarshalIndent(record, "", "  ")
		if err != nil {
			return err
		}
		// A reader never sees half a file.
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path+".new", append(text, '\n'), 0o644); err != nil {
			return err
		}
		if err := os.Rename(path+".new", path); err != nil {
			return err
		}
	}
	return nil
}

func decimal(number uint64) string { return strconv.FormatUint(number, 10) }
