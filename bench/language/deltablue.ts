// are-we-fast-yet, DeltaBlue: an incremental solver of one-way constraints with strengths. A chain of equalities, and
// a projection by scale and offset, are set up and edited.
import { check } from "./support/check.js";

class Strength {
  static readonly required = new Strength(0);
  static readonly strongPreferred = new Strength(1);
  static readonly preferred = new Strength(2);
  static readonly strongDefault = new Strength(3);
  static readonly default = new Strength(4);
  static readonly weakDefault = new Strength(5);
  static readonly weakest = new Strength(6);

  static readonly strongestFirst = [
    Strength.required, Strength.strongPreferred, Strength.preferred, Strength.strongDefault, Strength.default,
    Strength.weakDefault,
  ];

  private constructor(private readonly rank: number) {}

  isStrongerThan(other: Strength): boolean { return this.rank < other.rank; }
  isWeakerThan(other: Strength): boolean { return this.rank > other.rank; }
  weakerOf(other: Strength): Strength { return this.isWeakerThan(other) ? this : other; }
}

class Variable {
  readonly constraints: Constraint[] = [];
  determinedBy: Constraint | undefined = undefined;
  mark = 0;
  walkStrength = Strength.weakest;
  stays = true;

  constructor(public value: number) {}

  removeConstraint(constraint: Constraint): void {
    const at = this.constraints.indexOf(constraint);
    if (at >= 0) this.constraints.splice(at, 1);
    if (this.determinedBy === constraint) this.determinedBy = undefined;
  }
}

abstract class Constraint {
  constructor(readonly strength: Strength) {}

  abstract isSatisfied(): boolean;
  abstract addToGraph(): void;
  abstract removeFromGraph(): void;
  protected abstract chooseMethod(mark: number): void;
  protected abstract markInputs(mark: number): void;
  abstract inputsKnown(mark: number): boolean;
  abstract output(): Variable;
  abstract markUnsatisfied(): void;
  abstract recalculate(): void;
  abstract execute(): void;

  isInput(): boolean { return false; }

  addTo(planner: Planner): void {
    this.addToGraph();
    planner.incrementalAdd(this);
  }

  destroy(planner: Planner): void {
    if (this.isSatisfied()) planner.incrementalRemove(this);
    this.removeFromGraph();
  }

  /** Tries to enforce the constraint; gives the one that it overrides. */
  satisfy(mark: number, planner: Planner): Constraint | undefined {
    this.chooseMethod(mark);
    if (!this.isSatisfied()) {
      if (this.strength === Strength.required) throw new Error("A required constraint could not be satisfied");
      return undefined;
    }
    this.markInputs(mark);
    const output = this.output(), overridden = output.determinedBy;
    overridden?.markUnsatisfied();
    output.determinedBy = this;
    if (!planner.addPropagate(this, mark)) throw new Error("There is a cycle");
    output.mark = mark;
    return overridden;
  }
}

abstract class UnaryConstraint extends Constraint {
  private satisfied = false;

  constructor(private readonly variable: Variable, strength: Strength) { super(strength); }

  isSatisfied(): boolean { return this.satisfied; }
  output(): Variable { return this.variable; }
  inputsKnown(): boolean { return true; }
  markUnsatisfied(): void { this.satisfied = false; }
  protected markInputs(): void {}

  addToGraph(): void {
    this.variable.constraints.push(this);
    this.satisfied = false;
  }

  removeFromGraph(): void {
    this.variable.removeConstraint(this);
    this.satisfied = false;
  }

  protected chooseMethod(mark: number): void {
    this.satisfied = this.variable.mark !== mark && this.strength.isStrongerThan(this.variable.walkStrength);
  }

  recalculate(): void {
    this.variable.walkStrength = this.strength;
    this.variable.stays = !this.isInput();
    if (this.variable.stays) this.execute();
  }
}

class StayConstraint extends UnaryConstraint {
  execute(): void {}
}

class EditConstraint extends UnaryConstraint {
  override isInput(): boolean { return true; }
  execute(): void {}
}

type Direction = "forward" | "backward" | "none";

abstract class BinaryConstraint extends Constraint {
  protected direction: Direction = "none";

  constructor(protected readonly first: Variable, protected readonly second: Variable, strength: Strength) {
    super(strength);
  }

  isSatisfied(): boolean { return this.direction !== "none"; }
  output(): Variable { return this.direction === "forward" ? this.second : this.first; }
  protected input(): Variable { return this.direction === "forward" ? this.first : this.second; }
  markUnsatisfied(): void { this.direction = "none"; }
  protected markInputs(mark: number): void { this.input().mark = mark; }

  inputsKnown(mark: number): boolean {
    const input = this.input();
    return input.mark === mark || input.stays || input.determinedBy === undefined;
  }

  addToGraph(): void {
    this.first.constraints.push(this);
    this.second.constraints.push(this);
    this.direction = "none";
  }

  removeFromGraph(): void {
    this.first.removeConstraint(this);
    this.second.removeConstraint(this);
    this.direction = "none";
  }

  protected chooseMethod(mark: number): void {
    const { first, second, strength } = this;
    if (first.mark === mark) {
      const forward = second.mark !== mark && strength.isStrongerThan(second.walkStrength);
      this.direction = forward ? "forward" : "none";
    } else if (second.mark === mark) {
      this.direction = strength.isStrongerThan(first.walkStrength) ? "backward" : "none";
    } else if (first.walkStrength.isWeakerThan(second.walkStrength)) {
      this.direction = strength.isStrongerThan(first.walkStrength) ? "backward" : "none";
    } else {
      this.direction = strength.isStrongerThan(second.walkStrength) ? "forward" : "none";
    }
  }

  recalculate(): void {
    const input = this.input(), output = this.output();
    output.walkStrength = this.strength.weakerOf(input.walkStrength);
    output.stays = input.stays;
    if (output.stays) this.execute();
  }
}

class EqualityConstraint extends BinaryConstraint {
  execute(): void { this.output().value = this.input().value; }
}

class ScaleConstraint extends BinaryConstraint {
  constructor(
    source: Variable, private readonly scale: Variable, private readonly offset: Variable,
    destination: Variable, strength: Strength,
  ) {
    super(source, destination, strength);
  }

  override addToGraph(): void {
    super.addToGraph();
    this.scale.constraints.push(this);
    this.offset.constraints.push(this);
  }

  override removeFromGraph(): void {
    super.removeFromGraph();
    this.scale.removeConstraint(this);
    this.offset.removeConstraint(this);
  }

  protected override markInputs(mark: number): void {
    super.markInputs(mark);
    this.scale.mark = mark;
    this.offset.mark = mark;
  }

  execute(): void {
    if (this.direction === "forward") this.second.value = this.first.value * this.scale.value + this.offset.value;
    else this.first.value = (this.second.value - this.offset.value) / this.scale.value;
  }

  override recalculate(): void {
    const input = this.input(), output = this.output();
    output.walkStrength = this.strength.weakerOf(input.walkStrength);
    output.stays = input.stays && this.scale.stays && this.offset.stays;
    if (output.stays) this.execute();
  }
}

/** Constraints in the order in which they are to be executed. */
class Plan {
  private readonly steps: Constraint[] = [];
  add(step: Constraint): void { this.steps.push(step); }
  execute(): void { for (const step of this.steps) step.execute(); }
}

class Planner {
  private lastMark = 0;

  incrementalAdd(constraint: Constraint): void {
    const mark = ++this.lastMark;
    let overridden = constraint.satisfy(mark, this);
    while (overridden !== undefined) overridden = overridden.satisfy(mark, this);
  }

  incrementalRemove(constraint: Constraint): void {
    const output = constraint.output();
    constraint.markUnsatisfied();
    constraint.removeFromGraph();
    const unsatisfied = this.removePropagateFrom(output);
    for (const strength of Strength.strongestFirst) {
      for (const each of unsatisfied) if (each.strength === strength) this.incrementalAdd(each);
    }
  }

  private makePlan(sources: Constraint[]): Plan {
    const mark = ++this.lastMark, plan = new Plan(), todo = sources;
    while (todo.length > 0) {
      const constraint = todo.pop()!;
      if (constraint.output().mark !== mark && constraint.inputsKnown(mark)) {
        plan.add(constraint);
        constraint.output().mark = mark;
        this.addConsumers(constraint.output(), todo);
      }
    }
    return plan;
  }

  planFrom(constraints: readonly Constraint[]): Plan {
    return this.makePlan(constraints.filter((constraint) => constraint.isInput() && constraint.isSatisfied()));
  }

  addPropagate(constraint: Constraint, mark: number): boolean {
    const todo = [constraint];
    while (todo.length > 0) {
      const each = todo.pop()!;
      if (each.output().mark === mark) {
        this.incrementalRemove(constraint);
        return false;
      }
      each.recalculate();
      this.addConsumers(each.output(), todo);
    }
    return true;
  }

  private removePropagateFrom(output: Variable): Constraint[] {
    output.determinedBy = undefined;
    output.walkStrength = Strength.weakest;
    output.stays = true;
    const unsatisfied: Constraint[] = [], todo = [output];
    while (todo.length > 0) {
      const variable = todo.pop()!;
      for (const constraint of variable.constraints) if (!constraint.isSatisfied()) unsatisfied.push(constraint);
      const determining = variable.determinedBy;
      for (const next of variable.constraints) {
        if (next !== determining && next.isSatisfied()) {
          next.recalculate();
          todo.push(next.output());
        }
      }
    }
    return unsatisfied;
  }

  private addConsumers(variable: Variable, to: Constraint[]): void {
    for (const constraint of variable.constraints) {
      if (constraint !== variable.determinedBy && constraint.isSatisfied()) to.push(constraint);
    }
  }
}

function edit(planner: Planner, variable: Variable, value: number, times: number): void {
  const constraint = new EditConstraint(variable, Strength.preferred);
  constraint.addTo(planner);
  const plan = planner.planFrom([constraint]);
  for (let i = 0; i < times; i++) {
    variable.value = value;
    plan.execute();
  }
  constraint.destroy(planner);
}

function chainTest(length: number): void {
  const planner = new Planner();
  const variables = Array.from({ length: length + 1 }, () => new Variable(0));
  for (let i = 0; i < length; i++) {
    new EqualityConstraint(variables[i]!, variables[i + 1]!, Strength.required).addTo(planner);
  }
  const first = variables[0]!, last = variables[length]!;
  new StayConstraint(last, Strength.strongDefault).addTo(planner);
  const constraint = new EditConstraint(first, Strength.preferred);
  constraint.addTo(planner);
  const plan = planner.planFrom([constraint]);
  for (let value = 0; value < 100; value++) {
    first.value = value;
    plan.execute();
    check("the chain's end", last.value, value);
  }
  constraint.destroy(planner);
}

function projectionTest(count: number): void {
  const planner = new Planner();
  const scale = new Variable(10), offset = new Variable(1000), destinations: Variable[] = [];
  let source = new Variable(0), destination = source;
  for (let i = 1; i <= count; i++) {
    source = new Variable(i);
    destination = new Variable(i);
    destinations.push(destination);
    new StayConstraint(source, Strength.default).addTo(planner);
    new ScaleConstraint(source, scale, offset, destination, Strength.required).addTo(planner);
  }
  edit(planner, source, 17, 10);
  check("projected", destination.value, 1170);
  edit(planner, destination, 1050, 10);
  check("projected back", source.value, 5);
  edit(planner, scale, 5, 10);
  for (let i = 1; i < count; i++) check("scaled", destinations[i - 1]!.value, i * 5 + 1000);
  edit(planner, offset, 2000, 10);
  for (let i = 1; i < count; i++) check("moved", destinations[i - 1]!.value, i * 5 + 2000);
}

const size = 12_000;
for (let round = 0; round < 10; round++) {
  chainTest(size);
  projectionTest(size);
}
console.log("solved");
