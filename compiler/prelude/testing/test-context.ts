// What a test is given: plugins and assertions. Invariant: plugins end in the reverse order of their beginning, as
// those that use another's tables must.
import type { TestContext, TestPlugin } from "@tsfalco/sdk/test";
import { difference, shown } from "./test-equality.js";
import { Failure, textOf } from "./test-failure.js";
import { jsonOf } from "./test-json.js";
import { PluginHandle } from "./test-plugin.js";

/** As `options` of the SDK; what a config is depends on the class. */
interface Options {
  readonly config?: unknown;
  readonly tables?: object;
}

export class Context implements TestContext {
  readonly #plugins: PluginHandle[] = [];

  /** The compiler gives the name of its library for the class. */
  plugin(library: unknown, options?: Options): TestPlugin {
    if (options?.tables !== undefined) __testAddTables(jsonOf(options.tables));
    const path = `${__testSetting("TSFALCO_TEST_LIBRARIES")}/${library as string}`;
    const handle = new PluginHandle(__testStart(path, configText(options?.config)));
    this.#plugins.push(handle);
    return handle;
  }

  equal<T>(actual: T, expected: T, message?: string): void {
    const found = difference(actual, expected);
    if (found === undefined) return;
    const place = found.path === "" ? "" : ` at ${found.path}`;
    const headline = `${message ?? "the values differ"}${place}`;
    throw new Failure(`${headline}\n  expected: ${found.expected}\n    actual: ${found.actual}`);
  }

  ok(value: unknown, message?: string): void {
    if (!value) throw new Failure(message ?? `a true value was expected, this is ${shown(value)}`);
  }

  throws(action: () => unknown, text?: string): unknown {
    let thrown: unknown;
    try {
      action();
    } catch (error) {
      thrown = error;
      if (text === undefined || textOf(error).includes(text)) return error;
      throw new Failure(`another error was thrown\n  expected: ${shown(text)}\n    actual: ${shown(textOf(thrown))}`);
    }
    throw new Failure("nothing was thrown");
  }

  fail(message: string): never {
    throw new Failure(message);
  }

  /** What the plugins have logged, for a failure. */
  logLines(): string[] {
    return this.#plugins.flatMap((plugin) => plugin.logLines());
  }

  /** Ends what the test has left; throws the first complaint after all is ended. */
  end(): void {
    let first: unknown;
    let failed = false;
    const attempt = (action: () => void): void => {
      try {
        action();
      } catch (error) {
        if (!failed) first = error;
        failed = true;
      }
    };
    for (const plugin of this.#plugins.toReversed()) attempt(() => plugin.destroy());
    attempt(() => __testReset());
    if (failed) throw first;
  }
}

function configText(config: unknown): string {
  if (config === undefined) return "";
  return typeof config === "string" ? config : jsonOf(config);
}
