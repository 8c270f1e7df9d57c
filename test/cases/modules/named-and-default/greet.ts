export default function greet(name: string): string {
  return `hello ${name}`;
}
export const punctuation = "!";
export class Greeter {
  constructor(private readonly name: string) {}
  run(): string {
    return greet(this.name);
  }
}
