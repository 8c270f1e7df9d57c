// Methods shadowed by fields, fields by methods of subclasses through calls in the constructor, optional methods, templates of steps.
abstract class Template {
  protected steps: string[] = [];
  run(): string {
    this.before?.();
    this.steps.push(this.main());
    this.after();
    return this.steps.join(">");
  }
  before?(): void;
  protected abstract main(): string;
  protected after(): void {
    this.steps.push("after");
  }
}
class One extends Template {
  protected main() {
    return "one";
  }
}
class Two extends One {
  override before() {
    this.steps.push("before");
  }
  protected override main() {
    return `two(${super.main()})`;
  }
}
class Three extends Two {
  protected override after = () => {
    this.steps.push("arrow after");
    super.after();
  };
}
console.log([new One(), new Two(), new Three()].map((t) => t.run()));
const dynamic = new (class extends Two {
  override main() {
    return "anonymous";
  }
})();
console.log(dynamic.run(), dynamic.run(), dynamic instanceof Template);
const steps: Pick<Template, "run">[] = [new One(), { run: () => "literal" }, new Three()];
console.log(steps.map((s) => s.run()));
