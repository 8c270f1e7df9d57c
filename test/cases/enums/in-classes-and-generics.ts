enum State {
  Idle = "idle",
  Running = "running",
  Done = "done",
}
enum Priority {
  Low,
  High,
}
class Job {
  state = State.Idle;
  constructor(readonly name: string, readonly priority: Priority = Priority.Low) {}
  next(): State {
    const order = [State.Idle, State.Running, State.Done];
    this.state = order[Math.min(order.indexOf(this.state) + 1, 2)] ?? State.Done;
    return this.state;
  }
}
const jobs = [new Job("a"), new Job("b", Priority.High)];
jobs.sort((x, y) => y.priority - x.priority);
console.log(jobs.map((j) => `${j.name}:${Priority[j.priority]}`)); // expect: [ 'b:High', 'a:Low' ]
console.log(jobs[0]?.next(), jobs[0]?.next(), jobs[0]?.next(), jobs[0]);
// expect: running done done Job { name: 'b', priority: 1, state: 'done' }
function count<E extends string | number>(items: readonly E[]): Map<E, number> {
  const counts = new Map<E, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
console.log(count(jobs.map((j) => j.state)), count([Priority.Low, Priority.Low]));
// expect: Map(2) { 'done' => 1, 'idle' => 1 } Map(1) { 0 => 2 }
