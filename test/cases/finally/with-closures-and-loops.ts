const functions: (() => string)[] = [];
function collect(): void {
  for (let i = 0; i < 3; i++) {
    let state = "try";
    try {
      functions.push(() => `${i} ${state}`);
      if (i === 1) throw new Error("caught");
      state = "done";
    } catch (e) {
      const message = (e as Error).message;
      functions.push(() => `${message} ${i} ${state}`);
      state = message;
    } finally {
      functions.push(() => `finally ${i} ${state}`);
      if (i === 2) state += "!";
    }
  }
}
collect();
console.log(functions.map((f) => f()).join("\n"));
class Resource {
  static open = 0;
  constructor() {
    Resource.open++;
  }
  close(): void {
    Resource.open--;
  }
}
function use<T>(f: (r: Resource) => T): T {
  const resource = new Resource();
  try {
    return f(resource);
  } finally {
    resource.close();
  }
}
console.log(use(() => use(() => Resource.open)), Resource.open); // expect: 2 0
