// gc-stress: 300
// Long random sequences of operations on arrays of each kind of element, also while they are walked.
let state = 777;
function random(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return (state >>> 8) % n;
}
let hash = 0;
const note = (text: string): void => {
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
};

function operate<T>(array: T[], make: () => T, order: (a: T, b: T) => number, rounds: number): void {
  const other: T[] = [make(), make()];
  for (let i = 0; i < rounds; i++) {
    const at = random(14) - 4;
    switch (random(28)) {
      case 0: case 1: case 2: array.push(make()); break;
      case 3: array.push(make(), make(), make()); break;
      case 4: note(String(array.pop())); break;
      case 5: note(String(array.shift())); break;
      case 6: array.unshift(make(), make()); break;
      case 7: note(array.splice(at, random(4), make()).join()); break;
      case 8: note(array.splice(at).join()); break;
      case 9: array.reverse(); break;
      case 10: array.sort(order); break;
      case 11: array.fill(make(), at, at + 2); break;
      case 12: array.copyWithin(at, random(4), random(8)); break;
      case 13: note(array.slice(at, random(9) - 2).join()); break;
      case 14: array = array.concat(other, make()); break;
      case 15: array[random(array.length + 1)] = make(); break;
      case 16: array.length = Math.min(array.length, 3 + random(10)); break;
      case 17: note(`${array.indexOf(make(), at)} ${array.lastIndexOf(make())} ${array.includes(make())}`); break;
      case 18: note(String(array.at(at))); break;
      case 19: note(array.filter((x, k) => order(x, x) === 0 && k % 2 === 0).join()); break;
      case 20: note(array.flatMap((x) => [x, x]).slice(0, 9).join("|")); break;
      case 21: note(`${array.findLastIndex((x) => order(x, make()) > 0)}`); break;
      case 22: note(array.toSorted(order).toSpliced(1, 1).concat(make()).with(0, make()).join()); break;
      case 23: {
        let left = 20;
        for (const x of array) {
          note(String(x));
          if (random(3) === 0) array.push(make());
          if (random(3) === 0) array.shift();
          if (--left < 0) break;
        }
        break;
      }
      case 24:
        array.forEach((x, k) => {
          note(`${k}${String(x)}`);
          if (random(4) === 0) array.pop();
          if (random(5) === 0 && array.length < 40) array.push(make());
        });
        break;
      case 25: note(array.map((x, k, all) => {
        if (k === 1) all.length = Math.max(1, all.length - 1);
        return String(x);
      }).join("-")); break;
      case 26: {
        const walk = array.entries();
        for (let k = random(5); k >= 0; k--) {
          const step = walk.next();
          note(step.done === true ? "end" : `${step.value[0]}:${String(step.value[1])}`);
          if (random(2) === 0) array.unshift(make());
        }
        break;
      }
      default: if (array.length > 0) note(array.reduceRight((text, x) => `${String(x)}${text}`.slice(0, 50), ""));
    }
    if (array.length > 60) array.length = 20;
    note(`;${array.length}`);
  }
  console.log(hash, array.length, array);
}

const numbers = [0, -0, 1, 2.5, -3, NaN, Infinity, 4294967296];
operate<number>([], () => numbers[random(8)]!, (a, b) => a - b || 0, 1500);
operate<string>([], () => `s${random(9)}`, (a, b) => (a < b ? -1 : a > b ? 1 : 0), 1500);
operate<bigint>([], () => BigInt(random(5)) * 3n ** 50n, (a, b) => Number(a - b), 700);
operate<boolean | undefined>([], () => [true, false, undefined][random(3)], (a, b) => Number(a ?? 0) - Number(b ?? 0), 700);
operate<number | string>([], () => (random(2) === 0 ? random(4) : `t${random(4)}`), (a, b) => String(a).length - String(b).length, 1500);
