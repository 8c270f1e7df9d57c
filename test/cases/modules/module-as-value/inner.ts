export const deep = "deep";
export const other = [1];
