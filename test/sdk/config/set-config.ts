// setConfig gets a checked config; a misfit or a throw refuses it and the old one stays.
import { plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

interface Config { word: string }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case", batch: { events: 1 } })
export class Case {
  constructor(private config: Config) {}
  setConfig(config: Config): void {
    if (config.word === "bad") throw new Error("not this word");
    this.config = config;
  }
  *open(): Events<string> { yield this.config.word; yield this.config.word; }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --config {"word":"one"} --set-config {"word":"two"}
// expect: 1 one
// expect: 2 two
// run: --config {"word":"one"} --set-config {"word":2}
// expect: 1 one
// expect: 2 one
// stderr: set_config failed: config.word: found the number 2, expected a string
// exit: 4
// run: --config {"word":"one"} --set-config {"word":"bad"}
// expect: 1 one
// expect: 2 one
// stderr: set_config failed: Error: not this word
// exit: 4
