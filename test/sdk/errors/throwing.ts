// A throw anywhere becomes a failure with its text and place; the host is unharmed.
import { field, plugin, source, type Events, type Metric, type PluginEvent } from "@tsfalco/sdk";

interface Config { where: string }
class Refusal extends Error { override name = "Refusal"; }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  constructor(private config: Config) { this.check("constructor"); }
  private check(where: string): void { if (this.config.where === where) throw new Refusal(`thrown in ${where}`); }
  setConfig(config: Config): void { this.config = config; this.check("setConfig"); }
  *open(): Events<string> {
    this.check("open");
    yield "one";
    yield "two";
    this.check("generator");
  }
  eventToString(e: PluginEvent<string>): string { this.check("eventToString"); return e.data; }
  metrics(): Metric[] { this.check("metrics"); return []; }
  @field("case.field") field(e: PluginEvent<string>): string { this.check("field"); return e.data; }
}
// run: --config {"where":"constructor"}
// stderr: thrown in constructor (throwing.ts:11 in
// exit: 4
// run: --config {"where":"open"}
// stderr: Refusal: thrown in open
// exit: 4
// run: --config {"where":"generator"}
// expect: 1 one
// expect: 2 two
// stderr: Refusal: thrown in generator
// exit: 4
// run: --config {"where":"field"} --fields case.field
// expect: 1 one case.field=<NA>
// expect: 2 two case.field=<NA>
// stderr: event 1: field case.field: Refusal: thrown in field
// stderr: event 2: field case.field: Refusal: thrown in field
// exit: 4
// run: --config {"where":"eventToString"}
// expect: 1 one
// expect: 2 two
// stderr: event 1: eventToString: Refusal: thrown in eventToString
// exit: 4
// run: --config {"where":"metrics"} --metrics
// expect: 1 one
// expect: 2 two
// stderr: get_metrics failed: Refusal: thrown in metrics
// exit: 4
// run: --config {"where":"none"} --set-config {"where":"setConfig"}
// expect: 1 one
// expect: 2 two
// stderr: set_config failed: Refusal: thrown in setConfig
// exit: 4
// run: --config {"where":1
// stderr: config: is not JSON
// exit: 4
// run: --config {}
// stderr: config.where: is missing, expected a string
// exit: 4
