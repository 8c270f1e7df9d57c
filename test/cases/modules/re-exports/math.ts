export const add = (a: number, b: number): number => a + b;
export default "not re-exported";
