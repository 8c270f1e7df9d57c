// A config object: optional members, defaults, enumerations, nested objects, arrays, records, integers, null.
import { plugin, source, type Events, type PluginEvent, type i64, type u16, type u8 } from "@tsfalco/sdk";

interface Server { host: string; port: u16 }
interface Config {
  name: string;
  /** @default 3 */
  tries: u8;
  mode?: "fast" | "slow" | 7;
  servers?: Server[];
  labels?: Record<string, string>;
  offset?: i64;
  proxy?: string | null;
  nested?: { deep: { flag: boolean } };
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  constructor(private readonly config: Config) {}
  *open(): Events<string> {
    const { name, tries, mode, servers, labels, offset, proxy, nested } = this.config;
    yield `${name} ${tries} ${mode} ${proxy} ${offset} ${nested?.deep.flag}`;
    for (const { host, port } of servers ?? []) yield `${host}:${port + 1}`;
    for (const [key, value] of Object.entries(labels ?? {})) yield `${key}=${value}`;
  }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --config {"name":"x"}
// expect: 1 x 3 undefined undefined undefined undefined
// run: --config {"name":"x","tries":255,"mode":"slow","offset":-9223372036854775808,"proxy":null,"nested":{"deep":{"flag":true}}}
// expect: 1 x 255 slow null -9223372036854775808 true
// run: --config {"name":"x","mode":7,"servers":[{"host":"a","port":80},{"host":"b","port":65535}],"labels":{"k":"v","l":""}}
// expect: 1 x 3 7 undefined undefined undefined
// expect: 2 a:81
// expect: 3 b:65536
// expect: 4 k=v
// expect: 5 l=
// run: --config {"name":"x","mode":"fst"}
// stderr: config.mode: found the string "fst", expected "fast", "slow" or 7
// exit: 4
// run: --config {"name":"x","servers":[{"host":"a","port":65536}]}
// stderr: config.servers[0].port: found the number 65536, expected an integer from 0 to 65535
// exit: 4
// run: --config {"name":"x","nested":{"deep":{}}}
// stderr: config.nested.deep.flag: is missing
// exit: 4
// run: --config {"name":"x","nme":1}
// expect: 1 x 3 undefined undefined undefined undefined
// stderr: config.nme is unknown and not used
