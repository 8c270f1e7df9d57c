// The parse capability: `@parse` on methods, whose parameter's type says which events they get.
import type { Event } from "./events.js";
import type { MethodContext } from "./extract.js";

/** Which events a method parses. */
export interface ParseOptions {
  /** The event sources, its own or every one unless told (`plugin_get_parse_event_sources`). */
  sources?: readonly string[];
}

/** Makes a method parse events (`plugin_parse_event`). */
export declare function parse(options?: ParseOptions): ParseDecorator;

/** Makes a method parse events. */
export interface ParseDecorator {
  /** On a method that takes an event and gives nothing. */
  <E extends Event>(method: (event: E) => void | undefined, context: MethodContext): void;
}
