class Base {
  protected stored = 1;
  get value(): number {
    return this.stored;
  }
  set value(v: number) {
    this.stored = v;
  }
}
class Same extends Base {}
class Doubled extends Base {
  override get value(): number {
    return super.value * 2;
  }
  override set value(v: number) {
    super.value = v + 100;
  }
}
const bases: Base[] = [new Base(), new Same(), new Doubled()];
for (const base of bases) {
  base.value = 5;
  base.value += 1;
  console.log(base.value);
}
class OnlyGetter extends Base {
  override get value(): number {
    return -1;
  }
  override set value(v: number) {
    console.log("ignored", v);
  }
}
const only = new OnlyGetter();
only.value = 3; // expect: ignored 3
console.log(only.value); // expect: -1
