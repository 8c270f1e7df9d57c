//! What plugins/counter.ts does, with Falco's Rust SDK.
use std::ffi::CStr;
use std::sync::Arc;

use falco_plugin::anyhow::{Context, Error};
use falco_plugin::base::Plugin;
use falco_plugin::event::events::RawEvent;
use falco_plugin::parse::{EventInput, ParseInput, ParsePlugin};
use falco_plugin::tables::import::{Entry, Field, Table, TableMetadata};
use falco_plugin::tables::TablesInput;
use falco_plugin::{parse_plugin, plugin};

type Counter = Entry<Arc<CounterMetadata>>;

#[derive(TableMetadata)]
#[entry_type(Counter)]
struct CounterMetadata {
    count: Field<u64, Counter>,
}

struct OpenCounter {
    counters: Table<i64, Counter>,
}

impl Plugin for OpenCounter {
    const NAME: &'static CStr = c"counter";
    const PLUGIN_VERSION: &'static CStr = c"0.1.0";
    const DESCRIPTION: &'static CStr = c"Counts opened files";
    const CONTACT: &'static CStr = c"https://example.org";
    type ConfigType = ();

    fn new(input: Option<&TablesInput>, _config: ()) -> Result<Self, Error> {
        let input = input.context("the host gives no tables")?;
        Ok(Self { counters: input.get_table(c"counters")? })
    }
}

impl ParsePlugin for OpenCounter {
    type Event<'a> = RawEvent<'a>;

    fn parse_event(&mut self, event: &EventInput<RawEvent>, input: &ParseInput) -> Result<(), Error> {
        let event = event.event()?;
        if let Ok(counter) = self.counters.get_entry(&input.reader, &event.metadata.tid) {
            let count = counter.get_count(&input.reader)?;
            counter.set_count(&input.writer, &(count + 1))?;
        }
        Ok(())
    }
}

plugin!(OpenCounter);
parse_plugin!(OpenCounter);
