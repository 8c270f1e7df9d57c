// Values that JSON has as text: bytes in base64, addresses, networks, times, sockets; in configs, open parameters and
// payloads. Events of the event table can be given as JSON, and are made of it.
import {
  plugin, source, type AnyEvent, type Events, type InitInput, type IpAddr, type IpNet, type NewEvent, type Timestamp,
} from "@tsfalco/sdk";

interface Config { allow?: IpAddr[]; nets?: Record<string, IpNet | null>; since?: Timestamp; magic?: Uint8Array }
type Made = NewEvent<"connect_x" | "poll_x" | "read_x" | "execve_x">;
interface Replay { events: Made[] }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class Case {
  constructor(config: Config, init: InitInput) {
    const { allow, nets, since, magic } = config;
    const texts = Object.entries(nets ?? {}).map(([name, net]) => `${name}=${net}`);
    console.log(`${allow} ${texts} ${since?.ns} ${magic}`);
  }
  *open(replay: Replay): Events<Made> { yield* replay.events; }
  eventToString(e: AnyEvent): string {
    if (e.type === "connect_x") return `${e.tid} ${e.params.addr} ${e.params.tuple} ${e.params.tuple?.path} ${e.params.res}`;
    if (e.type === "poll_x") return `${e.params.fds}`;
    if (e.type === "read_x") return `${e.params.data} ${e.params.res}`;
    return e.type === "execve_x" ? `${e.params.args?.join("|")} ${e.params.comm}` : e.type;
  }
}
// run: --config {"allow":["10.0.0.1","::1"],"nets":{"a":"10.0.0.0/8","b":null},"since":"1970-01-01T00:00:00.000000001Z","magic":"AAEC/w=="} --open {"events":[]}
// stderr: 10.0.0.1,::1 a=10.0.0.0/8,b=null 1 0,1,2,255
// run: --open {"events":[{"type":"connect_x","tid":7,"params":{"res":-9,"addr":"10.0.0.1:80","tuple":"10.0.0.1:1->10.0.0.2:65535"}},{"type":"connect_x","params":{"addr":"[::1]:443","tuple":"[::1]:1->[::2]:2"}},{"type":"connect_x","params":{"addr":"raw:AS94AA==","tuple":"raw:AQAAAAAAAAAAAAAAAAAAAAAvcgA="}},{"type":"poll_x","params":{"fds":["3:1","-1:ffff"]}},{"type":"read_x","params":{"data":"aGk=","res":2}},{"type":"execve_x","params":{"args":["a","b_c"],"comm":"x"}}]}
// expect: 1 7 10.0.0.1:80 10.0.0.1:1->10.0.0.2:65535 undefined -9
// expect: 2 -1 [::1]:443 [::1]:1->[::2]:2 undefined undefined
// expect: 3 -1 /x /r /r undefined
// expect: 4 3:1,-1:ffff
// expect: 5 104,105 2
// expect: 6 a|b_c x
// run: --config {"allow":["10.0.0.1","10.0.0"]} --open {"events":[]}
// stderr: config.allow[1]: found the string "10.0.0", expected an IP address
// exit: 4
// run: --config {"magic":"AAE"} --open {"events":[]}
// stderr: config.magic: found the string "AAE", expected bytes in base64
// exit: 4
// run: --open {"events":[{"type":"connect_x","params":{"addr":"10.0.0.1:65536"}}]}
// stderr: expected a socket address
// exit: 4
// run: --open {"events":[{"type":"open_x"}]}
// stderr: params.events[0]: found an object, expected an object whose type is "connect_x"
// exit: 4
