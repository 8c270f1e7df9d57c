// Members of a declared class are there from the scope's start: what they use of it may not be yet.
function early(what: () => unknown): void {
  try {
    console.log(what());
  } catch (error) {
    console.log((error as Error).name);
  }
}
function all(): void {
  early(() => new Member().text());
  early(() => new Field().length);
  early(() => Static.method());
  early(() => Static.getter);
}
all();
const text = `a${String(early.length)}`;
class Member { text(): string { return text.toUpperCase(); } }
class Field { length = text.length; }
class Static {
  static method(): string { return text; }
  static get getter(): string { return text; }
}
all();

function local(): string {
  const late = (): string => new Local().text();
  early(late);
  const inner = `b${String(early.length)}`;
  class Local { text(): string { return inner; } }
  return late();
}
console.log(local());
