class Service {
  name = "svc";
  run?(): string;
  hello(): string {
    return `hello ${this.name}`;
  }
  maybe(flag: boolean): Service | null {
    return flag ? this : null;
  }
}
const s: Service | undefined = new Service().maybe(true) ?? undefined;
console.log(s?.hello(), s?.run?.(), s?.maybe(false)?.hello()); // expect: hello svc undefined undefined
console.log(s?.["hello"](), (s?.maybe(true))?.hello()); // expect: hello svc hello svc
const object: { name: string; get?: () => string; self?(): string } = {
  name: "obj",
  self() {
    return this.name;
  },
};
console.log(object.self?.(), object.get?.()); // expect: obj undefined
object.get = () => "got";
console.log(object.get?.()); // expect: got
const functions: (() => number)[] = [];
console.log(functions[0]?.(), [() => 3][0]?.(), [() => 3][1]?.()); // expect: undefined 3 undefined
