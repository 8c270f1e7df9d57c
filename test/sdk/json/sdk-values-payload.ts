// The same values in payloads: written as text, read as objects, absent for others' payloads that have none.
import {
  IpAddr, IpNet, plugin, SocketAddress, SocketTuple, source, Timestamp, field, type Events, type PluginEvent,
} from "@tsfalco/sdk";

interface Flow { from: IpAddr; net?: IpNet; at: Timestamp; ends: SocketTuple; peer: SocketAddress | string; data: Uint8Array }

const [one, two] = ["10.0.0.1", "10.0.0.2"].map((text) => SocketAddress.ip(new IpAddr(text), 80));

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Flow>({ id: 999, name: "case" })
export class Case {
  *open(): Events<Flow> {
    const [from, at, ends] = [new IpAddr("::1"), Timestamp.ns(1_500_000_000n), SocketTuple.of(one!, two!)];
    yield { from, at, ends, peer: one!, data: new Uint8Array([1]), net: new IpNet("10.0.0.0/8") };
    yield { from, at, ends: SocketTuple.unix(1n, 2n, "/r"), peer: "nobody", data: new Uint8Array(5) };
  }
  @field("case.from") from(e: PluginEvent<Flow>): IpAddr { return e.data.from; }
  @field("case.net") net(e: PluginEvent<Flow>): IpNet | undefined { return e.data.net; }
  @field("case.at") at(e: PluginEvent<Flow>): Timestamp { return e.data.at; }
  @field("case.ends") ends(e: PluginEvent<Flow>): string { return `${e.data.ends} ${e.data.ends.bytes.length}`; }
  @field("case.peer") peer(e: PluginEvent<Flow>): string {
    const { peer } = e.data;
    return typeof peer === "string" ? peer : `${peer.ip} ${peer.port}`;
  }
  @field("case.data") data(e: PluginEvent<Flow>): number { return e.data.data.length; }
}
// run: --fields case.from,case.net,case.at,case.ends,case.peer,case.data
// expect: 1 {"from":"::1","net":"10.0.0.0/8","at":"1970-01-01T00:00:01.5Z","ends":"10.0.0.1:80->10.0.0.2:80","peer":"10.0.0.1:80","data":"AQ=="} case.from=::1 case.net=10.0.0.0 case.at=1500000000 case.ends=10.0.0.1:80->10.0.0.2:80 13 case.peer=10.0.0.1 80 case.data=1
// expect: 2 {"from":"::1","at":"1970-01-01T00:00:01.5Z","ends":"raw:AQEAAAAAAAAAAgAAAAAAAAAvcgA=","peer":"nobody","data":"AAAAAAA="} case.from=::1 case.net=<NA> case.at=1500000000 case.ends=/r 20 case.peer=nobody case.data=5
