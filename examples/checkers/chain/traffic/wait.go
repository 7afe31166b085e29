package traffic

import (
	"context"
	"fmt"
	"time"
)

// pollInterval is how often a condition is looked at.
const pollInterval = 50 * time.Millisecond

// waitFor looks at a condition until it holds. A probe that cannot tell, for
// instance because the node is restarting, says why and is asked again; an
// error ends the wait. seen is what to report if time runs out.
func waitFor(ctx context.Context, limit time.Duration, what string, probe func() (done bool, seen string, err error)) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	for {
		done, seen, err := probe()
		if done || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("waited %s for %s; last seen: %s", limit, what, seen)
		case <-ticker.C:
		}
	}
}
