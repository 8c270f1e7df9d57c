// A text adventure: rooms, items, verbs with aliases, a parser for commands, events and a scripted session.

enum Direction {
  North = "north",
  South = "south",
  East = "east",
  West = "west",
}

const opposite = {
  [Direction.North]: Direction.South,
  [Direction.South]: Direction.North,
  [Direction.East]: Direction.West,
  [Direction.West]: Direction.East,
} as const satisfies Record<Direction, Direction>;

abstract class Thing {
  private static serial = 0;
  protected readonly id: number;
  constructor(
    readonly name: string,
    readonly description: string,
  ) {
    this.id = ++Thing.serial;
  }
  abstract get portable(): boolean;
  use?(game: Game, on?: Thing): string;
  look(): string {
    return `${this.description}${this.portable ? "" : " It is fixed."}`;
  }
}

class Item extends Thing {
  get portable() {
    return true;
  }
}

class Fixture extends Thing {
  get portable() {
    return false;
  }
}

class Lamp extends Item {
  #oil = 3;
  lit = false;
  override use(): string {
    if (this.#oil === 0) return "The lamp is dry.";
    this.lit = !this.lit;
    return `The lamp is ${this.lit ? "on" : "off"}.`;
  }
  burn(): string | undefined {
    if (!this.lit) return;
    if (--this.#oil > 0) return this.#oil === 1 ? "The lamp flickers." : undefined;
    this.lit = false;
    return "The lamp goes out.";
  }
  override look() {
    return `${super.look()} Oil: ${this.#oil}.`;
  }
}

class Key extends Item {
  constructor(
    name: string,
    description: string,
    private readonly opens: string,
  ) {
    super(name, description);
  }
  override use(game: Game, on?: Thing): string {
    if (on === undefined) return `Use the ${this.name} on what?`;
    if (!(on instanceof Chest)) return `The ${this.name} does not fit the ${on.name}.`;
    return on.unlock(this.opens, game);
  }
}

class Chest extends Fixture {
  private locked = true;
  constructor(
    name: string,
    private readonly code: string,
    readonly contents: Thing[],
  ) {
    super(name, "A heavy chest.");
  }
  unlock(code: string, game: Game): string {
    if (code !== this.code) return "It does not turn.";
    if (!this.locked) return "It is open already.";
    this.locked = false;
    game.here.things.push(...this.contents.splice(0));
    game.score += 10;
    return "Click! The chest opens.";
  }
}

class Room {
  readonly exits: Partial<Record<Direction, Room>> = {};
  readonly things: Thing[] = [];
  visited = 0;
  constructor(
    readonly title: string,
    readonly text: string,
    readonly dark = false,
  ) {}
  connect(direction: Direction, to: Room): Room {
    this.exits[direction] = to;
    to.exits[opposite[direction]] ??= this;
    return to;
  }
  find(name: string): Thing | undefined {
    return this.things.find((t) => t.name === name);
  }
}

class GameOver extends Error {
  constructor(
    message: string,
    readonly won: boolean,
  ) {
    super(message);
  }
}

type Command = { verb: Verb; object?: string; target?: string };
type Verb = keyof typeof verbs;
type Handler = (game: Game, command: Command) => string;

const verbs = {
  go: (game, { object }) => game.move(object),
  look: (game, { object }) => (object ? (game.see(object)?.look() ?? `You see no ${object}.`) : game.describe(true)),
  take: (game, { object = "" }) => {
    const thing = game.here.find(object);
    if (!thing) return `There is no ${object || "such thing"} here.`;
    if (!thing.portable) return `You cannot take the ${thing.name}.`;
    game.here.things.splice(game.here.things.indexOf(thing), 1);
    game.inventory.set(thing.name, thing);
    game.score++;
    return "Taken.";
  },
  drop: (game, { object = "" }) => {
    const thing = game.inventory.get(object);
    if (!thing || !game.inventory.delete(object)) return "You do not have that.";
    game.here.things.push(thing);
    return "Dropped.";
  },
  use: (game, { object = "", target }) => {
    const thing = game.inventory.get(object);
    const on = target === undefined ? undefined : game.see(target);
    if (target !== undefined && !on) return `There is no ${target}.`;
    return thing?.use?.(game, on) ?? `You cannot use ${thing ? "that" : "what you do not have"}.`;
  },
  inventory: (game) =>
    game.inventory.size ? `You carry: ${[...game.inventory.keys()].join(", ")}.` : "You carry nothing.",
  score: (game) => `Score ${game.score} in ${game.turns} turn${game.turns === 1 ? "" : "s"}.`,
  quit: () => {
    throw new GameOver("Bye.", false);
  },
} satisfies Record<string, Handler>;

const aliases = new Map<string, string>(
  Object.entries({
    n: "go north",
    s: "go south",
    e: "go east",
    w: "go west",
    l: "look",
    i: "inventory",
    get: "take",
    x: "look",
    examine: "look",
  }),
);
const isVerb = (word: string): word is Verb => Object.hasOwn(verbs, word);

function parse(line: string): Command | string {
  let words = line
    .toLowerCase()
    .trim()
    .split(" ")
    .filter((w) => w !== "" && !["the", "a", "at", "to"].includes(w));
  const [first = ""] = words;
  const alias = aliases.get(first);
  if (alias) words = [...alias.split(" "), ...words.slice(1)];
  if (words[0] !== undefined && Object.values<string>(Direction).includes(words[0])) words.unshift("go");
  const [verb, ...rest] = words;
  if (verb === undefined) return "Say something.";
  if (!isVerb(verb)) return `I do not know how to ${verb}.`;
  const on = rest.indexOf("on");
  const [object, target] = on < 0 ? [rest.join(" ")] : [rest.slice(0, on).join(" "), rest.slice(on + 1).join(" ")];
  return { verb, ...(object ? { object } : {}), ...(target && { target }) };
}

class Game {
  readonly inventory = new Map<string, Thing>();
  score = 0;
  turns = 0;
  constructor(
    public here: Room,
    private readonly goal: (game: Game) => boolean,
  ) {
    here.visited++;
  }

  get lit(): boolean {
    if (!this.here.dark) return true;
    const things = [...this.inventory.values(), ...this.here.things];
    return things.some((t) => t instanceof Lamp && t.lit);
  }
  see(name: string) {
    return this.inventory.get(name) ?? (this.lit ? this.here.find(name) : undefined);
  }
  describe(full = this.here.visited <= 1): string {
    if (!this.lit) return "It is pitch dark.";
    const { title, text, things, exits } = this.here;
    const lines = [`[${title}]`, ...(full ? [text] : [])];
    if (things.length) lines.push(`Here: ${things.map((t) => t.name).join(", ")}.`);
    lines.push(`Exits: ${Object.keys(exits).sort().join(" ") || "none"}.`);
    return lines.join(" ");
  }
  move(to?: string): string {
    const next = to === undefined ? undefined : this.here.exits[to as Direction];
    if (!next) return to ? `You cannot go ${to}.` : "Where to?";
    this.here = next;
    next.visited += 1;
    return this.describe();
  }
  *play(script: Iterable<string>): Generator<string, { won: boolean; score: number; turns: number }> {
    try {
      for (const line of script) {
        const command = parse(line);
        if (typeof command === "string") {
          yield `> ${line}\n${command}`;
          continue;
        }
        this.turns++;
        const answer = verbs[command.verb](this, command);
        const lamp = this.inventory.get("lamp");
        const note = lamp instanceof Lamp && command.verb === "go" ? lamp.burn() : undefined;
        yield [`> ${line}`, answer, ...(note ? [note] : [])].join("\n");
        if (this.goal(this)) throw new GameOver("You have the crown!", true);
      }
      return { won: false, score: this.score, turns: this.turns };
    } catch (e) {
      if (!(e instanceof GameOver)) throw e;
      yield e.message;
      return { won: e.won, score: this.score, turns: this.turns };
    } finally {
      yield "-- end --";
    }
  }
}

function world(): Game {
  const hall = new Room("Hall", "A hall with a worn carpet.");
  const cellar = hall.connect(Direction.South, new Room("Cellar", "Barrels and dust.", true));
  const garden = hall.connect(Direction.East, new Room("Garden", "Roses."));
  garden.connect(Direction.South, cellar);
  hall.things.push(new Lamp("lamp", "A brass lamp."), new Fixture("carpet", "A worn carpet."));
  garden.things.push(new Key("key", "A rusty key.", "rust"), new Key("pin", "A hair pin.", "hair"));
  cellar.things.push(new Chest("chest", "rust", [new Item("crown", "It glitters.")]));
  return new Game(hall, (g) => g.inventory.has("crown"));
}

function tell(script: string[]): void {
  const game = world();
  const session = game.play(script);
  for (;;) {
    const { done, value } = session.next();
    if (done) {
      console.log(value);
      return;
    }
    console.log(value);
  }
}

tell([
  "",
  "look",
  "x carpet",
  "take the carpet",
  "get lamp",
  "use lamp",
  "e",
  "take key",
  "take pin",
  "i",
  "x lamp",
  "s",
  "use pin on chest",
  "use key",
  "use key on lamp",
  "use key on the chest",
  "use key on chest",
  "take crown",
  "never reached",
]);
tell([
  "s",
  "look at chest",
  "take chest",
  "n",
  "n",
  "dance",
  "go",
  "score",
  "take lamp",
  "drop lamp",
  "drop lamp",
  "use rope",
  "look",
  "west",
]);
tell(["quit", "look"]);
console.log(parse("use the key on the chest"), parse("north"), parse("  "), opposite, world().here.exits);
