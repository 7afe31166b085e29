/**
 * Source of the relay's program, in Go without dependencies: it is built in a container, so the host needs no
 * toolchain, and it links to the standard library alone.
 */
export const RELAY_PROGRAM = String.raw`// Command relay is the one way into a run: its networks have no address of the machine and publish nothing.
//
//	relay PORT=HOST:PORT...   passes connections to a port on to a host of the run
//	relay seal INTERFACE...   has the machine take nothing from bridges of the run
//	relay measure QUESTIONS   tells how much is in folders
//	relay own UID:GID FOLDER  gives a folder and all in it to a user
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	dialLimit  = 2 * time.Second
	drainLimit = 10 * time.Second
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: relay PORT=HOST:PORT... | relay seal INTERFACE... | relay measure QUESTIONS | relay own UID:GID FOLDER"))
	}
	switch os.Args[1] {
	case "seal":
		fail(seal(os.Args[2:]))
		return
	case "measure":
		fail(measure(strings.Join(os.Args[2:], " ")))
		return
	case "own":
		fail(own(os.Args[2:]))
		return
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	fail(serve(os.Args[1:]))
	<-stop
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// own changes the owner of a folder and of all in it; links are changed and not followed.
func own(args []string) error {
	var user, group int
	if len(args) != 2 {
		return fmt.Errorf("own takes UID:GID and a folder")
	}
	if _, err := fmt.Sscanf(args[0], "%d:%d", &user, &group); err != nil {
		return fmt.Errorf("%q is no UID:GID: %w", args[0], err)
	}
	return filepath.WalkDir(args[1], func(file string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(file, user, group)
	})
}

// serve listens where the machine reaches this container, and nowhere else.
func serve(forwards []string) error {
	own, inner, err := sides()
	if err != nil {
		return err
	}
	for _, forward := range forwards {
		port, to, _ := strings.Cut(forward, "=")
		listener, err := net.Listen("tcp4", net.JoinHostPort(own.String(), port))
		if err != nil {
			return err
		}
		go accept(listener, to, inner)
	}
	return nil
}

// sides tells the address on the one network with a way out, and the networks of the run.
func sides() (net.IP, []*net.IPNet, error) {
	outer, err := outerInterface()
	if err != nil {
		return nil, nil, err
	}
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil, nil, err
	}
	var own net.IP
	var inner []*net.IPNet
	for _, each := range interfaces {
		addresses, err := each.Addrs()
		if err != nil {
			return nil, nil, err
		}
		for _, address := range addresses {
			network, ok := address.(*net.IPNet)
			switch {
			case !ok || network.IP.To4() == nil:
			case each.Name == outer:
				own = network.IP
			default:
				inner = append(inner, network)
			}
		}
	}
	if own == nil {
		return nil, nil, fmt.Errorf("%s has no address", outer)
	}
	return own, inner, nil
}

// outerInterface is that of the default route: internal networks have none.
func outerInterface() (string, error) {
	table, err := os.ReadFile("/proc/net/route")
	if err != nil {
		return "", err
	}
	for _, line := range strings.Split(string(table), "\n") {
		fields := strings.Fields(line)
		if len(fields) > 7 && fields[1] == "00000000" && fields[7] == "00000000" {
			return fields[0], nil
		}
	}
	return "", fmt.Errorf("no network of this container has a way out")
}

func accept(listener net.Listener, to string, inner []*net.IPNet) {
	for {
		client, err := listener.Accept()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			time.Sleep(100 * time.Millisecond)
			continue
		}
		// A machine answers on any network for all its addresses.
		from, ok := client.RemoteAddr().(*net.TCPAddr)
		if !ok || isInner(from.IP, inner) {
			client.Close()
			continue
		}
		go pass(client.(*net.TCPConn), to, inner)
	}
}

// isInner tells an address of the run.
func isInner(address net.IP, inner []*net.IPNet) bool {
	for _, network := range inner {
		if network.Contains(address) {
			return true
		}
	}
	return false
}

// pass asks for the name anew each time: a container that is started again has another address. One that does
// not run has none, and whoever else has its name is no node of the run.
func pass(client *net.TCPConn, to string, inner []*net.IPNet) {
	defer client.Close()
	dialer := net.Dialer{Timeout: dialLimit, Control: func(_, address string, _ syscall.RawConn) error {
		host, _, err := net.SplitHostPort(address)
		if err == nil && !isInner(net.ParseIP(host), inner) {
			err = fmt.Errorf("%s is no address of the run", host)
		}
		return err
	}}
	dialed, err := dialer.Dial("tcp4", to)
	if err != nil {
		return
	}
	node := dialed.(*net.TCPConn)
	defer node.Close()
	var both sync.WaitGroup
	both.Add(2)
	go func() {
		defer both.Done()
		io.Copy(node, client)
		node.CloseWrite()
		node.SetReadDeadline(time.Now().Add(drainLimit))
	}()
	go func() {
		defer both.Done()
		io.Copy(client, node)
		client.CloseWrite()
		client.SetReadDeadline(time.Now().Add(drainLimit))
	}()
	both.Wait()
}

// Numbers of linux/rtnetlink.h, linux/if_link.h and linux/ip.h.
const (
	iflaAfSpec  = 26
	iflaInet    = 1
	confForward = 1
	confFilter  = 8
	confARP     = 19
	nested      = 0x8000
)

// seal has the machine drop what comes from bridges without an address, and answer no question for one:
// a program may send to an address that no route leads to by naming the interface.
func seal(names []string) error {
	socket, err := syscall.Socket(syscall.AF_NETLINK, syscall.SOCK_RAW, syscall.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	for _, name := range names {
		bridge, err := net.InterfaceByName(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := set(socket, bridge.Index); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		// The kernel has the last word.
		file := "/proc/sys/net/ipv4/conf/" + name + "/rp_filter"
		if text, err := os.ReadFile(file); err != nil || strings.TrimSpace(string(text)) != "1" {
			return fmt.Errorf("%s: still %q, %v", file, text, err)
		}
	}
	return nil
}

func set(socket, index int) error {
	var conf []byte
	for _, each := range [][2]uint32{{confForward, 0}, {confFilter, 1}, {confARP, 8}} {
		conf = append(conf, attribute(uint16(each[0]), binary.NativeEndian.AppendUint32(nil, each[1]))...)
	}
	inet := attribute(syscall.AF_INET|nested, attribute(iflaInet|nested, conf))
	spec := attribute(iflaAfSpec|nested, inet)
	message := make([]byte, syscall.SizeofNlMsghdr+syscall.SizeofIfInfomsg)
	order := binary.NativeEndian
	order.PutUint32(message[0:], uint32(len(message)+len(spec)))
	order.PutUint16(message[4:], syscall.RTM_SETLINK)
	order.PutUint16(message[6:], syscall.NLM_F_REQUEST|syscall.NLM_F_ACK)
	order.PutUint32(message[syscall.SizeofNlMsghdr+4:], uint32(index))
	message = append(message, spec...)
	if err := syscall.Sendto(socket, message, 0, &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK}); err != nil {
		return err
	}
	answer := make([]byte, 4096)
	n, _, err := syscall.Recvfrom(socket, answer, 0)
	if err != nil {
		return err
	}
	if n < syscall.SizeofNlMsghdr+4 {
		return fmt.Errorf("an answer of %d bytes", n)
	}
	if code := int32(order.Uint32(answer[syscall.SizeofNlMsghdr:])); code != 0 {
		return syscall.Errno(-code)
	}
	return nil
}

func attribute(kind uint16, value []byte) []byte {
	head := make([]byte, 4, 4+len(value)+3)
	binary.NativeEndian.PutUint16(head[0:], uint16(4+len(value)))
	binary.NativeEndian.PutUint16(head[2:], kind)
	whole := append(head, value...)
	for len(whole)%4 != 0 {
		whole = append(whole, 0)
	}
	return whole
}
`;
