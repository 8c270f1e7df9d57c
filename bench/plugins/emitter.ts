// Emits so many asynchronous events, one after the other.
import { asyncEvents, plugin, type AsyncEmitter } from "@tsfalco/sdk";

interface Config {
  count: number;
}

@plugin({ name: "emitter", version: "0.1.0", description: "Emits events", contact: "https://example.org" })
@asyncEvents({ names: ["tick"], sources: ["syscall"] })
export class Emitter {
  constructor(private readonly config: Config) {}

  run(emit: AsyncEmitter<"tick">): void {
    for (let left = this.config.count; left > 0; left--) emit("tick", "sixteen bytes...");
  }
}
