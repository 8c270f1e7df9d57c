//! What plugins/opens.ts does, with Falco's Rust SDK and its typed syscall events.
use std::ffi::{CStr, CString};

use falco_event_schema::events::PPME_SYSCALL_OPENAT_2_X;
use falco_plugin::anyhow::Error;
use falco_plugin::base::Plugin;
use falco_plugin::event::events::{Event, RawEvent};
use falco_plugin::extract::{field, EventInput, ExtractFieldInfo, ExtractPlugin, ExtractRequest};
use falco_plugin::parse::{ParseInput, ParsePlugin};
use falco_plugin::tables::TablesInput;
use falco_plugin::{extract_plugin, parse_plugin, plugin};

struct Opens {
    seen: u64,
}

impl Plugin for Opens {
    const NAME: &'static CStr = c"opens";
    const PLUGIN_VERSION: &'static CStr = c"0.1.0";
    const DESCRIPTION: &'static CStr = c"Fields of opened files";
    const CONTACT: &'static CStr = c"https://example.org";
    type ConfigType = ();

    fn new(_input: Option<&TablesInput>, _config: ()) -> Result<Self, Error> {
        Ok(Self { seen: 0 })
    }
}

impl ParsePlugin for Opens {
    type Event<'a> = RawEvent<'a>;

    fn parse_event(&mut self, _event: &EventInput<RawEvent>, _input: &ParseInput) -> Result<(), Error> {
        self.seen += 1;
        Ok(())
    }
}

impl Opens {
    fn fd(&mut self, request: ExtractRequest<Self>) -> Result<Option<u64>, Error> {
        let event = request.event.event()?;
        Ok(event.params.fd.map(|fd| u64::try_from(fd.0)).transpose()?)
    }

    fn name(&mut self, request: ExtractRequest<Self>) -> Result<Option<CString>, Error> {
        let event = request.event.event()?;
        Ok(event.params.name.map(|name| CString::new(name.0.as_bytes())).transpose()?)
    }
}

impl ExtractPlugin for Opens {
    type Event<'a> = Event<PPME_SYSCALL_OPENAT_2_X<'a>>;
    type ExtractContext = ();
    const EXTRACT_FIELDS: &'static [ExtractFieldInfo<Self>] =
        &[field("opens.fd", &Self::fd), field("opens.name", &Self::name)];
}

plugin!(Opens);
parse_plugin!(Opens);
extract_plugin!(Opens);
