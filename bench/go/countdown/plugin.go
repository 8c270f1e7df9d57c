// What samples/source_plugin/plugin.ts does, with Falco's Go SDK: a source with two fields of its own.
// Batches of the same size as the others'. What is read or written lies in buffers that are reused.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
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

func (p *countdown) Open(string) (source.Instance, error) {
	left := p.config.Count
	event := append(make([]byte, 0, eventSize), p.config.Greeting+" "...)
	prefix := len(event)
	pull := func(_ context.Context, to sdk.EventWriter) error {
		if left == 0 {
			return sdk.ErrEOF
		}
		event = strconv.AppendUint(event[:prefix], left, 10)
		left--
		_, err := to.Writer().Write(event)
		return err
	}
	return source.NewPullInstance(pull, source.WithInstanceBatchSize(batchSize), source.WithInstanceEventSize(eventSize))
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
