function sealed(_target: unknown, _context: ClassDecoratorContext): void {}
function logged(_target: unknown, _context: ClassMethodDecoratorContext): void {}
function named(_name: string): (target: unknown, context: ClassMethodDecoratorContext) => void {
  return logged;
}

@sealed // error: TSF1401
class A {
  @logged // error: TSF1401
  f(): void {}

  @named("g") // error: TSF1401
  g(): void {}
}

new A().f();
