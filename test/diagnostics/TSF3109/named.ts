// A named source makes no syscall events.
import { plugin, source, type Events, type NewEvent, type SourceOptions } from "@tsfalco/sdk";

type Made = NewEvent<"open_x">;

@plugin({ name: "two", version: "0.1.0", description: "Two", contact: "https://example.org" })
@source<Made>({ id: 999, name: "two" } as unknown as SourceOptions<Made>) // error: TSF3109
export class Two {
  *open(): Events<Made> { yield { type: "open_x" }; }
}
