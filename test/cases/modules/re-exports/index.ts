export * from "./math.js";
export * from "./point";
export { value as renamed, default as DEFAULT } from "./values.js";
export * as shapes from "./shapes.js";
export type { Shape } from "./shapes";
export default "the default";
