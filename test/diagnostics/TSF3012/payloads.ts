// What JSON lacks, where it is deep inside of a type, or the type is not known where it is read.
import { field, plugin, type PluginEvent } from "@tsfalco/sdk";

class Person { name = ""; }
interface Maps { users: Map<string, string>[] }
interface Gaps { users: (string | undefined)[] }
interface Pair { pair: [string | undefined, number] }
interface Both { user: { name: string } & { greet(): string } }
interface Branded { user: string & { __brand: "user" } }
type Empty = { kind: "a"; never: never };

function read<T>(e: PluginEvent): T { return e.json<T>(); } // error: TSF3012

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  @field("mine.a") a(e: PluginEvent): boolean { return e.json<Maps>().users.length > 0; } // error: TSF3012
  @field("mine.b") b(e: PluginEvent): boolean { return e.json<Gaps>().users.length > 0; } // error: TSF3012
  @field("mine.c") c(e: PluginEvent): boolean { return e.json<Pair>().pair.length > 0; } // error: TSF3012
  @field("mine.d") d(e: PluginEvent): string { return e.json<Both>().user.name; } // error: TSF3012
  @field("mine.e") e(e: PluginEvent): string { return e.json<Branded>().user; } // error: TSF3012
  @field("mine.f") f(e: PluginEvent): string { return e.json<Person>().name; } // error: TSF3012
  @field("mine.g") g(e: PluginEvent): string { return e.json<Empty>().kind; } // error: TSF3012
  @field("mine.h") h(e: PluginEvent): string { return read<Gaps>(e).users.join(); }
}
