//! What plugins/rows.ts does, with Falco's Rust SDK.
use std::ffi::CStr;

use falco_plugin::anyhow::{Context, Error};
use falco_plugin::base::Plugin;
use falco_plugin::event::events::RawEvent;
use falco_plugin::parse::{EventInput, ParseInput, ParsePlugin};
use falco_plugin::tables::export::{Entry, Public, Table};
use falco_plugin::tables::TablesInput;
use falco_plugin::{parse_plugin, plugin};

#[derive(Entry)]
struct Row {
    count: Public<u64>,
}

struct Rows {
    rows: Box<Table<u64, Row>>,
}

impl Plugin for Rows {
    const NAME: &'static CStr = c"rows";
    const PLUGIN_VERSION: &'static CStr = c"0.1.0";
    const DESCRIPTION: &'static CStr = c"Shares a table";
    const CONTACT: &'static CStr = c"https://example.org";
    type ConfigType = ();

    fn new(input: Option<&TablesInput>, _config: ()) -> Result<Self, Error> {
        let input = input.context("the host gives no tables")?;
        Ok(Self { rows: input.add_table(Table::new(c"rows")?)? })
    }
}

impl ParsePlugin for Rows {
    type Event<'a> = RawEvent<'a>;

    fn parse_event(&mut self, _event: &EventInput<RawEvent>, _input: &ParseInput) -> Result<(), Error> {
        let mut row = match self.rows.lookup(&0) {
            Some(row) => row,
            None => self.rows.insert(&0, self.rows.create_entry()?).context("no row")?,
        };
        *row.count += 1;
        Ok(())
    }
}

plugin!(Rows);
parse_plugin!(Rows);
