//! What plugins/emitter.ts does, with Falco's Rust SDK: a thread that emits until it is done or told to stop.
use std::ffi::CStr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::thread::JoinHandle;

use falco_plugin::anyhow::Error;
use falco_plugin::async_event::{AsyncEventPlugin, AsyncHandler};
use falco_plugin::base::{Json, Plugin};
use falco_plugin::schemars::JsonSchema;
use falco_plugin::serde::Deserialize;
use falco_plugin::tables::TablesInput;
use falco_plugin::{async_event_plugin, plugin};

#[derive(JsonSchema, Deserialize)]
#[schemars(crate = "falco_plugin::schemars")]
#[serde(crate = "falco_plugin::serde")]
struct Config {
    count: u64,
}

struct Emitter {
    config: Config,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<Result<(), Error>>>,
}

impl Plugin for Emitter {
    const NAME: &'static CStr = c"emitter";
    const PLUGIN_VERSION: &'static CStr = c"0.1.0";
    const DESCRIPTION: &'static CStr = c"Emits events";
    const CONTACT: &'static CStr = c"https://example.org";
    type ConfigType = Json<Config>;

    fn new(_input: Option<&TablesInput>, Json(config): Json<Config>) -> Result<Self, Error> {
        Ok(Self { config, stop: Arc::default(), thread: None })
    }
}

impl AsyncEventPlugin for Emitter {
    const ASYNC_EVENTS: &'static [&'static str] = &["tick"];
    const EVENT_SOURCES: &'static [&'static str] = &["syscall"];

    fn start_async(&mut self, handler: AsyncHandler) -> Result<(), Error> {
        self.stop_async()?;
        self.stop.store(false, Ordering::Relaxed);
        let (count, stop) = (self.config.count, self.stop.clone());
        self.thread = Some(std::thread::spawn(move || {
            for _ in 0..count {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                handler.emit(Self::async_event(c"tick", b"sixteen bytes..."))?;
            }
            Ok(())
        }));
        Ok(())
    }

    fn stop_async(&mut self) -> Result<(), Error> {
        self.stop.store(true, Ordering::Relaxed);
        match self.thread.take().map(JoinHandle::join) {
            None => Ok(()),
            Some(Ok(result)) => result,
            Some(Err(panic)) => std::panic::resume_unwind(panic),
        }
    }
}

plugin!(Emitter);
async_event_plugin!(Emitter);
