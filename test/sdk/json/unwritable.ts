// What JSON lacks cannot be yielded: the error says where it is.
import { plugin, source, type Events } from "@tsfalco/sdk";

interface Tree { value: number; kids: Tree[]; more?: unknown }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Tree>({ id: 999, name: "case" })
export class Case {
  *open(params: string): Events<Tree> {
    const tree: Tree = { value: 1, kids: [{ value: 2, kids: [] }] };
    yield tree;
    if (params === "cycle") tree.kids[0]!.kids.push(tree);
    if (params === "function") tree.kids[0]!.more = [() => 1];
    if (params === "infinite") tree.kids[0]!.value = -Infinity;
    yield tree;
  }
}
// run: --open infinite
// expect: 1 {"value":1,"kids":[{"value":2,"kids":[]}]}
// stderr: TypeError: payload.kids[0].value: Infinity cannot be written as JSON (unwritable.ts:15 in Case.open)
// exit: 4
// run: --open function
// expect: 1 {"value":1,"kids":[{"value":2,"kids":[]}]}
// stderr: TypeError: payload.kids[0].more[0]: a function cannot be written as JSON
// exit: 4
// run: --open cycle
// expect: 1 {"value":1,"kids":[{"value":2,"kids":[]}]}
// stderr: cannot be written as JSON
// exit: 4
