// are-we-fast-yet, Richards: an operating system's scheduler with six tasks that send each other packets.
import { check } from "./support/check.js";

enum Id { Idle, Worker, HandlerA, HandlerB, DeviceA, DeviceB }
enum Kind { Device, Work }

class Packet {
  datum = 0;
  readonly data: number[] = [0, 0, 0, 0];
  constructor(public link: Packet | undefined, public identity: Id, readonly kind: Kind) {}

  /** This packet at the end of a queue; gives the queue. */
  appendedTo(queue: Packet | undefined): Packet {
    this.link = undefined;
    if (queue === undefined) return this;
    let last = queue;
    while (last.link !== undefined) last = last.link;
    last.link = this;
    return queue;
  }
}

/** What a task needs of the scheduler; each gives the task that runs next. */
interface Scheduler {
  wait(): Task | undefined;
  holdSelf(): Task | undefined;
  release(id: Id): Task | undefined;
  queue(packet: Packet): Task | undefined;
}

abstract class Task {
  packetPending = false;
  waiting = false;
  holding = false;

  constructor(
    protected readonly scheduler: Scheduler,
    readonly next: Task | undefined,
    readonly id: Id,
    readonly priority: number,
    private input: Packet | undefined,
    starts: "running" | "waiting",
  ) {
    this.packetPending = input !== undefined;
    this.waiting = starts === "waiting";
  }

  protected abstract work(packet: Packet | undefined): Task | undefined;

  isHoldingOrWaiting(): boolean {
    return this.holding || (!this.packetPending && this.waiting);
  }

  run(): Task | undefined {
    let message: Packet | undefined;
    if (this.packetPending && this.waiting && !this.holding) {
      message = this.input!;
      this.input = message.link;
      this.waiting = false;
      this.packetPending = this.input !== undefined;
    }
    return this.work(message);
  }

  /** Takes a packet; gives the task of the higher priority. */
  accept(packet: Packet, sender: Task): Task {
    if (this.input !== undefined) {
      this.input = packet.appendedTo(this.input);
      return sender;
    }
    this.input = packet;
    this.packetPending = true;
    return this.priority > sender.priority ? this : sender;
  }
}

class IdleTask extends Task {
  private control = 1;
  private count = 10_000;

  protected work(): Task | undefined {
    this.count--;
    if (this.count === 0) return this.scheduler.holdSelf();
    if ((this.control & 1) === 0) {
      this.control = this.control >> 1;
      return this.scheduler.release(Id.DeviceA);
    }
    this.control = (this.control >> 1) ^ 53256;
    return this.scheduler.release(Id.DeviceB);
  }
}

class WorkerTask extends Task {
  private destination = Id.HandlerA;
  private count = 0;

  protected work(packet: Packet | undefined): Task | undefined {
    if (packet === undefined) return this.scheduler.wait();
    this.destination = this.destination === Id.HandlerA ? Id.HandlerB : Id.HandlerA;
    packet.identity = this.destination;
    packet.datum = 0;
    for (let i = 0; i < packet.data.length; i++) {
      this.count = this.count === 26 ? 1 : this.count + 1;
      packet.data[i] = 65 + this.count - 1;
    }
    return this.scheduler.queue(packet);
  }
}

class HandlerTask extends Task {
  private workIn: Packet | undefined = undefined;
  private deviceIn: Packet | undefined = undefined;

  protected work(packet: Packet | undefined): Task | undefined {
    if (packet !== undefined) {
      if (packet.kind === Kind.Work) this.workIn = packet.appendedTo(this.workIn);
      else this.deviceIn = packet.appendedTo(this.deviceIn);
    }
    const work = this.workIn;
    if (work === undefined) return this.scheduler.wait();
    const count = work.datum;
    if (count >= work.data.length) {
      this.workIn = work.link;
      return this.scheduler.queue(work);
    }
    const device = this.deviceIn;
    if (device === undefined) return this.scheduler.wait();
    this.deviceIn = device.link;
    device.datum = work.data[count]!;
    work.datum = count + 1;
    return this.scheduler.queue(device);
  }
}

class DeviceTask extends Task {
  private pending: Packet | undefined = undefined;

  protected work(packet: Packet | undefined): Task | undefined {
    if (packet !== undefined) {
      this.pending = packet;
      return this.scheduler.holdSelf();
    }
    const pending = this.pending;
    if (pending === undefined) return this.scheduler.wait();
    this.pending = undefined;
    return this.scheduler.queue(pending);
  }
}

class RichardsScheduler implements Scheduler {
  queued = 0;
  held = 0;
  private first: Task | undefined = undefined;
  private current: Task | undefined = undefined;
  private readonly tasks: Task[] = [];

  add(make: (scheduler: Scheduler, next: Task | undefined) => Task): void {
    this.first = make(this, this.first);
    this.tasks[this.first.id] = this.first;
  }

  schedule(): void {
    this.current = this.first;
    while (this.current !== undefined) {
      this.current = this.current.isHoldingOrWaiting() ? this.current.next : this.current.run();
    }
  }

  wait(): Task | undefined {
    this.current!.waiting = true;
    return this.current;
  }

  holdSelf(): Task | undefined {
    this.held++;
    this.current!.holding = true;
    return this.current!.next;
  }

  release(id: Id): Task | undefined {
    const task = this.find(id);
    task.holding = false;
    return task.priority > this.current!.priority ? task : this.current;
  }

  queue(packet: Packet): Task | undefined {
    const task = this.find(packet.identity);
    this.queued++;
    packet.link = undefined;
    packet.identity = this.current!.id;
    return task.accept(packet, this.current!);
  }

  private find(id: Id): Task {
    const task = this.tasks[id];
    if (task === undefined) throw new Error(`there is no task ${id}`);
    return task;
  }
}

function packets(count: number, identity: Id, kind: Kind): Packet | undefined {
  let queue: Packet | undefined;
  for (let i = 0; i < count; i++) queue = new Packet(queue, identity, kind);
  return queue;
}

function richards(): RichardsScheduler {
  const scheduler = new RichardsScheduler();
  const work = packets(2, Id.Worker, Kind.Work);
  const forA = packets(3, Id.DeviceA, Kind.Device), forB = packets(3, Id.DeviceB, Kind.Device);
  scheduler.add((self, next) => new IdleTask(self, next, Id.Idle, 0, undefined, "running"));
  scheduler.add((self, next) => new WorkerTask(self, next, Id.Worker, 1000, work, "waiting"));
  scheduler.add((self, next) => new HandlerTask(self, next, Id.HandlerA, 2000, forA, "waiting"));
  scheduler.add((self, next) => new HandlerTask(self, next, Id.HandlerB, 3000, forB, "waiting"));
  scheduler.add((self, next) => new DeviceTask(self, next, Id.DeviceA, 4000, undefined, "waiting"));
  scheduler.add((self, next) => new DeviceTask(self, next, Id.DeviceB, 5000, undefined, "waiting"));
  scheduler.schedule();
  return scheduler;
}

let total = 0;
for (let round = 0; round < 500; round++) {
  const { queued, held } = richards();
  check("queued", queued, 23246);
  check("held", held, 9297);
  total += queued + held;
}
console.log(total);
