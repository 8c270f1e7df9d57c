class A extends Error { constructor(m: string) { super(m); this.name = "A"; } }
class B extends TypeError { override name = "Bee"; }
const head = (e: Error): string => (e.stack ?? "none").split("\n")[0] ?? "";
const e = new A("x"); e.message = "changed"; console.log(head(e), typeof e.stack); e.message = "again"; console.log(head(e));
const f = new A("y"); try { throw f; } catch (q) { if (q instanceof A) { q.message = "c2"; console.log(head(q), (q.stack ?? "").includes("\n    at ")); } }
const g = new Error("s"); g.stack = "mine"; console.log(g.stack);
try { throw g; } catch (q) { console.log((q as Error).stack); }
// expect: A: changed string
// expect: A: changed
// expect: A: c2 true
// expect: mine
// expect: mine
