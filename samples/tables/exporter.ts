// Knows which team owns which program, from its config, and tells other plugins in a table.
import { plugin, type InitInput, type Metric, type OwnedTable, type u64 } from "@tsfalco/sdk";

interface Owner {
  program: string;
  team: string;
  /** Where the team is reached. */
  contact: string;
}

interface Config {
  owners: Owner[];
}

/** What others see: they cannot change who owns a program, but count what it did. */
interface Owned {
  readonly team: string;
  readonly contact: string;
  events: u64;
}

@plugin({ name: "owners", version: "0.1.0", description: "Who owns which program", contact: "https://example.org" })
export class Owners {
  private readonly programs: OwnedTable<string, Owned>;

  constructor(config: Config, init: InitInput) {
    this.programs = init.tables.create("owners");
    for (const { program, team, contact } of config.owners) this.programs.set(program, { team, contact });
  }

  /** How often each program was heard of; a metric's name has no spaces. */
  metrics(): Metric[] {
    const metrics: Metric[] = [];
    for (const [program, { events }] of this.programs) {
      metrics.push({ name: `events_${program.replaceAll(" ", "_")}`, kind: "monotonic", value: events });
    }
    return metrics;
  }
}
