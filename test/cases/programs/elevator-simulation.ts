// Discrete-event simulation of elevators: mixins by functions, abstract strategies, a seeded generator, statistics.

type Floor = number & { readonly __floor?: never };
enum Way {
  Down = -1,
  Idle,
  Up,
}

interface Passenger {
  readonly id: number;
  readonly from: Floor;
  readonly to: Floor;
  readonly appears: number;
  boarded?: number;
  arrived?: number;
}

class Random {
  #state: bigint;
  constructor(seed: bigint | number) {
    this.#state = BigInt(seed);
  }
  next(): number {
    this.#state = BigInt.asUintN(64, this.#state * 6364136223846793005n + 1442695040888963407n);
    return Number(this.#state >> 33n) / 2 ** 31;
  }
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }
  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.int(0, items.length - 1)]!;
  }
  exponential(mean: number): number {
    return Math.ceil(-Math.log(1 - this.next()) * mean);
  }
}

type SimEvent = { readonly at: number; readonly what: () => void; readonly label: string };

class Simulation {
  now = 0;
  readonly #events: SimEvent[] = [];
  readonly trace: string[] = [];
  schedule(delay: number, label: string, what: () => void): void {
    const event = { at: this.now + delay, what, label };
    let index = this.#events.findIndex((e) => e.at > event.at);
    if (index < 0) index = this.#events.length;
    this.#events.splice(index, 0, event);
  }
  log(text: string): void {
    this.trace.push(`${String(this.now).padStart(3)} ${text}`);
  }
  run(limit = Infinity): number {
    let count = 0;
    for (let event; (event = this.#events.shift()) && event.at <= limit; count++) {
      this.now = event.at;
      event.what();
    }
    return count;
  }
}

abstract class Strategy {
  abstract readonly name: string;
  abstract choose(cars: readonly Car[], passenger: Passenger): Car;
  protected static byDistance = (floor: Floor) => (a: Car, b: Car) =>
    Math.abs(a.floor - floor) - Math.abs(b.floor - floor) || a.id - b.id;
}

const strategies = [
  new (class RoundRobin extends Strategy {
    readonly name = "round robin";
    private turn = 0;
    choose(cars: readonly Car[]): Car {
      return cars[this.turn++ % cars.length]!;
    }
  })(),
  new (class Nearest extends Strategy {
    get name() {
      return "nearest";
    }
    choose(cars: readonly Car[], { from }: Passenger) {
      return cars.toSorted(Strategy.byDistance(from))[0]!;
    }
  })(),
  new (class LeastLoaded extends Strategy {
    override name = "least loaded" as const;
    choose(cars: readonly Car[]) {
      return cars.reduce((best, car) => (car.load < best.load ? car : best));
    }
  })(),
] as const satisfies readonly Strategy[];

class Car {
  static readonly capacity = 3;
  floor: Floor = 0;
  way: Way = Way.Idle;
  travelled = 0;
  readonly inside = new Set<Passenger>();
  readonly calls = new Set<Passenger>();
  #moving = false;
  constructor(
    readonly id: number,
    private readonly sim: Simulation,
    private readonly done: (p: Passenger) => void,
  ) {}

  get load(): number {
    return this.inside.size + this.calls.size;
  }
  get #stops(): Floor[] {
    return [
      ...[...this.inside].map((p) => p.to),
      ...(this.inside.size < Car.capacity ? [...this.calls].map((p) => p.from) : []),
    ];
  }

  call(p: Passenger): void {
    this.calls.add(p);
    if (!this.#moving) this.#next();
  }

  #next(): void {
    this.#exchange();
    const stops = this.#stops;
    this.#moving = stops.length > 0;
    if (!this.#moving) {
      this.way = Way.Idle;
      return;
    }
    const ahead = (way: Way) => stops.some((s) => Math.sign(s - this.floor) === way);
    if (this.way === Way.Idle || !ahead(this.way)) this.way = ahead(Way.Up) ? Way.Up : Way.Down;
    this.sim.schedule(2, `car ${this.id}`, () => {
      this.floor += this.way;
      this.travelled++;
      this.#next();
    });
  }

  #exchange(): void {
    for (const p of this.inside) {
      if (p.to !== this.floor) continue;
      this.inside.delete(p);
      p.arrived = this.sim.now;
      this.sim.log(`#${p.id} leaves car ${this.id} at ${this.floor}`);
      this.done(p);
    }
    for (const p of this.calls) {
      if (this.inside.size >= Car.capacity) break;
      if (p.from !== this.floor) continue;
      this.calls.delete(p);
      this.inside.add(p);
      p.boarded = this.sim.now;
      this.sim.log(`#${p.id} boards car ${this.id} at ${this.floor} (${Way[this.way]}) for ${p.to}`);
    }
  }
}

interface Statistics {
  min: number;
  max: number;
  mean: number;
  median: number;
  deviation: number;
}
function statistics(values: readonly number[]): Statistics | null {
  if (!values.length) return null;
  const sorted = values.slice().sort((a, b) => a - b);
  const mean = sorted.reduce((a, b) => a + b) / sorted.length;
  const middle = sorted.length >> 1;
  return {
    min: sorted[0]!,
    max: sorted.at(-1)!,
    mean: +mean.toFixed(2),
    median: sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2,
    deviation: Number(Math.sqrt(sorted.reduce((sum, v) => sum + (v - mean) ** 2, 0) / sorted.length).toPrecision(4)),
  };
}

interface Options {
  floors?: number;
  cars?: number;
  passengers?: number;
  seed?: number | bigint;
}
function simulate(strategy: Strategy, { floors = 8, cars: carCount = 2, passengers = 12, seed = 1 }: Options = {}) {
  const sim = new Simulation();
  const random = new Random(seed);
  const finished: Passenger[] = [];
  const cars = Array.from({ length: carCount }, (_, id) => new Car(id, sim, (p) => void finished.push(p)));
  let at = 0;
  for (let id = 1; id <= passengers; id++) {
    at += random.exponential(3);
    const from = random.pick([0, 0, random.int(1, floors - 1)]);
    let to: Floor;
    do to = random.int(0, floors - 1);
    while (to === from);
    const passenger: Passenger = { id, from, to, appears: at };
    sim.schedule(at, `passenger ${id}`, () => strategy.choose(cars, passenger).call(passenger));
  }
  const events = sim.run();
  return {
    events,
    finished,
    trace: sim.trace,
    end: sim.now,
    travelled: cars.map((c) => c.travelled),
    wait: statistics(finished.map(({ appears, boarded = NaN }) => boarded - appears)),
    ride: statistics(
      finished.flatMap(({ boarded, arrived }) =>
        boarded === undefined || arrived === undefined ? [] : [arrived - boarded],
      ),
    ),
  };
}

for (const strategy of strategies) {
  const { trace, finished, ...summary } = simulate(strategy, { seed: 42n });
  console.log(strategy.name, summary);
  if (strategy === strategies[1]) console.log(trace.slice(0, 8).join("\n"), "\n", finished[0]);
}
console.log(simulate(strategies[0], { passengers: 0 }));
console.log(simulate(strategies[2], { cars: 1, floors: 3, passengers: 5 }).trace);
console.log(Way, Way[Way.Up], statistics([1, 2, 3, 4]), new Car(9, new Simulation(), () => {}));
