// Where an event would outlive its call, and where it does not.
import { field, parse, plugin, type AnyEvent, type PluginEvent } from "@tsfalco/sdk";

const seen: AnyEvent[] = [];
let last: AnyEvent | undefined;

class Box { static first: AnyEvent | undefined; held: AnyEvent | undefined; }

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  private readonly list: { e: AnyEvent }[] = [];
  private readonly byNumber = new Map<bigint, AnyEvent>();
  private readonly box = new Box();
  private kept: AnyEvent | undefined;

  @parse()
  onEvent(e: AnyEvent): void {
    this.kept = e; // error: TSF3212
    last = e; // error: TSF3212
    last ??= (e); // error: TSF3212
    seen.push(e); // error: TSF3212
    this.list.push({ e }); // error: TSF3212
    this.byNumber.set(e.num, e); // error: TSF3212
    this.box.held = e.num > 1n ? e : undefined; // error: TSF3212
    Box.first = e; // error: TSF3212
    const local: AnyEvent[] = [];
    local.push(e);
    const box = new Box();
    box.held = e;
    this.kept = e.copy();
    this.byNumber.set(e.num, e.copy());
    this.keep(local[0] ?? e);
  }
  @field("mine.one") one(e: PluginEvent<string>): string { return (this.kept === undefined ? e.data : String(last === undefined)); }

  private keep(e: AnyEvent): void { this.kept = e; }
}
