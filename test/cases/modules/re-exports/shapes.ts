export interface Shape {
  area(): number;
}
export const unit: Shape = { area: () => 1 };
