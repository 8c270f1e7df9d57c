// Enums as keys of tables, in switch with exhaustiveness, as flags, as iterated values; const enums; enums of strings in unions.
enum State {
  Idle,
  Running,
  Paused = 10,
  Done,
}
enum Event {
  Start = "START",
  Pause = "PAUSE",
  Stop = "STOP",
}
const enum Level {
  Low = 1,
  High = Low << 4,
}
const table: { readonly [S in State]: Partial<Record<Event, State>> } = {
  [State.Idle]: { [Event.Start]: State.Running },
  [State.Running]: { [Event.Pause]: State.Paused, [Event.Stop]: State.Done },
  [State.Paused]: { [Event.Start]: State.Running, [Event.Stop]: State.Done },
  [State.Done]: {},
};
const run = (...events: Event[]) =>
  events.reduce<State[]>((path, e) => [...path, table[path.at(-1)!][e] ?? path.at(-1)!], [State.Idle]);
console.log(
  run(Event.Start, Event.Pause, Event.Pause, Event.Start, Event.Stop, Event.Start).map((s) => State[s]),
  table,
  State,
  Event,
);
const describe = (s: State): string => {
  switch (s) {
    case State.Idle:
      return "idle";
    case State.Running:
    case State.Paused:
      return `active ${s}`;
    case State.Done:
      return "done";
    default: {
      const never: never = s;
      return never;
    }
  }
};
console.log([0, 1, 10, 11].map(describe));
const numbers = Object.values(State).filter((v): v is State => typeof v === "number");
console.log(
  numbers,
  Object.keys(Event),
  Object.values(Event),
  (Object.keys(State) as string[]).length,
  State["Done"],
  State[99],
  Level.High,
  Level.Low | Level.High,
  (Event.Start as string) === "START",
  Event.Start.length,
  isEvent("STOP"),
  isEvent("x"),
);
function isEvent(x: string): x is Event {
  return (Object.values(Event) as string[]).includes(x);
}
const by: Map<State, number> = new Map(numbers.map((n, i) => [n, i]));
console.log(by.get(State.Paused), State.Running < State.Done, `${State.Paused}`, [Event.Stop, Event.Pause].sort(), {
  [Event.Stop]: 1,
  [State.Idle]: 2,
});
