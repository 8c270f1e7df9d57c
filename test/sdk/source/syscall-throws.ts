// What cannot be an event is thrown at its `yield`: it may be caught, finally runs, and `yield*` hands the throw on.
import { plugin, source, type AnyEvent, type Events, type NewEvent } from "@tsfalco/sdk";

type Made = NewEvent<"open_x" | "kill_x">;

const wrong = (): Made => ({ type: "kill_x", params: { sig: 256 } });
const told = (name: string): Made => ({ type: "open_x", params: { name } });

function* inner(): Generator<Made> {
  try {
    yield wrong();
  } catch (error) {
    yield told(`inner: ${error instanceof RangeError}`);
  }
  yield wrong();
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0, batch: { ms: 5 } })
export class Case {
  *open(how: string): Events<Made> {
    if (how === "first") yield wrong();
    if (how === "forever") {
      for (let i = 0; ; i++) {
        try {
          yield wrong();
        } catch {
          if (i === 50000) return;
        }
      }
    }
    if (how === "caught") {
      try {
        yield told("good");
        yield wrong();
      } catch {
        yield wrong();
      } finally {
        yield told("finally");
      }
    }
    yield* inner();
  }
  eventToString(e: AnyEvent): string { return e.type === "open_x" ? (e.params.name ?? "") : e.type; }
}
// run: --open first
// stderr: next_batch failed: RangeError: event "kill_x", parameter "sig": 256 is no integer from 0 to 255 (syscall-throws.ts:22 in Case.open)
// exit: 4
// run: --open forever
// run: --open caught
// expect: 1 good
// expect: 2 finally
// stderr: next_batch failed: RangeError: event "kill_x", parameter "sig": 256 is no integer from 0 to 255 (syscall-throws.ts:37 in Case.open)
// exit: 4
// run:
// expect: 1 inner: true
// stderr: next_batch failed: RangeError: event "kill_x", parameter "sig": 256 is no integer from 0 to 255 (syscall-throws.ts:15 in inner)
// exit: 4
