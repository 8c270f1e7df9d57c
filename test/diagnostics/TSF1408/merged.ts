function next(): number { return ++next.count; }
namespace next {
  export let count = 0; // error: TSF1408
  export const step = 1;
  let inner = 0;
  export function all(): number { return inner++; }
}

class Box {}
namespace Box { export var size = 1; } // error: TSF1408

enum Color { Red }
namespace Color { export let shown = 0; } // error: TSF1408

namespace Alone { export let free = 1; }

console.log(next(), new Box(), Color.Red, Alone.free, next.all());
