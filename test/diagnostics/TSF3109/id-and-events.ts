// The id 0 belongs to syscall events, and they to it, also where the types are got around.
import { plugin, source, type Events, type SourceOptions } from "@tsfalco/sdk";

@plugin({ name: "one", version: "0.1.0", description: "One", contact: "https://example.org" })
@source<string>({ id: 0 } as unknown as SourceOptions<string>) // error: TSF3109
export class One {
  *open(): Events<string> { yield "text"; }
}
