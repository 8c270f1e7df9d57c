import { Base } from "../base.js";

export class Circle extends Base {
  constructor(private readonly radius: number) {
    super("circle");
  }
  area(): number {
    return 3 * this.radius ** 2;
  }
}
