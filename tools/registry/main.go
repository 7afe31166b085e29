// Registry is an image registry for tests: on the loopback only, without access control, with its blobs in a
// folder. Manifests are in memory, so that every start is a new registry.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/google/go-containerregistry/pkg/registry"
)

func main() {
	port := flag.Int("port", 0, "port on 127.0.0.1; 0 for a free one")
	blobs := flag.String("blobs", "", "folder of the blobs")
	flag.Parse()
	if *blobs == "" {
		log.Fatal("the folder of the blobs is missing: -blobs FOLDER")
	}
	if err := os.MkdirAll(*blobs, 0o755); err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", *port))
	if err != nil {
		log.Fatal(err)
	}
	// The caller reads the address from the first line.
	fmt.Println(listener.Addr())
	log.Fatal(http.Serve(listener, registry.New(
		registry.WithBlobHandler(registry.NewDiskBlobHandler(*blobs)),
		registry.Logger(log.New(os.Stderr, "", log.LstdFlags)),
	)))
}
