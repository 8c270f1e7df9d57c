// What samples/source_plugin/plugin.ts does, with Falco's Go SDK: a source with two fields of its own.
// Batches of the same size as the others'. What is read or written lies in buffers that are reused.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/falcosecurity/plugin-sdk-go/pkg/sdk"
	"github.com/falcosecurity/plugin-sdk-go/pkg/sdk/plugins"
	"github.com/falcosecurity/plugin-sdk-go/pkg/sdk/plugins/extractor"
	"github.com/falcosecurity/plugin-sdk-go/pkg/sdk/plugins/source"
	"github.com/falcosecurity/plugin-sdk-go/pkg/sdk/symbols/extract"
)

const (
	batchSize = 1024
	eventSize = 256
)

type config struct {
	Count    uint64 `json:"count"`
	Greeting string `json:"greeting"`
}

type countdown struct {
	plugins.BasePlugin
	config  config
	payload [eventSize]byte
}

func (p *countdown) Info() *plugins.Info {
	return &plugins.Info{
		ID:          999,
		Name:        "countdown",
		Description: "Counts down to zero",
		Contact:     "https://example.org",
		Version:     "0.1.0",
		EventSource: "countdown",
	}
}

// Init turns the SDK's second thread for extraction off: it waits by spinning, which costs far more processor time.
func (p *countdown) Init(text string) error {
	extract.SetAsync(false)
	p.config.Greeting = "left"
	return json.Unmarshal([]byte(text), &p.config)
}

// instance fills batches itself: the SDK's pull instance would look at a timer and a context before each event.
type instance struct {
	source.BaseInstance
	left   uint64
	event  []byte
	prefix int
}

func (p *countdown) Open(string) (source.Instance, error) {
	events, err := sdk.NewEventWriters(batchSize, eventSize)
	if err != nil {
		return nil, err
	}
	text := append(make([]byte, 0, eventSize), p.config.Greeting+" "...)
	i := &instance{left: p.config.Count, event: text, prefix: len(text)}
	i.SetEvents(events)
	return i, nil
}

func (i *instance) NextBatch(_ sdk.PluginState, events sdk.EventWriters) (int, error) {
	n := 0
	for ; n < events.Len() && i.left > 0; n++ {
		i.event = strconv.AppendUint(i.event[:i.prefix], i.left, 10)
		to := events.Get(n)
		to.SetTimestamp(math.MaxUint64)
		if _, err := to.Writer().Write(i.event); err != nil {
			return n, err
		}
		i.left--
	}
	if i.left == 0 {
		return n, sdk.ErrEOF
	}
	return n, nil
}

func (p *countdown) Fields() []sdk.FieldEntry {
	return []sdk.FieldEntry{
		{Type: "uint64", Name: "countdown.left", Desc: "Events that are left", Display: "Left"},
		{Type: "string", Name: "countdown.word", Desc: "The n-th word, or the first", Arg: sdk.FieldEntryArg{IsIndex: true}},
	}
}

// read gives the event's payload, good until the next call.
func (p *countdown) read(event sdk.EventReader) ([]byte, error) {
	n, err := event.Reader().Read(p.payload[:])
	if err != nil && err != io.EOF {
		return nil, err
	}
	return p.payload[:n], nil
}

func (p *countdown) String(event sdk.EventReader) (string, error) {
	payload, err := p.read(event)
	return string(payload), err
}

func (p *countdown) Extract(request sdk.ExtractRequest, event sdk.EventReader) error {
	payload, err := p.read(event)
	if err != nil {
		return err
	}
	switch request.FieldID() {
	case 0:
		left, err := strconv.ParseUint(string(payload[bytes.LastIndexByte(payload, ' ')+1:]), 10, 64)
		if err != nil {
			return err
		}
		request.SetValue(left)
	case 1:
		index := uint64(0)
		if request.ArgPresent() {
			index = request.ArgIndex()
		}
		if word, ok := word(payload, index); ok {
			request.SetValue(string(word))
		}
	default:
		return fmt.Errorf("no field is called %s", request.Field())
	}
	return nil
}

// word gives the word with that number, between single spaces.
func word(text []byte, index uint64) ([]byte, bool) {
	for ; ; index-- {
		space := bytes.IndexByte(text, ' ')
		if index == 0 && space >= 0 {
			return text[:space], true
		}
		if space < 0 {
			return text, index == 0
		}
		text = text[space+1:]
	}
}

func init() {
	plugins.SetFactory(func() plugins.Plugin {
		p := &countdown{}
		source.Register(p)
		extractor.Register(p)
		return p
	})
}

func main() {}
