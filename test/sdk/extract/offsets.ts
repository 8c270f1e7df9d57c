// Where values lie in the event: slices of the payload know it, withOffset says it of others; {0, 0} is shown as "-".
import {
  Duration, extract, field, IpAddr, offsetOf, plugin, source, withOffset, type Events, type PluginEvent,
} from "@tsfalco/sdk";

const ranged = (word: string): string => `${offsetOf(word).start}+${offsetOf(word).length}`;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
@extract({ offsets: true })
export class Case {
  *open(): Events<string> {
    yield "root from 10.0.0.1 12 x 12";
    yield "x";
    yield "";
    yield "ä b";
  }
  /** The whole. */
  @field("case.text") text(e: PluginEvent<string>): string { return e.text; }
  @field("case.words") words(e: PluginEvent<string>): string[] { return e.text.split(" "); }
  @field("case.slice") slice(e: PluginEvent<string>): string { return e.text.slice(5, 9); }
  @field("case.one") one(e: PluginEvent<string>): string { return e.text.slice(0, 1); }
  @field("case.trim") trim(e: PluginEvent<string>): string { return e.text.substring(4, 10).trim(); }
  @field("case.upper") upper(e: PluginEvent<string>): string { return e.text.toUpperCase(); }
  @field("case.ip") ip(e: PluginEvent<string>): IpAddr | undefined {
    const word = e.text.split(" ")[2] ?? "";
    const [ip, { start, length }] = [IpAddr.parse(word), offsetOf(word)];
    return ip === undefined ? undefined : withOffset(ip, start, length);
  }
  @field("case.numbers") numbers(e: PluginEvent<string>): bigint[] {
    const words = e.text.split(" ").filter((word) => word === "12");
    return words.map((word) => withOffset(BigInt(word), offsetOf(word).start, offsetOf(word).length));
  }
  @field("case.number") number(e: PluginEvent<string>): number { return withOffset(e.text.length, 0, e.bytes.length); }
  @field("case.big") big(e: PluginEvent<string>): bigint {
    return withOffset(2n ** 63n + BigInt(e.text.length), 0, e.text === "" ? 0 : 1);
  }
  @field("case.flag") flag(e: PluginEvent<string>): boolean { return withOffset(e.text === "x", 0, 0); }
  @field("case.time") time(): Duration { return withOffset(Duration.s(1), 0, 1); }
  /** More than the payload has. */
  @field("case.long") long(e: PluginEvent<string>): string { return withOffset("a", 1, e.text.length); }
  @field("case.negative") negative(): string { return withOffset("a", -1, 1); }
  @field("case.fraction") fraction(): string { return withOffset("a", 0, 0.5); }
  /** The value is the same value. */
  @field("case.plain") plain(e: PluginEvent<string>): string {
    const [text, number, big] = [withOffset("a", 0, 1), withOffset(1, 0, 1), withOffset(2n ** 70n, 0, 1)];
    return `${text + e.text.slice(0, 1)} ${number + 1} ${big + 1n === 2n ** 70n + 1n} ${typeof withOffset(true, 0, 1)}`;
  }
  /** Said, but not of what is returned. */
  @field("case.other") other(): string {
    withOffset("said", 0, 1);
    return "unsaid";
  }
  /** The same value twice; two equal ones, each with its own range. */
  @field("case.list") list(e: PluginEvent<string>): number[] {
    const seven = withOffset(7, 0, 1);
    return [seven, seven, withOffset(8, 0, 1), withOffset(8, 1, 0), 9, e.text.length];
  }
  @field("case.generated") *generated(e: PluginEvent<string>): Iterable<string> {
    for (const word of e.text.split(" ")) yield word;
    yield withOffset("end", 0, 1);
  }
  @field("case.own") own(e: PluginEvent<string>): string {
    const word = e.text.split(" ")[1] ?? "";
    return [word, "literal", word.toUpperCase(), e.text, withOffset("a", 0, 1)].map(ranged).join(" ");
  }
  @field("case.bytes") bytes(e: PluginEvent<string>): string {
    const { start, length } = offsetOf(e.bytes.subarray(1, 3));
    return `${start}+${length} ${offsetOf(e.bytes.slice(0, 1)).length}`;
  }
  eventToString(e: PluginEvent<string>): string { return `${e.text} ${ranged(e.text.slice(1))}`; }
}
// run: --fields case.text,case.words,case.slice,case.one,case.trim,case.upper,case.ip
// expect: 1 root from 10.0.0.1 12 x 12 1+25 case.text=root from 10.0.0.1 12 x 12 case.words=(root,from,10.0.0.1,12,x,12) case.slice=from case.one=r case.trim=from case.upper=ROOT FROM 10.0.0.1 12 X 12 case.ip=10.0.0.1
// expect: 2 x 0+0 case.text=x case.words=(x) case.slice= case.one=x case.trim= case.upper=X case.ip=<NA>
// expect: 3  0+0 case.text= case.words=() case.slice= case.one= case.trim= case.upper= case.ip=<NA>
// expect: 4 ä b 2+2 case.text=ä b case.words=(ä,b) case.slice= case.one=ä case.trim= case.upper=Ä B case.ip=<NA>
// run: --offsets --fields case.text,case.words,case.slice,case.one,case.trim,case.upper,case.ip
// expect: 1 root from 10.0.0.1 12 x 12 1+25 case.text=root from 10.0.0.1 12 x 12@38+26 case.words=(root,from,10.0.0.1,12,x,12)@38+4,43+4,48+8,57+2,60+1,62+2 case.slice=from@43+4 case.one=r@38+1 case.trim=from@43+4 case.upper=ROOT FROM 10.0.0.1 12 X 12@- case.ip=10.0.0.1@48+8
// expect: 2 x 0+0 case.text=x@38+1 case.words=(x)@38+1 case.slice=@- case.one=x@38+1 case.trim=@- case.upper=X@- case.ip=<NA>
// expect: 3  0+0 case.text=@- case.words=()@- case.slice=@- case.one=@- case.trim=@- case.upper=@- case.ip=<NA>
// expect: 4 ä b 2+2 case.text=ä b@38+4 case.words=(ä,b)@38+2,41+1 case.slice=@- case.one=ä@38+2 case.trim=@- case.upper=Ä B@- case.ip=<NA>
// run: --offsets --fields case.numbers,case.number,case.big,case.flag
// expect: 1 root from 10.0.0.1 12 x 12 1+25 case.numbers=(12,12)@57+2,62+2 case.number=26@38+26 case.big=9223372036854775834@38+1 case.flag=false@-
// expect: 2 x 0+0 case.numbers=<NA> case.number=1@38+1 case.big=9223372036854775809@38+1 case.flag=true@-
// expect: 3  0+0 case.numbers=<NA> case.number=0@- case.big=9223372036854775808@- case.flag=false@-
// expect: 4 ä b 2+2 case.numbers=<NA> case.number=3@38+4 case.big=9223372036854775811@38+1 case.flag=false@-
// run: --offsets --events 1 --fields case.time,case.plain,case.other,case.list,case.generated,case.own,case.bytes
// expect: 1 root from 10.0.0.1 12 x 12 1+25 case.time=1000000000@38+1 case.plain=ar 2 true boolean@- case.other=unsaid@- case.list=(7,7,8,8,9,26)@38+1,38+1,38+1,-,-,- case.generated=(root,from,10.0.0.1,12,x,12,end)@38+4,43+4,48+8,57+2,60+1,62+2,38+1 case.own=5+4 0+0 0+0 0+26 0+1@- case.bytes=1+2 0@-
// run: --offsets --json --events 1 --fields case.words,case.upper
// expect: {"num":1,"ts":null,"text":"root from 10.0.0.1 12 x 12 1+25","fields":{"case.words":{"value":["root","from","10.0.0.1","12","x","12"],"offsets":[[38,4],[43,4],[48,8],[57,2],[60,1],[62,2]]},"case.upper":{"value":"ROOT FROM 10.0.0.1 12 X 12","offsets":[null]}}}
// run: --offsets --events 1 --fields case.long,case.negative,case.fraction
// expect: 1 root from 10.0.0.1 12 x 12 1+25 case.long=<NA> case.negative=<NA> case.fraction=<NA>
// stderr: host: event 1: field case.long: RangeError: withOffset: 1, 26 is no range of the payload's 26 bytes (offsets.ts:41 in Case.long)
// stderr: host: event 1: field case.negative: RangeError: withOffset: -1, 1 is no range of the payload's 26 bytes (offsets.ts:42 in Case.negative)
// stderr: host: event 1: field case.fraction: RangeError: withOffset: 0, 0.5 is no range of the payload's 26 bytes (offsets.ts:43 in Case.fraction)
// exit: 4
