// A prefix tree over code points: counting, completion by weight, deletion with pruning, wildcard and fuzzy search.
// gc-stress: 97

class TrieNode {
  readonly children = new Map<string, TrieNode>();
  weight = 0;

  get isWord(): boolean {
    return this.weight > 0;
  }

  child(letter: string): TrieNode {
    let node = this.children.get(letter);
    if (node === undefined) {
      node = new TrieNode();
      this.children.set(letter, node);
    }
    return node;
  }
}

interface Suggestion {
  readonly word: string;
  readonly weight: number;
}

class Trie {
  readonly #root = new TrieNode();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(word: string, weight = 1): this {
    if (word === "") throw new RangeError("empty word");
    let node = this.#root;
    for (const letter of word) node = node.child(letter);
    if (!node.isWord) this.#size++;
    node.weight += weight;
    return this;
  }

  has(word: string): boolean {
    return this.#find(word)?.isWord ?? false;
  }

  delete(word: string): boolean {
    const path: [TrieNode, string][] = [];
    let node = this.#root;
    for (const letter of word) {
      const next = node.children.get(letter);
      if (next === undefined) return false;
      path.push([node, letter]);
      node = next;
    }
    if (!node.isWord) return false;
    node.weight = 0;
    this.#size--;
    for (const [parent, letter] of path.reverse()) {
      const child = parent.children.get(letter);
      if (child === undefined || child.isWord || child.children.size > 0) break;
      parent.children.delete(letter);
    }
    return true;
  }

  *words(prefix = "", node: TrieNode | undefined = this.#find(prefix)): Generator<Suggestion> {
    if (node === undefined) return;
    if (node.isWord) yield { word: prefix, weight: node.weight };
    const letters = [...node.children.keys()].sort();
    for (const letter of letters) yield* this.words(prefix + letter, node.children.get(letter));
  }

  complete(prefix: string, limit = 3): string[] {
    return [...this.words(prefix)]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, limit)
      .map(({ word }) => word);
  }

  match(pattern: string): string[] {
    const found: string[] = [];
    const letters = [...pattern];
    const walk = (node: TrieNode, at: number, word: string): void => {
      const letter = letters[at];
      if (letter === undefined) {
        if (node.isWord) found.push(word);
      } else if (letter === "?") {
        for (const [each, child] of node.children) walk(child, at + 1, word + each);
      } else if (letter === "*") {
        walk(node, at + 1, word);
        for (const [each, child] of node.children) walk(child, at, word + each);
      } else {
        const child = node.children.get(letter);
        if (child) walk(child, at + 1, word + letter);
      }
    };
    walk(this.#root, 0, "");
    return [...new Set(found)].sort();
  }

  fuzzy(word: string, maxDistance: number): Map<string, number> {
    const target = [...word];
    const results = new Map<string, number>();
    const firstRow = Array.from({ length: target.length + 1 }, (_, i) => i);
    function search(node: TrieNode, letter: string, text: string, previous: readonly number[]): void {
      const row = [previous[0]! + 1];
      for (let i = 1; i <= target.length; i++) {
        const replace = previous[i - 1]! + (target[i - 1] === letter ? 0 : 1);
        row.push(Math.min(row[i - 1]! + 1, previous[i]! + 1, replace));
      }
      const distance = row[target.length]!;
      if (node.isWord && distance <= maxDistance) results.set(text, distance);
      if (Math.min(...row) > maxDistance) return;
      for (const [next, child] of node.children) search(child, next, text + next, row);
    }
    for (const [letter, child] of this.#root.children) search(child, letter, letter, firstRow);
    return results;
  }

  nodes(): number {
    let count = 0;
    const stack: TrieNode[] = [this.#root];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      count++;
      stack.push(...node.children.values());
    }
    return count;
  }

  #find(prefix: string): TrieNode | undefined {
    let node: TrieNode | undefined = this.#root;
    for (const letter of prefix) node = node?.children.get(letter);
    return node;
  }
}

const text = `to be or not to be that is the question whether tis nobler in the mind to suffer
the slings and arrows of outrageous fortune or to take arms against a sea of troubles`;
const trie = new Trie();
for (const word of text.split("\n").join(" ").split(" ")) trie.add(word);
trie.add("naïve", 4).add("naïveté").add("😀smile").add("😀😀");

console.log(trie.size, trie.nodes(), trie.has("to"), trie.has("tro"), trie.has("naïve"));
console.log(trie.complete("t"), trie.complete("o", 2), trie.complete("na"), trie.complete("😀"), trie.complete("xyz"));
console.log([...trie.words("a")].map(({ word, weight }) => `${word}/${weight}`).join(" "));
console.log(trie.match("t??"), trie.match("*s"), trie.match("na?v*"), trie.match("?"), trie.match("qu*n"));
console.log(trie.fuzzy("tale", 1), trie.fuzzy("sufer", 2), trie.fuzzy("naive", 1));
const before = trie.nodes();
console.log(trie.delete("naïveté"), trie.delete("naïve"), trie.delete("nai"), trie.delete("t"), before - trie.nodes());
console.log(trie.delete("the"), trie.has("the"), trie.has("that"), trie.size);
try {
  trie.add("");
} catch (error) {
  console.log(error instanceof RangeError, (error as Error).message);
}
let total = 0;
const numbers = new Trie();
for (let i = 0; i < 2000; i++) numbers.add(((i * 37) % 1024).toString(2));
for (const { weight } of numbers.words("101")) total += weight;
console.log(numbers.size, numbers.nodes(), total);
