// Optional methods of plugins that are unrelated classes, or a literal.
interface Plug {
  name: string;
  run?(x: number): number;
  stop?: () => void;
}
class P1 implements Plug {
  name = "p1";
  n = 0;
  run(x: number): number {
    for (let i = 0; i < x; i++) this.n += i;
    return this.n;
  }
}
class P2 implements Plug {
  name = "p2";
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}
const plugs: Plug[] = [new P1(), new P2(), { name: "lit", run: (x) => x }];
for (const p of plugs) {
  console.log(p.name, p.run?.(4), "run" in p, typeof p.run, typeof p.stop);
  p.stop?.();
}
console.log((plugs[1] as P2).stopped);
const keys = ["run", "stop"] as const;
for (const p of plugs)
  for (const k of keys) console.log(k, p[k] === undefined);
const { run } = plugs[0]!;
console.log(run!.call(plugs[0], 2));
