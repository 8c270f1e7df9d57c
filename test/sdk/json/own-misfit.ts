// A payload of the plugin's own source that is not of its type is an error, with the place and what was expected.
import { plugin, source, field, raw, type Events, type PluginEvent } from "@tsfalco/sdk";

interface Point { x: number; y: number; colour: "red" | "green"; path?: [number, number][] }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Point>({ id: 999, name: "case" })
export class Case {
  *open(params: string): Events<Point> { yield raw(params); }
  @field("case.sum") sum(e: PluginEvent<Point>): number { return e.data.x + e.data.y; }
  @field("case.colour") colour(e: PluginEvent<Point>): string { return e.data.colour; }
  @field("case.path") path(e: PluginEvent<Point>): string { return shown(e.data.path ?? []); }
}

function shown(path: [number, number][]): string { return path.map(([x, y]) => `${x},${y}`).join(" "); }
// run: --open {"x":1,"y":2,"colour":"red","path":[[1,2],[3,4]]} --fields case.sum,case.colour,case.path
// expect: 1 {"x":1,"y":2,"colour":"red","path":[[1,2],[3,4]]} case.sum=3 case.colour=red case.path=1,2 3,4
// run: --open {"x":1,"y":"2","colour":"blue","path":[[1,2],[3]]} --fields case.sum
// expect: 1 {"x":1,"y":"2","colour":"blue","path":[[1,2],[3]]} case.sum=<NA>
// stderr: TypeError: payload.y: found the string "2", expected a number (own-misfit.ts:10 in Case.sum)
// exit: 4
// run: --open {"x":1,"y":"2","colour":"blue","path":[[1,2],[3]]} --fields case.colour
// expect: 1 {"x":1,"y":"2","colour":"blue","path":[[1,2],[3]]} case.colour=<NA>
// stderr: TypeError: payload.colour: found the string "blue", expected "red" or "green"
// exit: 4
// run: --open {"x":1,"y":"2","colour":"blue","path":[[1,2],[3]]} --fields case.path
// expect: 1 {"x":1,"y":"2","colour":"blue","path":[[1,2],[3]]} case.path=<NA>
// stderr: TypeError: payload.path[1]: found an array, expected an array of 2 items
// exit: 4
