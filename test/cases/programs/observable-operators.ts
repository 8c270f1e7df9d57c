// Push streams in the manner of rx: cold observables, operators with pipe overloads, subjects and timers.

interface Observer<T> {
  next(value: T): void;
  error(reason: unknown): void;
  complete(): void;
}

type Teardown = (() => void) | { unsubscribe(): void } | void;
type Operator<A, B> = (source: Observable<A>) => Observable<B>;

class Subscription {
  static readonly EMPTY = (() => {
    const empty = new Subscription();
    empty.closed = true;
    return empty;
  })();
  closed = false;
  readonly #teardowns: Exclude<Teardown, void>[] = [];

  add(teardown: Teardown): this {
    if (!teardown) return this;
    if (this.closed) Subscription.#run(teardown);
    else this.#teardowns.push(teardown);
    return this;
  }
  unsubscribe(): void {
    if (this.closed) return;
    this.closed = true;
    for (const t of this.#teardowns.splice(0)) Subscription.#run(t);
  }
  static #run(teardown: Exclude<Teardown, void>) {
    typeof teardown === "function" ? teardown() : teardown.unsubscribe();
  }
}

class Observable<T> {
  constructor(private readonly producer: (observer: Observer<T>) => Teardown) {}

  subscribe(observer: Partial<Observer<T>> | ((value: T) => void) = {}): Subscription {
    const target = typeof observer === "function" ? { next: observer } : observer;
    const subscription = new Subscription();
    const finish = (then: () => void) => {
      if (subscription.closed) return;
      try {
        then();
      } finally {
        subscription.unsubscribe();
      }
    };
    const safe: Observer<T> = {
      next: (value) => {
        if (!subscription.closed) target.next?.(value);
      },
      error: (reason) =>
        finish(() => {
          if (!target.error) throw reason;
          target.error(reason);
        }),
      complete: () => finish(() => target.complete?.()),
    };
    try {
      subscription.add(this.producer(safe));
    } catch (e) {
      safe.error(e);
    }
    return subscription;
  }

  pipe(): Observable<T>;
  pipe<A>(a: Operator<T, A>): Observable<A>;
  pipe<A, B>(a: Operator<T, A>, b: Operator<A, B>): Observable<B>;
  pipe<A, B, C>(a: Operator<T, A>, b: Operator<A, B>, c: Operator<B, C>): Observable<C>;
  pipe<A, B, C, D>(a: Operator<T, A>, b: Operator<A, B>, c: Operator<B, C>, d: Operator<C, D>): Observable<D>;
  pipe(...operators: Operator<unknown, unknown>[]): Observable<unknown> {
    return operators.reduce<Observable<unknown>>((source, op) => op(source), this as Observable<unknown>);
  }

  static of<T>(...values: T[]): Observable<T> {
    return Observable.from(values);
  }
  static from<T>(values: Iterable<T>): Observable<T> {
    return new Observable((o) => {
      for (const v of values) o.next(v);
      o.complete();
    });
  }
  static interval(ms: number): Observable<number> {
    return new Observable((o) => {
      let n = 0;
      const timer = setInterval(() => o.next(n++), ms);
      return () => clearInterval(timer);
    });
  }
  static merge<T>(...sources: Observable<T>[]): Observable<T> {
    return new Observable<T>((o) => {
      let active = sources.length;
      const all = new Subscription();
      for (const s of sources) {
        all.add(
          s.subscribe({
            next: (v) => o.next(v),
            error: (e) => o.error(e),
            complete: () => void (--active || o.complete()),
          }),
        );
      }
      return all;
    });
  }
}

class Subject<T> extends Observable<T> implements Observer<T> {
  private observers = new Set<Observer<T>>();
  constructor() {
    super((observer) => {
      this.observers.add(observer);
      return () => this.observers.delete(observer);
    });
  }
  next(value: T) {
    for (const o of [...this.observers]) o.next(value);
  }
  error(reason: unknown) {
    for (const o of [...this.observers]) o.error(reason);
  }
  complete() {
    this.observers.forEach((o) => o.complete());
  }
  get count() {
    return this.observers.size;
  }
}

class BehaviorSubject<T> extends Subject<T> {
  constructor(public value: T) {
    super();
  }
  override next(value: T) {
    this.value = value;
    super.next(value);
  }
  override subscribe(observer: Partial<Observer<T>> | ((value: T) => void) = {}) {
    const subscription = super.subscribe(observer);
    if (typeof observer === "function") observer(this.value);
    else observer.next?.(this.value);
    return subscription;
  }
}

const lift =
  <A, B>(make: (out: Observer<B>) => Partial<Observer<A>> & { next(value: A): void }): Operator<A, B> =>
  (source) =>
    new Observable<B>((out) =>
      source.subscribe({ error: (e) => out.error(e), complete: () => out.complete(), ...make(out) }),
    );

const map = <A, B>(f: (value: A, index: number) => B): Operator<A, B> =>
  lift((out) => {
    let index = 0;
    return { next: (v) => out.next(f(v, index++)) };
  });
function filter<A, B extends A>(test: (value: A) => value is B): Operator<A, B>;
function filter<A>(test: (value: A) => boolean): Operator<A, A>;
function filter<A>(test: (value: A) => boolean): Operator<A, A> {
  return lift((out) => ({
    next(v) {
      if (test(v)) out.next(v);
    },
  }));
}
const scan =
  <A, S>(f: (state: S, value: A) => S, seed: S): Operator<A, S> =>
  (source) =>
    new Observable((out) => {
      let state = seed;
      return source.subscribe({ ...out, next: (v) => out.next((state = f(state, v))) });
    });
const take = <A>(n: number): Operator<A, A> =>
  lift((out) => {
    let left = n;
    return {
      next: (v) => {
        if (left-- > 0) out.next(v);
        if (left === 0) out.complete();
      },
    };
  });
const distinct = <A, K = A>(by: (value: A) => K = (v) => v as unknown as K): Operator<A, A> =>
  lift((out) => {
    const seen = new Set<K>();
    return {
      next: (v) => {
        const k = by(v);
        if (!seen.has(k)) {
          seen.add(k);
          out.next(v);
        }
      },
    };
  });
const toArray = <A>(): Operator<A, A[]> =>
  lift((out) => {
    const all: A[] = [];
    return {
      next: (v) => void all.push(v),
      complete() {
        out.next(all);
        out.complete();
      },
    };
  });
const switchMap =
  <A, B>(f: (value: A) => Observable<B>): Operator<A, B> =>
  (source) =>
    new Observable<B>((out) => {
      let inner = Subscription.EMPTY;
      let outerDone = false;
      const outer = source.subscribe({
        next(v) {
          inner.unsubscribe();
          inner = f(v).subscribe({
            next: (x) => out.next(x),
            error: (e) => out.error(e),
            complete: () => {
              if (outerDone) out.complete();
            },
          });
        },
        error: (e) => out.error(e),
        complete() {
          outerDone = true;
          if (inner.closed) out.complete();
        },
      });
      return new Subscription().add(outer).add(() => inner.unsubscribe());
    });
const toPromise = <T>(source: Observable<T>) =>
  new Promise<T | undefined>((resolve, reject) => {
    let last: T | undefined;
    source.subscribe({ next: (v) => (last = v), error: reject, complete: () => resolve(last) });
  });

const log = (name: string): Observer<unknown> => ({
  next: (v) => console.log(name, v),
  error: (e) => console.log(name, "error:", e instanceof Error ? e.message : e),
  complete: () => console.log(name, "done"),
});

Observable.from("mississippi")
  .pipe(
    distinct(),
    map((c, i) => `${i}:${c}`),
    toArray(),
  )
  .subscribe(log("letters"));
Observable.of<number | string>(1, "two", 3, "four")
  .pipe(
    filter((v): v is number => typeof v === "number"),
    scan((a, b) => a + b, 0),
  )
  .subscribe(log("sum"));
Observable.of(3, 2, 1, 0)
  .pipe(
    map((n) => {
      if (n === 1) throw new RangeError("one!");
      return { n, half: n / 2 };
    }),
  )
  .subscribe(log("throws"));
Observable.of({ id: 1, v: "a" }, { id: 1, v: "b" }, { id: 2, v: "c" })
  .pipe(
    distinct((o) => o.id),
    take(5),
  )
  .subscribe(log("by id"));
console.log(Observable.of(1, 2).pipe() instanceof Observable, Subscription.EMPTY);

const state = new BehaviorSubject({ count: 0, history: [] as number[] });
const sub = state.pipe(map((s) => s.count)).subscribe(log("count"));
state.subscribe((s) => console.log("state", s));
state.next({ count: 1, history: [...state.value.history, 0] });
sub.unsubscribe();
state.next({ count: 2, history: [...state.value.history, 1] });
console.log(state.count, sub.closed, state.value);
try {
  new Observable<never>(() => {
    throw new Error("nobody listens");
  }).subscribe();
} catch (e) {
  console.log("thrown", (e as Error).message);
}

async function main() {
  const last = await toPromise(
    Observable.merge(
      Observable.interval(4).pipe(
        take(3),
        map((n) => `slow ${n}`),
      ),
      Observable.of("now"),
    ).pipe(scan<string, string[]>((all, v) => [...all, v], [])),
  );
  console.log(last);
  const source = new Subject<string>();
  const switched = toPromise(
    source.pipe(
      switchMap((p) => Observable.of(1, 2).pipe(map((n) => p + n))),
      toArray(),
    ),
  );
  for (const p of ["a", "b"]) source.next(p);
  source.complete();
  console.log(await switched, source.count);
  await toPromise(new Observable((o) => o.error(new TypeError("rejected")))).catch((e: unknown) =>
    console.log(String(e)),
  );
}
void main().finally(() => console.log("end"));
