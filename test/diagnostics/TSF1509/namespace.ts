namespace Geometry {
  export const unit = 1;
  export namespace Solid {
    export const faces = 6;
  }
}

function show(value: object): void {
  console.log(value);
}

show(Geometry); // error: TSF1509
const solid = Geometry.Solid; // error: TSF1509
const both = { Geometry }; // error: TSF1509
console.log(solid.faces, both, Geometry.unit, Geometry.Solid.faces, Object.keys(Geometry)); // error: TSF1509
type Shape = typeof Geometry;
const faces: Shape["unit"] = Geometry.unit;
console.log(faces);
