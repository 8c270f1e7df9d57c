//! What samples/source_plugin/plugin.ts does, with Falco's Rust SDK: a source with two fields of its own.
//! Batches of the same size as the others'; the event's text lies in a buffer that is reused.
use std::ffi::{CStr, CString};
use std::io::Write;

use falco_plugin::anyhow::{anyhow, Context, Error};
use falco_plugin::base::{Json, Plugin};
use falco_plugin::event::events::Event;
use falco_plugin::event::PluginEvent;
use falco_plugin::extract::{field, EventInput, ExtractFieldInfo, ExtractPlugin, ExtractRequest};
use falco_plugin::schemars::JsonSchema;
use falco_plugin::serde::Deserialize;
use falco_plugin::source::{EventBatch, SourcePlugin, SourcePluginInstance};
use falco_plugin::tables::TablesInput;
use falco_plugin::{extract_plugin, plugin, source_plugin, FailureReason};

const BATCH: usize = 1024;

#[derive(JsonSchema, Deserialize)]
#[schemars(crate = "falco_plugin::schemars")]
#[serde(crate = "falco_plugin::serde")]
struct Config {
    count: u64,
    greeting: Option<String>,
}

struct Countdown {
    config: Config,
    produced: u64,
}

impl Plugin for Countdown {
    const NAME: &'static CStr = c"countdown";
    const PLUGIN_VERSION: &'static CStr = c"0.1.0";
    const DESCRIPTION: &'static CStr = c"Counts down to zero";
    const CONTACT: &'static CStr = c"https://example.org";
    type ConfigType = Json<Config>;

    fn new(_input: Option<&TablesInput>, Json(config): Json<Config>) -> Result<Self, Error> {
        Ok(Self { config, produced: 0 })
    }
}

struct Instance {
    left: u64,
    prefix: usize,
    text: Vec<u8>,
}

impl SourcePluginInstance for Instance {
    type Plugin = Countdown;

    fn next_batch(&mut self, plugin: &mut Countdown, batch: &mut EventBatch) -> Result<(), Error> {
        if self.left == 0 {
            return Err(anyhow!("it is over").context(FailureReason::Eof));
        }
        batch.reserve(BATCH);
        for _ in 0..BATCH.min(self.left as usize) {
            self.text.truncate(self.prefix);
            write!(self.text, "{}", self.left)?;
            batch.add(Self::plugin_event(&self.text))?;
            plugin.produced += 1;
            self.left -= 1;
        }
        Ok(())
    }
}

impl SourcePlugin for Countdown {
    type Instance = Instance;
    const EVENT_SOURCE: &'static CStr = c"countdown";
    const PLUGIN_ID: u32 = 999;
    type Event<'a> = Event<PluginEvent<&'a [u8]>>;

    fn open(&mut self, _params: Option<&str>) -> Result<Instance, Error> {
        let text = format!("{} ", self.config.greeting.as_deref().unwrap_or("left")).into_bytes();
        Ok(Instance { left: self.config.count, prefix: text.len(), text })
    }

    fn event_to_string(&mut self, event: &EventInput<Self::Event<'_>>) -> Result<CString, Error> {
        Ok(CString::new(event.event()?.params.event_data)?)
    }
}

impl Countdown {
    fn left(&mut self, request: ExtractRequest<Self>) -> Result<u64, Error> {
        let event = request.event.event()?;
        let text = std::str::from_utf8(event.params.event_data)?;
        let last = text.rsplit(' ').next().context("the event is empty")?;
        Ok(last.parse()?)
    }

    fn word(&mut self, request: ExtractRequest<Self>, index: Option<u64>) -> Result<Option<CString>, Error> {
        let event = request.event.event()?;
        let mut words = event.params.event_data.split(|&byte| byte == b' ');
        Ok(words.nth(index.unwrap_or(0) as usize).map(CString::new).transpose()?)
    }
}

impl ExtractPlugin for Countdown {
    type Event<'a> = Event<PluginEvent<&'a [u8]>>;
    type ExtractContext = ();
    const EXTRACT_FIELDS: &'static [ExtractFieldInfo<Self>] = &[
        field("countdown.left", &Self::left).with_description("Events that are left").with_display("Left"),
        field("countdown.word", &Self::word).with_description("The n-th word, or the first"),
    ];
}

plugin!(Countdown);
source_plugin!(Countdown);
extract_plugin!(Countdown);
