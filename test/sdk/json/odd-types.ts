// Types that are legal and seldom: intersections, enums that are computed, members that have to be left out, that may be
// undefined, or whose names have commas; what contains itself as an element, through null, and in a closed object.
import { plugin, extract, field, type PluginEvent } from "@tsfalco/sdk";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Pair = [number, (Pair | null)?, boolean?];
type Named = { name: string } & Partial<{ size: number; tag: string | undefined }>;
enum Level { Low = "four".length, High = 3 }
interface Kept {
  one?: { x: string; y?: never } | { y: number; x?: never };
  none?: undefined;
  "a,b"?: number;
  commas?: { "a,b": number };
  both?: { a: number; b: number };
  level: Level | undefined;
}
/** @closed */
interface Closed { next: Closed | null }
interface Endless {
  /** @default {} */
  next: Endless;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@extract({ sources: ["other"] })
export class Case {
  @field("case.json") json(e: PluginEvent): string { return depths(e.json<{ json: Json }>().json); }
  @field("case.pair") pair(e: PluginEvent): string { return `${e.json<{ pair: Pair }>().pair[1]?.[0]}`; }
  @field("case.named") named(e: PluginEvent): string {
    const { name, size = -1, tag = "none" } = e.json<Named>();
    return `${name} ${size} ${tag}`;
  }
  @field("case.kept") kept(e: PluginEvent): string {
    const { one, commas, both, level, ...rest } = e.json<Kept>();
    return `${one?.x ?? one?.y} ${commas?.["a,b"]} ${both?.a}${both?.b} ${level} ${Object.keys(rest).join()}`;
  }
  @field("case.closed") closed(e: PluginEvent): string { return `${e.json<{ closed: Closed }>().closed.next?.next}`; }
  @field("case.endless") endless(e: PluginEvent): string { return typeof e.json<Endless>().next; }
}

function depths(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(depths).join()}]`;
  return json !== null && typeof json === "object" ? `{${Object.values(json).map(depths).join()}}` : typeof json;
}
// run: --lines {root}test/sdk/json/odd-types.txt --source other --fields case.json,case.pair,case.named,case.kept,case.closed,case.endless
// expect: 1 {"json":[[],{"a":[null,true]},"t"],"pair":[1,[2,null]],"name":"n","a,b":1,"commas":{"a,b":5},"both":{"a":6,"b":7},"one":{"x":"q"},"level":4,"closed":{"next":{"next":null}}} case.json=[[],{[object,boolean]},string] case.pair=2 case.named=n -1 none case.kept=q 5 67 4 a,b case.closed=null case.endless=<NA>
// expect: 2 {"json":"text","pair":[1,null,true],"name":"m","size":4,"tag":"t","one":{"y":3},"closed":{"next":{"next":null,"other":1}}} case.json=string case.pair=undefined case.named=m 4 t case.kept=3 undefined undefinedundefined undefined  case.closed=<NA> case.endless=<NA>
// expect: 3 {"json":{"b":nul},"pair":[1,[]],"size":4,"none":null,"closed":{"next":null}} case.json=<NA> case.pair=<NA> case.named=<NA> case.kept=<NA> case.closed=undefined case.endless=<NA>
// expect: 4 {"json":{},"pair":[1,[2,[3,[]]]],"name":"","one":{"x":"q","y":3},"closed":null} case.json={} case.pair=<NA> case.named= -1 none case.kept=<NA> case.closed=<NA> case.endless=<NA>
