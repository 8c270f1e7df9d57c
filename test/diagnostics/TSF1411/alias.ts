namespace Shapes {
  export const count = 1;
  export namespace Round { export const pi = 3; }
}
import Round = Shapes.Round; // error: TSF1411

console.log(Shapes.count, Round.pi);
