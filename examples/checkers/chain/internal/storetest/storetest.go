// Package storetest gives keepers a real multistore in tests.
package storetest

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	corestore "cosmossdk.io/core/store"

	"checkers/internal/compat"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/cosmos/cosmos-sdk/codec"
	addresscodec "github.com/cosmos/cosmos-sdk/codec/address"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdkruntime "github.com/cosmos/cosmos-sdk/runtime"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/stretchr/testify/require"
)

// Addresses is the chain's address codec.
var Addresses = addresscodec.NewBech32Codec("checkers")

// Now is the block time of a context that Open returns.
var Now = time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC)

// Codec makes a codec that knows no interfaces.
func Codec() codec.Codec {
	return codec.NewProtoCodec(codectypes.NewInterfaceRegistry())
}

// Player returns the address of the n-th of any number of players.
func Player(n int) string {
	address, err := Addresses.BytesToString(fmt.Appendf(nil, "player %013d", n))
	if err != nil {
		panic(err)
	}
	return address
}

// Open makes a multistore with one store, in memory, as a node has it. Its
// caches are small, so that they do not look like memory held by the caller.
func Open(t testing.TB, name string) (sdk.Context, *Service) {
	t.Helper()
	key := compat.NewKVStoreKey(name)
	stores := compat.NewMultistore(dbm.NewMemDB(), key)
	stores.SetIAVLCacheSize(100)
	require.NoError(t, stores.LoadLatestVersion())
	ctx := sdk.NewContext(stores, cmtproto.Header{Height: 1, Time: Now}, false, compat.NewNopLogger())
	return ctx, &Service{KVStoreService: sdkruntime.NewKVStoreService(key)}
}

// Commit writes what a context from Open holds.
func Commit(ctx sdk.Context) { ctx.MultiStore().(compat.CommitMultiStore).Commit() }

// Service is a store service that counts what iterators do.
type Service struct {
	corestore.KVStoreService
	// Open is the number of iterators that are not closed, Read the number of
	// entries read through iterators.
	Open, Read int
}

// OpenKVStore opens the store.
func (s *Service) OpenKVStore(ctx context.Context) corestore.KVStore {
	return countedStore{s.KVStoreService.OpenKVStore(ctx), s}
}

type countedStore struct {
	corestore.KVStore
	service *Service
}

func (s countedStore) Iterator(start, end []byte) (corestore.Iterator, error) {
	iterator, err := s.KVStore.Iterator(start, end)
	s.service.Open++
	return countedIterator{iterator, s.service}, err
}

type countedIterator struct {
	corestore.Iterator
	service *Service
}

func (i countedIterator) Value() []byte {
	i.service.Read++
	return i.Iterator.Value()
}

func (i countedIterator) Close() error {
	i.service.Open--
	return i.Iterator.Close()
}

// Heap tells how far the live heap grows above what it was when Heap was made.
type Heap struct {
	base, Peak uint64
}

// NewHeap begins to measure.
func NewHeap() *Heap { return &Heap{base: live()} }

// Sample measures.
func (h *Heap) Sample() {
	if now := live(); now > h.base {
		h.Peak = max(h.Peak, now-h.base)
	}
}

func live() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
