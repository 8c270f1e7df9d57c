export const registry: string[] = [];

export abstract class Base {
  static count = 0;
  constructor(protected readonly kind: string) {
    Base.count++;
    registry.push(kind);
  }
  abstract area(): number;
  describe(): string {
    return `${this.kind} of ${this.area()}`;
  }
}
