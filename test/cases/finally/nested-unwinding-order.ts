const log: string[] = [];
function f(mode: string): string {
  try {
    log.push("1");
    try {
      log.push("2");
      if (mode === "throw") throw new Error("x");
      if (mode === "return") return "early";
    } catch (e) {
      log.push("catch");
      if (mode === "throw") throw e;
    } finally {
      log.push("3");
      try {
        if (mode !== "none") throw new Error("inner");
      } catch {
        log.push("4");
      } finally {
        log.push("5");
      }
    }
    log.push("6");
    return "normal";
  } catch {
    log.push("outer catch");
    return "caught";
  } finally {
    log.push("7;");
  }
}
console.log(f("none"), f("return"), f("throw")); // expect: normal early caught
console.log(log.join(" ")); // expect: 1 2 3 5 6 7; 1 2 3 4 5 7; 1 2 catch 3 4 5 outer catch 7;
