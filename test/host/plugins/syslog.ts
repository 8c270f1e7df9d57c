// The source "syslog" that samples read: the lines that it is opened with, some milliseconds from one to the next.
import { plugin, sleep, source, type AsyncEvents } from "@tsfalco/sdk";

interface Lines {
  lines: string[];
  /** @default 0 */
  pause: number;
}

@plugin({ name: "lines", version: "0.1.0", description: "Lines", contact: "https://example.org" })
@source<string>({ id: 999, name: "syslog" })
export class Syslog {
  async *open({ lines, pause }: Lines): AsyncEvents<string> {
    for (const line of lines) {
      if (pause > 0) await sleep(pause);
      yield line;
    }
  }
}
