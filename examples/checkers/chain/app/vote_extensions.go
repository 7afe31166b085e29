//go:build vote_extensions

package app

import (
	"context"
	"strconv"

	abci "github.com/cometbft/cometbft/abci/types"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// The build tag vote_extensions makes a release whose upgrade enables vote
// extensions, for tests of the rehearsal: a remote signer has to sign them.

// extensionsAhead is how many blocks after the upgrade they begin.
const extensionsAhead = 3

// extendVotes gives every vote its height as the extension.
func (app *App) extendVotes() {
	app.SetExtendVoteHandler(func(_ sdk.Context, req *abci.RequestExtendVote) (*abci.ResponseExtendVote, error) {
		return &abci.ResponseExtendVote{VoteExtension: extensionOf(req.Height)}, nil
	})
	app.SetVerifyVoteExtensionHandler(func(_ sdk.Context, req *abci.RequestVerifyVoteExtension) (*abci.ResponseVerifyVoteExtension, error) {
		status := abci.ResponseVerifyVoteExtension_REJECT
		if string(req.VoteExtension) == string(extensionOf(req.Height)) {
			status = abci.ResponseVerifyVoteExtension_ACCEPT
		}
		return &abci.ResponseVerifyVoteExtension{Status: status}, nil
	})
}

func extensionOf(height int64) []byte { return strconv.AppendInt(nil, height, 10) }

// enableExtensions lets votes have extensions a few blocks after this one.
func (app *App) enableExtensions(context context.Context) error {
	ctx := sdk.UnwrapSDKContext(context)
	params := app.GetConsensusParams(ctx)
	params.Abci = &cmtproto.ABCIParams{VoteExtensionsEnableHeight: ctx.BlockHeight() + extensionsAhead}
	return app.StoreConsensusParams(ctx, params)
}
