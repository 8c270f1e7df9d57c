import { Base } from "../base";

export class Square extends Base {
  constructor(private readonly side: number) {
    super("square");
  }
  area(): number {
    return this.side ** 2;
  }
}
