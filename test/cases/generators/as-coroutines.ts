// A scheduler runs generators as coroutines: sleep, spawn, channels, priorities; all by plain next.
type Effect =
  { sleep: number } | { spawn: Task; name: string } | { send: number; to: string } | { receive: string } | "yield";
type Task = Generator<Effect, void, number | undefined>;
function run(main: Task): string[] {
  const trace: string[] = [];
  let time = 0;
  const queue: { at: number; n: number; name: string; task: Task; value?: number }[] = [
    { at: 0, n: 0, name: "main", task: main },
  ];
  let n = 1;
  const boxes = new Map<string, number[]>();
  const blocked = new Map<string, { name: string; task: Task }[]>();
  while (queue.length) {
    queue.sort((a, b) => a.at - b.at || a.n - b.n);
    const { at, name, task, value } = queue.shift()!;
    time = at;
    const { done, value: e } = task.next(value);
    if (done) {
      trace.push(`${time} ${name} ends`);
      continue;
    }
    const later = (d: number, v?: number) =>
      queue.push({ at: time + d, n: n++, name, task, ...(v === undefined ? {} : { value: v }) });
    if (e === "yield") later(0);
    else if ("sleep" in e) later(e.sleep);
    else if ("spawn" in e) {
      queue.push({ at: time, n: n++, name: e.name, task: e.spawn });
      later(0);
    } else if ("send" in e) {
      const waiter = blocked.get(e.to)?.shift();
      trace.push(`${time} ${name} sends ${e.send}${waiter ? ` to ${waiter.name}` : ""}`);
      if (waiter) queue.push({ ...waiter, at: time, n: n++, value: e.send });
      else boxes.set(e.to, [...(boxes.get(e.to) ?? []), e.send]);
      later(0);
    } else {
      const box = boxes.get(e.receive);
      if (box?.length) later(0, box.shift());
      else blocked.set(e.receive, [...(blocked.get(e.receive) ?? []), { name, task }]);
    }
  }
  for (const [box, tasks] of blocked) if (tasks.length) trace.push(`blocked on ${box}: ${tasks.map((t) => t.name)}`);
  return trace;
}
function* producer(n: number): Task {
  for (let i = 1; i <= n; i++) {
    yield { sleep: i };
    yield { send: i * i, to: "numbers" };
  }
}
function* consumer(log: number[]): Task {
  while (true) {
    const v = yield { receive: "numbers" };
    if (v === undefined) continue;
    log.push(v);
    if (v > 8) return;
  }
}
const log: number[] = [];
const trace = run(
  (function* (): Task {
    yield { spawn: consumer(log), name: "consumer" };
    yield { spawn: producer(4), name: "producer" };
    yield "yield";
    yield { spawn: consumer(log), name: "second" };
  })(),
);
console.log(trace, log);
