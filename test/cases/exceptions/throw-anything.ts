const things: unknown[] = ["text", 42, null, undefined, true, 1n, { code: 7 }, [1, 2], new Error("e"), () => 1];
for (const thing of things) {
  try {
    throw thing;
  } catch (e) {
    console.log(typeof e, e === thing, e instanceof Error ? e.message : "");
  }
}
function fail(code: number): never {
  throw { code, reason: `r${code}` };
}
try {
  fail(3);
} catch (e) {
  const { code, reason } = e as { code: number; reason: string };
  console.log(code, reason); // expect: 3 r3
}
let reached = "no";
try {
  reached = "before";
  throw new Error();
} catch {
  reached += " caught";
}
console.log(reached); // expect: before caught
