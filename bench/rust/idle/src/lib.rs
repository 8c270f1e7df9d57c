//! What plugins/idle.ts does, with Falco's Rust SDK.
use std::ffi::CStr;

use falco_event_schema::events::PPME_SYSCALL_OPENAT_2_X;
use falco_plugin::anyhow::Error;
use falco_plugin::base::Plugin;
use falco_plugin::event::events::Event;
use falco_plugin::extract::EventInput;
use falco_plugin::parse::{ParseInput, ParsePlugin};
use falco_plugin::tables::TablesInput;
use falco_plugin::{parse_plugin, plugin};

struct Idle;

impl Plugin for Idle {
    const NAME: &'static CStr = c"idle";
    const PLUGIN_VERSION: &'static CStr = c"0.1.0";
    const DESCRIPTION: &'static CStr = c"Does nothing";
    const CONTACT: &'static CStr = c"https://example.org";
    type ConfigType = ();

    fn new(_input: Option<&TablesInput>, _config: ()) -> Result<Self, Error> {
        Ok(Self)
    }
}

impl ParsePlugin for Idle {
    type Event<'a> = Event<PPME_SYSCALL_OPENAT_2_X<'a>>;

    fn parse_event(&mut self, _event: &EventInput<Self::Event<'_>>, _input: &ParseInput) -> Result<(), Error> {
        Ok(())
    }
}

plugin!(Idle);
parse_plugin!(Idle);
