enum Flag {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  Exec = 1 << 2,
  All = Read | Write | Exec,
  Length = "abc".length,
}
let flags: Flag = Flag.Read | Flag.Exec;
console.log(flags, (flags & Flag.Write) !== 0, (flags & Flag.Exec) !== 0); // expect: 5 false true
flags |= Flag.Write;
console.log(flags === Flag.All, Flag[flags], Flag.Length); // expect: true All 3
flags &= ~Flag.Read;
flags ^= Flag.Exec;
console.log(flags, Flag[flags], Flag[Flag.None]); // expect: 2 Write None
function names(f: Flag): string {
  return [Flag.Read, Flag.Write, Flag.Exec].filter((each) => f & each).map((each) => Flag[each]).join("|") || "none";
}
console.log(names(Flag.All), names(Flag.None), names(5)); // expect: Read|Write|Exec none Read|Exec
