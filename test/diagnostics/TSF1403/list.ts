class Stack<T> extends Map<string, T> {} // error: TSF1403
class Strings extends Set<string> {} // error: TSF1403
class NotFound extends Error {}
class Late extends RangeError {}
class Later extends Late {}

console.log(new Stack<number>(), new Strings(), new NotFound("x"), new Later("y"));
